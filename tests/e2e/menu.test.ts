import type { ElectronApplication, Page } from '@playwright/test'
import { expect, launchAttest, test } from './attest.ts'
import { callApp } from './engine-line.ts'
import { Reader } from './pages/reader.ts'
import { Workbench } from './pages/workbench.ts'

declare global {
  var asked: string[]
}

/** Notes which of the system's dialogs are opened, and cancels them. */
async function watchDialogs(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog }) => {
    globalThis.asked = []
    const cancelled = { canceled: true, filePaths: [], filePath: '' }
    const note = async (...args: unknown[]) => {
      asked.push((args.at(-1) as Electron.OpenDialogOptions).title ?? '')
      return cancelled
    }
    dialog.showOpenDialog = note
    dialog.showSaveDialog = note
  })
}

/** Chooses an item of the application menu by its label without the ellipsis. */
async function choose(app: ElectronApplication, menu: string, label: string): Promise<void> {
  const isThere = await app.evaluate(
    ({ BrowserWindow, Menu }, wanted) => {
      const plain = (text: string) => text.replaceAll(/[&…]/g, '')
      const top = Menu.getApplicationMenu()?.items.find((item) => plain(item.label) === wanted.menu)
      const item = top?.submenu?.items.find((sub) => plain(sub.label) === wanted.label)
      item?.click({}, BrowserWindow.getAllWindows()[0], undefined)
      return item !== undefined
    },
    { menu, label },
  )
  expect(isThere, `${menu} > ${label}`).toBe(true)
}

const theme = async (page: Page) => (await callApp(page, 'settings.get', {})).theme
const focusedPane = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane'))

test('every item of the menu does what it says', async ({ home }) => {
  const app = await launchAttest(home)
  const page = await app.firstWindow()
  const workbench = new Workbench(page)
  await expect(workbench.source()).not.toHaveCount(0)
  await watchDialogs(app)

  const dialogs: [label: string, title: string][] = [
    ['Import files', 'Import files'],
    ['Import folder', 'Import folder'],
    ['New case', 'New case'],
    ['Open case', 'Open case'],
  ]
  for (const [label, title] of dialogs) {
    await choose(app, 'File', label)
    await expect.poll(() => app.evaluate(() => asked.splice(0))).toEqual([title])
  }
  for (const [menu, label] of [
    ['File', 'Export'],
    ['File', 'Report'],
    ['File', 'Verify quotations'],
    ['Help', 'Keys'],
    ['Help', 'About Attest'],
    ['Go', 'Open article'],
    ['Go', 'Run command'],
  ] as const) {
    await choose(app, menu, label)
    await expect(workbench.dialog).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(workbench.dialog).toHaveCount(0)
  }
  for (const [label, name] of [
    ['Dark theme', 'dark'],
    ['Light theme', 'light'],
    ['Theme of the system', 'system'],
  ] as const) {
    await choose(app, 'View', label)
    await expect.poll(() => theme(page)).toBe(name)
  }
  await choose(app, 'View', 'Larger reader text')
  await expect.poll(async () => (await callApp(page, 'settings.get', {})).textSize).toBe(110)
  await choose(app, 'View', 'Smaller reader text')
  await expect.poll(async () => (await callApp(page, 'settings.get', {})).textSize).toBe(100)

  await workbench.source().first().click()
  for (const [label, pane] of [
    ['Claims', 'claims'],
    ['Reader', 'reader'],
    ['Sources', 'sources'],
  ] as const) {
    await choose(app, 'Go', label)
    await expect.poll(() => focusedPane(page)).toBe(pane)
  }
  const first = await workbench.openSource.textContent()
  await choose(app, 'Go', 'Next article')
  await expect(workbench.openSource).not.toHaveText(first ?? '')
  await choose(app, 'Go', 'Previous article')
  await expect(workbench.openSource).toHaveText(first ?? '')
  const everything = page.getByRole('radio', { name: 'Everything' })
  await expect(everything).not.toBeChecked()
  await choose(app, 'View', 'Body or everything')
  await expect(everything).toBeChecked()
  const reader = new Reader(page)
  await choose(app, 'View', 'Highlights')
  await expect(reader.said).toContainText('Highlights off')
  const mentions = page.getByRole('button', { name: 'Mentions' })
  await expect(mentions).not.toHaveAttribute('aria-expanded', 'true')
  await choose(app, 'View', 'List of mentions')
  await expect(mentions).toHaveAttribute('aria-expanded', 'true')
  await app.close()
})

test('undo in the menu is the field’s own while the person types, and the case’s otherwise', async ({
  home,
}) => {
  const app = await launchAttest(home)
  const page = await app.firstWindow()
  const workbench = new Workbench(page)
  await workbench.source().first().click()
  await page.keyboard.press('Control+3')
  await page.keyboard.press('Control+Enter')
  await expect(workbench.status).toContainText('6 claims')

  await workbench.searchBox.click()
  await page.keyboard.type('dam')
  await choose(app, 'Edit', 'Undo')
  await expect(workbench.searchBox).not.toHaveValue('dam')
  await expect(workbench.status).toContainText('6 claims')

  await page.keyboard.press('Control+2')
  await choose(app, 'Edit', 'Undo')
  await expect(workbench.status).toContainText('5 claims')
  await choose(app, 'Edit', 'Redo')
  await expect(workbench.status).toContainText('6 claims')
  await app.close()
})
