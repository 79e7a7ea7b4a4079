import { expect, launchAttest, test } from './attest.ts'
import { writeDatedCase } from './dated-case.ts'
import { look } from './look.ts'
import { Claims } from './pages/claims.ts'
import { Timeline } from './pages/timeline.ts'
import { Workbench } from './pages/workbench.ts'

for (const theme of ['light', 'dark'] as const) {
  test(`the claims in time, by keyboard alone: ${theme}`, async ({ home }) => {
    test.setTimeout(120_000)
    const app = await launchAttest(home, [`--case=${writeDatedCase(home)}`])
    const page = await app.firstWindow()
    const workbench = new Workbench(page)
    const timeline = new Timeline(page)
    const { keyboard } = page
    await expect(workbench.source().nth(2)).toBeVisible()
    await workbench.run(theme === 'light' ? 'Light colours' : 'Dark colours')
    await workbench.notice('colours').getByRole('button').click()

    await keyboard.press('Control+Shift+3')
    await expect(timeline.grid).toBeFocused()
    await expect(timeline.strips).toHaveCount(3)
    await expect(timeline.strips.nth(0)).toContainText('Happened')
    await expect(timeline.strips.nth(1)).toContainText('Reported')
    await expect(timeline.strips.nth(2)).toContainText('Entered')
    await keyboard.press('1')
    await expect(timeline.strips).toHaveCount(2)
    await keyboard.press('1')
    await keyboard.press('3')
    await expect(timeline.strips).toHaveCount(2)

    // The undated stand aside, first of their strip; what depends on something says so.
    await keyboard.press('ArrowDown')
    await expect(timeline.here).toContainText('Farmers were told to leave')
    expect(await timeline.cursor()).toContain('in words only')
    await keyboard.press('ArrowRight')
    expect(await timeline.cursor()).toContain('no date')
    await keyboard.press('ArrowRight')
    expect(await timeline.cursor()).toContain('until 20 Jan 2026')
    await look(page, `timeline-${theme}`)
    await keyboard.press('End')
    expect(await timeline.cursor()).toContain('from 10 Apr 2026')
    expect(await timeline.cursor()).toMatch(/If Tarveth pays its debt.*gates open/)

    await keyboard.press('+')
    await keyboard.press('+')
    await expect(timeline.inSight).toContainText('Apr 2026')
    await look(page, `timeline-closer-${theme}`)
    await keyboard.press('0')
    await keyboard.press('3')

    await page.getByRole('combobox', { name: 'Group by' }).selectOption('By claimer')
    await expect(timeline.strips.first()).toContainText('residents')
    await look(page, `timeline-lanes-${theme}`)
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('No groups')

    await timeline.grid.focus()
    await keyboard.press('ArrowDown')
    await keyboard.press('Home')
    await keyboard.press('ArrowRight')
    await keyboard.press('Enter')
    await expect(timeline.here).toBeFocused()
    await keyboard.press('Escape')
    await expect(timeline.grid).toBeFocused()
    await keyboard.press('Enter')
    await keyboard.press('j')
    await keyboard.press('Enter')
    await expect(timeline.grid).toHaveCount(0)
    await expect(new Claims(page).form).toBeVisible()
    await keyboard.press('Control+Shift+3')
    await expect(timeline.grid).toBeFocused()
    await app.close()
  })
}
