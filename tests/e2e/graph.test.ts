import { expect, launchAttest, test } from './attest.ts'
import { look } from './look.ts'
import { Claims } from './pages/claims.ts'
import { Compare } from './pages/compare.ts'
import { Graph } from './pages/graph.ts'
import { Workbench } from './pages/workbench.ts'

for (const theme of ['light', 'dark'] as const) {
  test(`relations, ratings and the graph, by keyboard alone: ${theme}`, async ({ home }) => {
    test.setTimeout(150_000)
    const app = await launchAttest(home)
    const page = await app.firstWindow()
    const workbench = new Workbench(page)
    const compare = new Compare(page)
    const claims = new Claims(page)
    const graph = new Graph(page)
    const { keyboard } = page
    await expect(workbench.source().nth(5)).toBeVisible({ timeout: 60_000 })
    await workbench.run(theme === 'light' ? 'Light colours' : 'Dark colours')
    await workbench.notice('colours').getByRole('button').click()

    // A rating in the register shows on the claim, then and now.
    await keyboard.press('Control+Shift+S')
    await keyboard.type('Port Ansel Courier')
    await keyboard.press('Enter')
    await workbench.dialog.getByRole('textbox', { name: 'Basis' }).fill('Its record over two years')
    await keyboard.press('Enter')
    await expect(workbench.dialog).toContainText('Its record over two years')
    await keyboard.press('Escape')

    await keyboard.press('Control+Shift+1')
    await expect(compare.claims.nth(2)).toBeVisible()
    await keyboard.press('/')
    await keyboard.type('roadside')
    await expect(compare.claims).toHaveCount(1)
    await keyboard.press('Enter')
    await keyboard.press('Enter')
    await expect(claims.form).toBeVisible()
    const sources = claims.pane.getByRole('region', { name: 'Sources of the claim' })
    await expect(sources).toContainText('Port Ansel Courier')
    await expect(sources).toContainText('When made: not rated · now: F')
    await keyboard.press('Alt+s')
    await expect(workbench.dialog.getByRole('button', { expanded: true })).toBeFocused()
    await keyboard.press('Escape')

    // Each field has a history of its own, in words.
    await keyboard.press('Control+3')
    await claims.choice('Kind').focus()
    await claims.choice('Kind').selectOption('Speech act')
    await claims.text('Claimer').focus()
    await keyboard.press('Alt+Shift+y')
    await expect(workbench.dialog).toContainText('History of the field “Claimer”')
    await expect(workbench.dialog.getByRole('listitem')).toContainText([
      'Velmoran army',
      'Velmoran army',
    ])
    await look(page, `field-history-${theme}`)
    await keyboard.press('Escape')

    // The other claim is found by its words, the relation is read from the open one.
    await keyboard.press('Alt+l')
    const other = workbench.dialog.getByRole('combobox', { name: 'The other claim' })
    await expect(other).toBeFocused()
    await keyboard.type('stop attacking')
    const found = page.getByRole('option', { name: /stop attacking pumping stations/ })
    await expect(found).toHaveCount(1)
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await workbench.dialog.getByRole('combobox', { name: 'Relation' }).selectOption('refutes')
    await workbench.dialog
      .getByRole('textbox', { name: 'Why' })
      .fill('A charge went off the day before')
    await look(page, `relate-${theme}`)
    await keyboard.press('Enter')
    const relations = claims.pane.getByRole('region', { name: 'Relations to other claims' })
    await expect(relations).toContainText('refutes')
    await expect(relations).toContainText('If neighbouring Tarveth releases more water')
    await expect(relations).toContainText('because: A charge went off the day before')
    await relations.scrollIntoViewIfNeeded()
    await look(page, `relations-${theme}`)

    // The graph of the open claim: arrows walk, a link opens its words.
    await keyboard.press('Alt+j')
    await expect(graph.picture).toBeFocused()
    await expect(graph.active).toContainText('roadside')
    await expect(graph.node(/stop attacking/)).toBeVisible()
    await keyboard.press('l')
    await expect(graph.links.first()).toBeFocused()
    await keyboard.press('Enter')
    await expect(graph.rests).toContainText('If neighbouring Tarveth')
    await look(page, `graph-claim-${theme}`)
    await keyboard.press('Escape')
    await expect(graph.picture).toBeFocused()

    await keyboard.press('d')
    await expect(page.getByText('Only the claims in view: “roadside”')).toBeVisible()
    await keyboard.press('w')
    await expect(page.getByText('Only the claims in view')).toHaveCount(0)
    await expect(graph.node(/^Delta Shield: organisation/)).toBeVisible()
    await expect(graph.node(/^Ludka Weiss-Arn: person/)).toBeVisible()
    await look(page, `graph-${theme}`)
    await keyboard.press('/')
    await keyboard.type('درع')
    await expect(page.getByRole('option', { name: /Delta Shield/ }).last()).toBeVisible()
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect(graph.active).toContainText('Delta Shield')
    await expect(page.getByRole('region', { name: 'Links of the node' })).toContainText(
      'درع الدلتا',
    )
    const before = await graph.nodes.count()
    await keyboard.press('j')
    await keyboard.press('e')
    await expect.poll(() => graph.nodes.count()).toBeGreaterThan(before)
    await look(page, `graph-opened-${theme}`)
    await keyboard.press('e')
    await expect(graph.nodes).toHaveCount(before)
    await keyboard.press('l')
    await keyboard.press('Enter')
    await expect(graph.rests.getByRole('button').first()).toBeVisible()
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect(graph.picture).toHaveCount(0)
    await expect(claims.form).toBeVisible()
    await app.close()
  })
}
