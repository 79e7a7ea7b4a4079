import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../tools/paths.mjs'
import { expect, launchAttest, test } from './attest.ts'
import { look } from './look.ts'
import { Workbench } from './pages/workbench.ts'

for (const theme of ['light', 'dark'] as const) {
  test(`every screen can be read and worked by everyone: ${theme}`, async ({ home }) => {
    test.setTimeout(120_000)
    const app = await launchAttest(home)
    const page = await app.firstWindow()
    const workbench = new Workbench(page)
    await expect(workbench.source().nth(5)).toBeVisible()
    await workbench.run(theme === 'light' ? 'Light colours' : 'Dark colours')
    await workbench.notice('colours').getByRole('button').click()
    await workbench.open('River rises')
    await expect(page.getByRole('article')).toContainText('Sael Water Board')
    await look(page, `workbench-${theme}`)

    await workbench.search('commission')
    await expect(workbench.sources).toContainText('found')
    await look(page, `search-${theme}`)
    await workbench.search('zzzz')
    await expect(workbench.sources).toContainText('Nothing found')
    await look(page, `nothing-found-${theme}`)
    await workbench.search('')

    await page.keyboard.press('Control+k')
    await expect(workbench.dialog).toBeVisible()
    await look(page, `palette-${theme}`)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+p')
    await expect(workbench.dialog.getByRole('button').first()).toBeVisible()
    await look(page, `quick-open-${theme}`)
    await page.keyboard.press('Escape')
    await workbench.list.focus()
    await page.keyboard.press('?')
    await expect(workbench.dialog).toBeVisible()
    await look(page, `keys-${theme}`)
    await page.keyboard.press('Escape')
    await workbench.run('Verify every quotation against the originals')
    await expect(workbench.dialog).toContainText('character for character')
    await look(page, `verify-${theme}`)
    await page.keyboard.press('Escape')
    await workbench.run('About Attest')
    await expect(workbench.dialog).toContainText('Electron')
    await look(page, `about-${theme}`)
    await page.keyboard.press('Escape')

    await workbench.importPaths(app, [join(root, 'resources/sample/articles')], 'Folder…')
    const report = workbench.notice('Import finished')
    await expect(report).toContainText('duplicates')
    await look(page, `imported-${theme}`)
    await report.getByRole('button', { name: 'Show list' }).click()
    await expect(workbench.dialog.getByRole('listitem').first()).toBeVisible()
    await look(page, `ledger-${theme}`)
    await app.close()

    const empty = await launchAttest(home, [`--case=${join(home, 'empty.attest')}`])
    const emptyPage = await empty.firstWindow()
    await expect(new Workbench(emptyPage).sources).toContainText('No sources yet')
    await look(emptyPage, `empty-${theme}`)
    await empty.close()

    const foreign = join(home, 'foreign.attest')
    writeFileSync(foreign, 'Not a case, whatever its name says.\n'.repeat(200))
    const refused = await launchAttest(home, [`--case=${foreign}`])
    const refusedPage = await refused.firstWindow()
    await expect(refusedPage.getByRole('heading', { level: 1 })).toHaveText(
      'This is not an Attest case',
    )
    await look(refusedPage, `case-refused-${theme}`)
    await refused.close()
  })
}
