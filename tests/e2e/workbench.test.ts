import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { testFolder } from '../../tools/test-app.mjs'
import { root } from '../../tools/paths.mjs'
import { expect, launchAttest, test } from './attest.ts'
import { callApp } from './engine-line.ts'
import { Workbench } from './pages/workbench.ts'

const articles = join(root, 'resources/sample/articles')
const count = readdirSync(articles).length
/** The Tribune's copy of the Courier's story stands under it. */
const stories = count - 1

test('a folder is imported, accounted for file by file, and once', async ({ app, page, home }) => {
  const workbench = new Workbench(page)
  await expect(workbench.sources).toContainText('No sources yet')

  await workbench.importPaths(app, [articles], 'Folder…')
  await expect(workbench.notice('Import finished')).toContainText(`${count} imported`)
  await expect(workbench.source()).toHaveCount(stories)
  await expect(workbench.status).toContainText(`${count} articles`)
  await expect(workbench.openSource).toHaveCount(1)

  const photo = join(home, 'photo.jpg')
  writeFileSync(photo, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0]))
  await workbench.importPaths(app, [join(articles, '07-courier-flow-rises.txt'), photo])
  const second = workbench.notice('0 imported, 1 duplicate, 1 refused')
  await second.getByRole('button', { name: 'Show list' }).click()
  await expect(workbench.dialog.getByRole('listitem')).toHaveCount(2)
  await workbench.dialog.getByText('Refused (1)').click()
  await expect(workbench.dialog.getByRole('listitem')).toContainText('Attest reads web pages')
  await workbench.page.keyboard.press('Escape')
  await expect(workbench.dialog).toHaveCount(0)
})

test('the list is searched, sorted and walked through by keys alone', async ({ app, page }) => {
  const workbench = new Workbench(page)
  await workbench.importPaths(app, [articles], 'Folder…')
  await expect(workbench.source()).toHaveCount(stories)

  await page.keyboard.press('/')
  await page.keyboard.type('commission')
  await expect(workbench.sources).toContainText('articles found')
  const found = await workbench.source().count()
  expect(found).toBeLessThan(count)
  await expect(workbench.source().first()).toContainText(/commission/i)
  await page.keyboard.type(' zzzz')
  await expect(workbench.sources).toContainText('Nothing found')
  await page.keyboard.press('Escape')
  await expect(workbench.source()).toHaveCount(stories)

  await page.keyboard.press('Escape')
  await expect(workbench.list).toBeFocused()
  await page.keyboard.press('End')
  await expect(workbench.openSource).toHaveAttribute('aria-posinset', `${stories}`)
  await page.keyboard.press('k')
  await expect(workbench.openSource).toHaveAttribute('aria-posinset', `${stories - 1}`)
  await page.keyboard.press('Home')
  await page.keyboard.press('j')
  await expect(workbench.openSource).toHaveAttribute('aria-posinset', '2')

  await page.keyboard.press('Enter')
  await expect(page.locator(':focus')).toHaveRole('article')
  await page.keyboard.press('Shift+PageDown')
  await expect(workbench.openSource).toHaveAttribute('aria-posinset', '3')

  await workbench.sort('By headline')
  const headlines = await workbench.source().allTextContents()
  expect(headlines).toHaveLength(stories)
  expect(headlines).not.toEqual([])
})

