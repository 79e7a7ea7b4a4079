import { join } from 'node:path'
import { expect, launchAttest, test } from './attest.ts'
import { look } from './look.ts'
import { Claims } from './pages/claims.ts'
import { Copies } from './pages/copies.ts'
import { Reader } from './pages/reader.ts'
import { Workbench } from './pages/workbench.ts'

const samples = join(import.meta.dirname, '../../resources/sample/articles')
const wire = /Militias tie canal truce/

test('a copy stands under its story, is compared, judged, and counts for nothing', async ({
  home,
  casePath,
}) => {
  const app = await launchAttest(home, [`--case=${casePath}`])
  const page = await app.firstWindow()
  const workbench = new Workbench(page)
  const copies = new Copies(page)
  const claims = new Claims(page)
  await workbench.importPaths(app, [samples], 'Folder…')
  await expect(workbench.notice('Import finished')).toBeVisible()
  const story = workbench.source(/Delta Shield offers/)
  await expect(story).toContainText('1 copy or version')
  await expect(workbench.source(wire)).toHaveCount(0)

  await story.click()
  await expect(workbench.openSource).toContainText('Delta Shield offers')
  await page.keyboard.press('ArrowRight')
  await expect(workbench.source(wire)).toBeVisible()
  await page.keyboard.press('j')
  await expect(copies.line).toHaveText(/Copy of “Delta Shield offers.*Courier/)
  await page.keyboard.press('o')
  await page.keyboard.press('y')
  await expect(copies.difference).toContainText('Militias')
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await look(page, `copies-${scheme}`)
  }
  await copies.dialog.getByRole('textbox', { name: 'Reason' }).fill('The editor says so')
  await copies.dialog.getByRole('button', { name: 'Independent after all' }).click()
  await expect(copies.dialog).toContainText('Independent, by your word')
  await page.keyboard.press('Escape')
  await expect(story).not.toContainText('copy or version')
  await page.keyboard.press('Control+z')
  await expect(story).toContainText('1 copy or version')

  await new Reader(page).select('Armed groups in the Velmoran delta', 'Armed groups')
  await page.keyboard.press('c')
  await expect(copies.origins).toContainText('1 document · 1 outlet · 1 origin')
  await claims
    .choice('Information credibility')
    .selectOption({ label: '1  Confirmed by other sources' })
  await expect(claims.pane.getByRole('alert')).toContainText('needs independent origins')
  await copies.origins.getByRole('button', { name: /origin/ }).click()
  await look(page, 'origins-dark')
  await claims.form.getByRole('textbox', { name: 'Reason for credibility 1' }).fill('I was there')
  await claims.form.getByRole('button', { name: 'Rate 1' }).click()
  await expect(claims.form).toContainText('Although independence was not shown: I was there')
  await app.close()
})
