import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, launchAttest, test } from './attest.ts'
import { look } from './look.ts'
import { Workbench } from './pages/workbench.ts'

const sentences = 'The water behind the dam fell by two metres, Minister Ana Corvo said on Tuesday.'
const table = [
  'No;When;Words;Who',
  ...[1, 2, 3].map((no) => `${no};2031-03-0${no};${sentences} It was night ${no}.;Ada Quill`),
].join('\n')

/** A folder with what an analyst is handed. */
function handed(home: string): string {
  const folder = join(home, 'handed')
  mkdirSync(folder)
  const put = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content)
  put('dam.txt', `Dam will hold\n\nTARVELL, 4 March 2031 - ${sentences}\n`)
  put(
    'سد.html',
    `<html lang="ar"><body><h1>السد صامد</h1><p>${'قال الوزير إن المياه انخفضت. '.repeat(6)}</p>`,
  )
  put('photo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0]))
  put('table.csv', table)
  put('table again.csv', table.replaceAll('night', 'day'))
  return folder
}

/** Makes the system's dialogs answer with these paths. */
async function answering(app: ElectronApplication, folder: string, saved: string): Promise<void> {
  await app.evaluate(
    ({ dialog }, [chosen, written]) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen!] })
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: written! })
    },
    [folder, saved],
  )
}

/** Tab until the focus is on what has this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(page.locator(':focus')).toHaveAccessibleName(name, { timeout: 100 })
  }).toPass()
}

for (const theme of ['light', 'dark'] as const) {
  test(`an import is looked at, mapped and accounted for by keys alone: ${theme}`, async ({
    home,
  }) => {
    const app = await launchAttest(home, [`--case=${join(home, 'import.attest')}`])
    const page = await app.firstWindow()
    const workbench = new Workbench(page)
    const saved = join(home, 'ledger.csv')
    await answering(app, handed(home), saved)
    await expect(workbench.sources).toContainText('No sources yet')
    await workbench.run(theme === 'light' ? 'Light colours' : 'Dark colours')

    await page.keyboard.press('Control+Shift+I')
    const { importDialog } = workbench
    await expect(importDialog).toContainText('5 files, ')
    await expect(importDialog).toContainText('Will be refused')
    await expect(importDialog).toContainText('No column is plainly the text')
    await look(page, `import-${theme}`)
    await tabTo(page, 'Change columns')
    await page.keyboard.press('Enter')
    const columns = page.getByRole('dialog', { name: 'Columns of the table' })
    await expect(columns).toContainText('It was day 1')
    await tabTo(page, 'Column Words')
    await page.keyboard.type('Text')
    await tabTo(page, 'Column When')
    await page.keyboard.type('Published')
    await look(page, `import-columns-${theme}`)
    await tabTo(page, 'Use these columns')
    await page.keyboard.press('Enter')
    await expect(importDialog).toContainText('Text: Words, ')
    await tabTo(page, 'Import')
    await page.keyboard.press('Enter')

    await expect(workbench.notice('Import finished')).toContainText('4 imported, 1 refused')
    await expect(workbench.source()).toHaveCount(8)

    await workbench.run('Imports so far')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const ledger = page.getByRole('dialog', { name: 'Imported files' })
    await expect(ledger.getByRole('listitem')).toHaveCount(5)
    await page.keyboard.type('photo')
    await expect(ledger.getByRole('listitem')).toHaveCount(1)
    await look(page, `import-ledger-${theme}`)
    await tabTo(page, 'Save as CSV')
    await page.keyboard.press('Enter')
    await expect(workbench.notice('1 row in ledger.csv')).toBeVisible()
    expect(readFileSync(saved, 'utf8')).toContain('photo.jpg,refused,')
    await page.keyboard.press('Escape')

    await page.keyboard.press('Control+Shift+I')
    await expect(importDialog).toContainText('Already here')
    await expect(importDialog).toContainText('4 files')
    await page.keyboard.press('Escape')
    await expect(importDialog).toHaveCount(0)
    await app.close()
  })
}
