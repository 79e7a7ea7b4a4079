import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, launchAttest, test } from './attest.ts'
import { look } from './look.ts'
import { Workbench } from './pages/workbench.ts'

const article = `Dam at Tarvell will hold, minister says

Oste Post | Published: 04/03/2031 10:15

The dam at Tarvell will hold, Minister Ana Corvo said yesterday after a visit to the valley.

Work on the second wall ends next week, she said, and the road will be opened again after that.

"We have looked at every stone of it," Corvo told the people of Tarvell, who had left their houses.
`

for (const theme of ['light', 'dark'] as const) {
  test(`source details are corrected by keys, with what hangs on them: ${theme}`, async ({
    home,
  }) => {
    const path = join(home, 'dam.txt')
    writeFileSync(path, article)
    const app = await launchAttest(home, [`--case=${join(home, 'dates.attest')}`])
    const page = await app.firstWindow()
    const workbench = new Workbench(page)
    await expect(workbench.sources).toContainText('No sources yet')
    await workbench.run(theme === 'light' ? 'Light colours' : 'Dark colours')
    await workbench.importPaths(app, [path])
    await expect(workbench.openSource).toContainText('4 Mar 2031')
    const reader = page.getByRole('region', { name: 'Reader' })

    await page.keyboard.press('Control+2')
    await page.keyboard.press('d')
    const dates = page.getByRole('dialog', { name: 'Published: 3 Apr 2031' })
    await expect(dates.getByRole('row', { name: 'yesterday' })).toHaveText(
      'yesterday3 Mar 20312 Apr 2031',
    )
    await look(page, `dates-${theme}`)
    await page.keyboard.press('Enter')
    await expect(dates).toHaveCount(0)
    await expect(workbench.openSource).toContainText('3 Apr 2031')

    await page.keyboard.press('Control+2')
    await page.keyboard.press('i')
    const details = reader.getByRole('region', { name: 'Source details' })
    await expect(details).toContainText('corrected; read as 4 Mar 2031')
    await look(page, `source-details-${theme}`)
    const change = details.getByRole('button', { name: 'Change Publisher' })
    await change.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('بريد أوستة')
    await page.keyboard.press('Enter')
    await expect(workbench.openSource).toContainText('بريد أوستة')
    await details.getByRole('button', { name: 'Change Language' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('no language')
    await page.keyboard.press('Enter')
    await expect(workbench.notice('not the tag of a language')).toBeVisible()
    await page.keyboard.press('Escape')

    await page.keyboard.press('Escape')
    await expect(details).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(workbench.openSource).not.toContainText('بريد أوستة')
    await page.keyboard.press('Control+z')
    await expect(workbench.openSource).toContainText('4 Mar 2031')
    await app.close()
  })
}
