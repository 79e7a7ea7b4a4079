import { expect, launchAttest, test } from './attest.ts'
import { look } from './look.ts'
import { Claims } from './pages/claims.ts'
import { Compare } from './pages/compare.ts'
import { Workbench } from './pages/workbench.ts'

for (const theme of ['light', 'dark'] as const) {
  test(`the claims of the case, compared by keyboard alone: ${theme}`, async ({ home }) => {
    const app = await launchAttest(home)
    const page = await app.firstWindow()
    const workbench = new Workbench(page)
    const compare = new Compare(page)
    const { keyboard } = page
    await expect(workbench.source().nth(5)).toBeVisible()
    await workbench.run(theme === 'light' ? 'Light colours' : 'Dark colours')
    await workbench.notice('colours').getByRole('button').click()

    await keyboard.press('Control+Shift+1')
    await expect(compare.claims.nth(2)).toBeVisible()
    await expect(compare.table).toBeFocused()
    await look(page, `claims-table-${theme}`)

    await keyboard.press('/')
    await keyboard.type('zzz')
    await expect(page.getByText('No claim matches')).toBeVisible()
    await look(page, `claims-none-${theme}`)
    await keyboard.press('Control+a')
    await keyboard.type('dam')
    await expect(compare.claims.first()).toBeVisible()
    await expect(compare.words).toBeFocused()
    await keyboard.press('Enter')
    await expect(compare.table).toBeFocused()
    await expect(compare.claims.first()).toContainText('dam', { ignoreCase: true })
    await keyboard.press('x')
    await keyboard.press('j')
    await keyboard.press('x')
    await expect(page.getByText('2 marked')).toBeVisible()
    await keyboard.press('c')
    await expect(compare.comparison).toBeFocused()
    await expect(compare.comparison.getByRole('columnheader')).toHaveCount(3)
    await look(page, `side-by-side-${theme}`)

    await keyboard.press('Control+Shift+1')
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('By outlet')
    await expect(compare.groups.first()).toBeVisible()
    await compare.table.focus()
    await keyboard.press('ArrowRight')
    await expect(compare.claims.first()).toBeVisible()
    await look(page, `claims-groups-${theme}`)
    await keyboard.press('j')
    await keyboard.press('Enter')
    await expect(compare.table).toHaveCount(0)
    await expect(new Claims(page).form).toBeVisible()
    await keyboard.press('Control+Shift+1')
    await keyboard.press('Escape')
    await expect(workbench.list).toBeFocused()
    await app.close()
  })
}
