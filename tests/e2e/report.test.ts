import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, launchAttest, test } from './attest.ts'
import { look } from './look.ts'
import { Workbench } from './pages/workbench.ts'

test('a report of the sample case: chosen by keyboard, refused with its reasons, printed twice alike', async ({
  home,
}) => {
  const app = await launchAttest(home)
  const page = await app.firstWindow()
  const workbench = new Workbench(page)
  await expect(workbench.source().nth(5)).toBeVisible()
  const { dialog } = workbench

  await page.keyboard.press('Control+Shift+R')
  const write = dialog.getByRole('button', { name: 'Write report' })
  await expect(dialog.getByRole('checkbox').first()).toBeVisible()
  await look(page, 'report-light')
  const [one, two] = [join(home, 'one.pdf'), join(home, 'two.pdf')]
  for (const path of [one, two]) {
    await workbench.saveTo(app, path)
    if (path === two) await page.keyboard.press('Control+Shift+R')
    await dialog.getByText('PDF', { exact: true }).click()
    await expect(write).toBeEnabled()
    await write.click()
    await expect(workbench.notice('Report written')).toContainText(path.slice(home.length + 1))
    await workbench.notice('Report written').getByRole('button').click()
  }
  const pdf = readFileSync(one)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.equals(readFileSync(two))).toBe(true)

  // A claim without words: the report says which, and is not written.
  await workbench.open('No offer received')
  await page.keyboard.press('Control+3')
  await page.getByRole('button', { name: 'New empty claim' }).click()
  await page.keyboard.press('Control+Shift+R')
  await expect(dialog.getByRole('alert')).toContainText('rests on nothing')
  await expect(write).toBeDisabled()
  await look(page, 'report-refused-light')
  await app.close()
})

test('the export dialog says what each format holds and loses', async ({ home }) => {
  const app = await launchAttest(home)
  const page = await app.firstWindow()
  const workbench = new Workbench(page)
  await expect(workbench.source().nth(5)).toBeVisible()
  await workbench.run('Dark colours')
  const path = join(home, 'case.json')
  await workbench.saveTo(app, path)
  await page.keyboard.press('Control+E')
  await expect(workbench.dialog).toContainText('Not in it')
  await look(page, 'export-dark')
  await workbench.dialog.getByRole('button', { name: /STIX/ }).focus()
  await page.keyboard.press('Enter')
  await expect(workbench.notice('Exported')).toContainText('case.json')
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ type: 'bundle' })
  await app.close()
})