test('palettes and dialogs give the focus back', async ({ app, page }) => {
  const workbench = new Workbench(page)
  await workbench.importPaths(app, [articles], 'Folder…')
  await expect(workbench.source()).toHaveCount(stories)
  await workbench.list.focus()

  await page.keyboard.press('Control+k')
  await expect(workbench.dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(workbench.list).toBeFocused()

  await page.keyboard.press('?')
  await expect(workbench.dialog).toContainText('Everywhere')
  await expect(workbench.dialog).toContainText('In the reader')
  await page.keyboard.press('Escape')
  await expect(workbench.list).toBeFocused()

  await workbench.run('Verify every quotation against the originals')
  await expect(workbench.dialog).toContainText('character for character')
  await page.keyboard.press('Escape')
  await expect(workbench.list).toBeFocused()

  await workbench.quickOpen('two gates')
  await expect(workbench.openSource).toContainText('River rises at Bresk')
  await expect(page.locator(':focus')).toHaveRole('article')

  await page.keyboard.press('Control+3')
  await expect(
    page.getByRole('region', { name: 'Claims', exact: true }).locator(':focus'),
  ).toHaveCount(1)
  await page.keyboard.press('F6')
  await expect(workbench.list).toBeFocused()
})

test('letter keys can be switched off, and the last article is open after a restart', async ({
  home,
  casePath,
}) => {
  const first = await launchAttest(home, [`--case=${casePath}`])
  const before = new Workbench(await first.firstWindow())
  await before.importPaths(first, [articles], 'Folder…')
  await expect(before.source()).toHaveCount(stories)
  await before.open('River rises')
  await expect(before.openSource).toContainText('River rises')
  await before.run('Switch letter keys off')
  await before.list.focus()
  await before.page.keyboard.press('Home')
  await expect(before.openSource).toHaveAttribute('aria-posinset', '1')
  await before.page.keyboard.press('j')
  await before.page.keyboard.press('?')
  await expect(before.openSource).toHaveAttribute('aria-posinset', '1')
  await before.page.keyboard.press('ArrowDown')
  await expect(before.openSource).toHaveAttribute('aria-posinset', '2')

  await before.open('Delta Shield offers')
  const headline = await before.openSource.textContent()
  // An article's id is the SHA-256 of its file. The place is kept a moment after the last move.
  const bytes = readFileSync(join(articles, '01-courier-truce-offer.txt'))
  const id = createHash('sha256').update(bytes).digest('hex')
  await expect
    .poll(async () => Object.values((await callApp(before.page, 'settings.get', {})).lastArticle))
    .toEqual([id])
  await first.close()

  const second = await launchAttest(home, [`--case=${casePath}`])
  const after = new Workbench(await second.firstWindow())
  await expect(after.openSource).toHaveText(headline ?? '')
  await second.close()
})

test('dropped files are imported', async ({ page, home }) => {
  const workbench = new Workbench(page)
  const dropped = join(home, 'notice.txt')
  writeFileSync(
    dropped,
    'Ferry to stop\n\nThe ferry at Karsa will stop on Monday, the harbour master said.\n',
  )
  await expect(workbench.sources).toContainText('No sources yet')
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', id: 'drop' })
    document.body.append(input)
  })
  await page.setInputFiles('#drop', dropped)
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#drop')
    const dataTransfer = new DataTransfer()
    for (const file of input?.files ?? []) dataTransfer.items.add(file)
    const event = () => new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true })
    document.body.dispatchEvent(event())
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
    )
  })
  await expect(workbench.importDialog).toContainText('1 file')
  await page.keyboard.press('Enter')
  await expect(workbench.source(/notice.txt/)).toBeVisible()
})

test('a case that is open elsewhere says so, and can be tried again', async ({
  app,
  page,
  casePath,
}) => {
  const first = new Workbench(page)
  await expect(first.sources).toContainText('No sources yet')
  const elsewhere = testFolder('elsewhere')
  const second = await launchAttest(elsewhere, [`--case=${casePath}`])
  const other = await second.firstWindow()
  await expect(other.getByRole('heading', { name: 'This case is open elsewhere' })).toBeVisible()

  await app.close()
  await other.getByRole('button', { name: 'Try again' }).click()
  await expect(new Workbench(other).sources).toContainText('No sources yet')
  await second.close()
})

test('an engine that was killed is back, says so, and nothing is lost', async ({ app, page }) => {
  const workbench = new Workbench(page)
  await workbench.importPaths(app, [articles], 'Folder…')
  await expect(workbench.notice('Import finished')).toBeVisible()
  const engine = await app.evaluate(
    ({ app: electron }) =>
      electron.getAppMetrics().find(({ name }) => name === 'Attest engine')?.pid ?? 0,
  )
  process.kill(engine, 'SIGKILL')
  await expect(workbench.status).toContainText('The engine was started again')
  await workbench.search('commission')
  await expect(workbench.sources).toContainText('articles found')
  await expect(workbench.source().first()).toContainText(/commission/i)
  await workbench.status.getByRole('button', { name: 'Close notice' }).click()
  await expect(workbench.status).not.toContainText('started again')
})

test('the case is exported to the file that was named', async ({ home }) => {
  const app = await launchAttest(home)
  const workbench = new Workbench(await app.firstWindow())
  await expect(workbench.source().nth(5)).toBeVisible()
  const path = join(home, 'claims.csv')
  await workbench.exportTo(app, 'Export the claims as CSV', path)
  await expect(workbench.notice('Exported')).toContainText('claims.csv')
  const lines = readFileSync(path, 'utf8').trimEnd().split('\r\n')
  expect(lines.length).toBeGreaterThan(1)
  expect(lines[0]).toContain('description')
  await app.close()
})

test('the menu runs the window’s commands', async ({ app, page }) => {
  const workbench = new Workbench(page)
  await workbench.importPaths(app, [articles], 'Folder…')
  await expect(workbench.openSource).toHaveCount(1)
  await app.evaluate(({ Menu }) => {
    const keys = Menu.getApplicationMenu()?.items.find(({ label }) => label.includes('Help'))
    keys?.submenu?.items[0]?.click()
  })
  await expect(workbench.dialog).toContainText('Everywhere')
})
