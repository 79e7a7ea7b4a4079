import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, launchAttest, test } from './attest.ts'
import { look } from './look.ts'
import { Workbench } from './pages/workbench.ts'

const quoting = (exact: string) => [
  { source: 'stick', selector: [{ type: 'TextQuoteSelector', exact }] },
]
const annotation = (exact: string, text: string) => ({
  id: exact,
  uri: 'https://stick.example/',
  user: 'acct:ana@example.org',
  created: '2031-03-05T10:00:00Z',
  text,
  tags: ['river'],
  target: quoting(exact),
})
const lost =
  'يقول التقرير الطويل جدا إن السد سيبقى مغلقا حتى نهاية الشهر المقبل مهما حدث في المفاوضات بين الطرفين'

for (const theme of ['light', 'dark'] as const) {
  test(`the work of others comes in, and every dialog of exchange can be read: ${theme}`, async ({
    home,
  }) => {
    test.setTimeout(300_000)
    const notes = join(home, 'ملاحظات الفريق.json')
    const rows = [
      annotation('stop attacking pumping stations', 'ask who pays'),
      annotation(lost, 'from another page'),
    ]
    writeFileSync(notes, JSON.stringify({ total: rows.length, rows }))
    const names = join(home, 'names.csv')
    writeFileSync(
      names,
      'الاسم;alias;type\nكارسين;Karsin | Qarsin;city\nDelta Shield;;organisation\n',
    )

    const app = await launchAttest(home)
    const page = await app.firstWindow()
    const workbench = new Workbench(page)
    await expect(workbench.source().nth(5)).toBeVisible()
    await workbench.run(theme === 'light' ? 'Light colours' : 'Dark colours')
    await workbench.notice('colours').getByRole('button').click()

    await workbench.choose(app, [notes, names])
    await expect(workbench.importDialog).toContainText('2 annotations')
    await look(page, `work-preview-${theme}`)
    await workbench.importDialog.getByRole('button', { name: 'Change columns' }).click()
    await expect(workbench.dialog).toContainText('Each row becomes a person')
    await look(page, `work-columns-${theme}`)
    await workbench.dialog.getByRole('button', { name: 'Use these columns' }).click()
    await workbench.importDialog.getByRole('button', { name: 'Import' }).click()
    await workbench.notice('Import finished').getByRole('button', { name: 'Show list' }).click()
    await expect(workbench.dialog).toContainText('1 claim, 1 quotation')
    await expect(workbench.dialog).toContainText('2 names, 2 aliases')
    await expect(workbench.dialog).toContainText('does not stand in any article of the case')
    await look(page, `work-ledger-${theme}`)
    await page.keyboard.press('Escape')

    for (const [command, name] of [
      ['Export: what each format holds and loses', 'export'],
      ['Bundle for a colleague', 'bundle'],
      ['Open disagreements', 'disagreements'],
      ['Sources and their reliability', 'sources'],
      ['Judgements', 'judgements'],
      ['Report: chosen claims and judgements, every sentence cited', 'report'],
    ] as const) {
      await workbench.run(command)
      await expect(workbench.dialog).toBeVisible()
      await look(page, `${name}-${theme}`)
      await page.keyboard.press('Escape')
      await expect(workbench.dialog).toBeHidden()
    }
    await app.close()
  })
}
