import { expect, launchAttest, test } from './attest.ts'
import { look } from './look.ts'
import { Compare } from './pages/compare.ts'
import { Matrix } from './pages/matrix.ts'
import { Workbench } from './pages/workbench.ts'

for (const theme of ['light', 'dark'] as const) {
  test(`hypotheses against the claims, by keyboard alone: ${theme}`, async ({ home }) => {
    test.setTimeout(300_000)
    const app = await launchAttest(home)
    const page = await app.firstWindow()
    const workbench = new Workbench(page)
    const matrix = new Matrix(page)
    const compare = new Compare(page)
    const { keyboard } = page
    await expect(workbench.source().nth(5)).toBeVisible({ timeout: 120_000 })
    await workbench.run(theme === 'light' ? 'Light colours' : 'Dark colours')
    await workbench.notice('colours').getByRole('button').click()

    await workbench.run('Matrix')
    await expect(page.getByText('No question yet')).toBeVisible()
    await look(page, `matrix-none-${theme}`)
    await keyboard.press('n')
    await keyboard.type('Who shut the dam?')
    await keyboard.press('Enter')
    await expect(matrix.line('Hypothesis 1')).toBeFocused()
    await keyboard.type('The water board, to force a truce')
    await keyboard.press('Enter')
    await expect(matrix.line('Hypothesis 2')).toBeFocused()
    await keyboard.type('قطع المسلحون المياه عن المدينة لأن الهدنة لم تُنفَّذ بعد')
    await keyboard.press('Enter')
    await expect(matrix.line('Hypothesis 3')).toBeFocused()
    await keyboard.type(
      'Nobody: the gates were being repaired, as they are each spring, and the papers of both sides made of it what they wished to have made of it by their readers',
    )
    await keyboard.press('Enter')
    await expect(matrix.line('Hypothesis 4')).toBeFocused()
    await keyboard.press('Enter')
    await expect(matrix.grid).toBeFocused()
    await look(page, `matrix-no-claims-${theme}`)

    await keyboard.press('Control+Shift+1')
    await expect(compare.claims.nth(2)).toBeVisible()
    await expect(compare.table).toBeFocused()
    const claims = await compare.claims.count()
    for (let at = 0; at < claims; at++) {
      await keyboard.press('x')
      await keyboard.press('j')
    }
    await expect(page.getByText(`${claims} marked`)).toBeVisible()
    await workbench.run('Matrix')
    await expect(matrix.grid).toBeFocused()
    await keyboard.press('a')
    await expect(matrix.rows).toHaveCount(claims)

    // The first claim refutes the second hypothesis and no other, the second the first.
    const rate = async (keys: string) => {
      for (const key of keys) {
        await keyboard.press(key)
        await expect(matrix.cell).not.toHaveText('')
        await keyboard.press('ArrowRight')
      }
      for (const _ of keys) await keyboard.press('ArrowLeft')
    }
    await rate('251')
    await keyboard.press('ArrowDown')
    await rate('423')
    await keyboard.press('ArrowDown')
    await rate('333')
    await expect(matrix.lead).toHaveText('H3 leads')
    await expect(matrix.rows.nth(2)).toContainText('Says the same of all')
    await expect(matrix.heads.nth(2)).toContainText('1 origin against, 1 strongly')

    await keyboard.press('Home')
    await keyboard.press('Enter')
    await expect(matrix.reason).toBeFocused()
    await keyboard.type('The board had asked for it')
    await keyboard.press('Enter')
    await expect(matrix.grid).toBeFocused()
    await expect(page.getByRole('list', { name: 'History of the cell' })).toContainText(
      'The board had asked for it',
    )
    await look(page, `matrix-${theme}`)

    await keyboard.press('k')
    await expect(matrix.whatIf).toBeVisible()
    await expect(matrix.rows.first()).toContainText('No origin left')
    await expect(matrix.heads.nth(2)).toContainText(/Nothing against it|Not rated yet/)
    await look(page, `matrix-what-if-${theme}`)
    await keyboard.press('Shift+K')
    await expect(matrix.whatIf).toBeHidden()
    await expect(matrix.lead).toHaveText('H3 leads')

    await keyboard.press('0')
    await expect(matrix.cell).toHaveText('')
    await keyboard.press('Control+z')
    await expect(matrix.cell).toHaveText(/^Consistent/)
    await keyboard.press('Shift+J')
    await expect(
      workbench.dialog.getByRole('textbox', { name: 'Alternative' }).first(),
    ).toHaveValue(/قطع المسلحون|Nobody/)
    await keyboard.press('Escape')
    await keyboard.press('Control+z')
    await expect(matrix.grid).toBeFocused()
    await keyboard.press('?')
    await expect(workbench.dialog).toContainText('Knock out an origin of the claim')
    await keyboard.press('Escape')
    await keyboard.press('o')
    await expect(matrix.grid).toHaveCount(0)
    await app.close()
  })
}
