import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screens } from '../../src-renderer/workbench/screens.ts'
import { expect, launchAttest, test } from './attest.ts'
import { look } from './look.ts'
import { Claims } from './pages/claims.ts'
import { Compare } from './pages/compare.ts'
import { Keys } from './pages/keys.ts'
import { Matrix } from './pages/matrix.ts'
import { Suggestions } from './pages/suggestions.ts'
import { Workbench } from './pages/workbench.ts'

const headline = 'Tarveth to shut two gates of the Orin Dam again'
const page21 = `Bresk Post   River edition

${headline}

MPA | Bresk | Updated: 21-05-2026 09:10 VMT (UTC+03:00) | Created: 21-05-2026 09:00 VMT (UTC+03:00)

Tarveth will shut two gates of the Orin Dam on Saturday unless its engineers are let through to the gauge at Bresk, two officials of the Ministry of Water have said. They spoke to the Meridian Press Agency on condition of anonymity because the talks go on.

Idris Taan, known as the Heron, said the barges below the dam could wait for a week. Taan has led the river pilots of Bresk since March.

The Sael Water Board said on Thursday that the flow at Gauge Bresk was 402 cubic metres a second.

© 2026 Bresk Post
`

test('a whole small analysis, by keyboard alone', async ({ home }) => {
  test.setTimeout(400_000)
  const path = join(home, 'bresk-post.txt')
  writeFileSync(path, page21)
  const app = await launchAttest(home)
  const page = await app.firstWindow()
  const keys = new Keys(page)
  const workbench = new Workbench(page)
  const claims = new Claims(page)
  const compare = new Compare(page)
  const matrix = new Matrix(page)
  await expect(workbench.source().nth(5)).toBeVisible({ timeout: 60_000 })
  await page.evaluate(() => {
    document.body.dataset['pointers'] = '0'
    const used = () => {
      document.body.dataset['pointers'] = 'used'
    }
    window.addEventListener('pointerdown', used, true)
  })

  // A file comes in. The system's own dialog is answered for the person.
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
    },
    [path],
  )
  await keys.press('Control+i')
  await expect(workbench.importDialog.getByRole('button', { name: 'Import' })).toBeFocused()
  await keys.press('Enter')
  await expect(workbench.notice('1 imported')).toBeVisible()
  await keys.open(headline)

  // Of what is suggested, one is turned down, another is taken with every field on its words.
  const suggestions = new Suggestions(page)
  const board = suggestions.mark(/flow at Gauge Bresk was/)
  await expect(board).toBeVisible()
  const offered = await suggestions.marks.count()
  await keys.press('Control+2')
  await keys.tabTo(board)
  await keys.press('Backspace')
  await expect(suggestions.marks).toHaveCount(offered - 1)
  await keys.press('Control+2')
  await keys.tabTo(suggestions.mark(/two officials/))
  await keys.press('Enter')
  await expect(claims.text('Claimer')).toHaveValue('two officials of the Ministry of Water')
  await expect(claims.choice('Identification')).toHaveValue('collective')
  await expect(claims.text('Condition')).toHaveValue(
    'its engineers are let through to the gauge at Bresk',
  )
  await expect(claims.choice('Type')).toHaveValue('unless')

  // It is corrected: the words, the kind, and when it is to happen, counted from the day of the page.
  await keys.press('Control+3')
  await keys.tabTo(claims.text('Claim'))
  await keys.press('Control+a')
  await keys.type('Tarveth shuts two gates of the Orin Dam.')
  await keys.tabTo(claims.choice('Kind'))
  await keys.type('Int')
  await expect(claims.choice('Kind')).toHaveValue('intention')
  await keys.find('Saturday')
  await keys.press('Alt+5', 'h')
  await expect(claims.text('Event time')).toHaveValue('Saturday')
  await expect(claims.text('Event time: edtf')).toHaveValue('2026-05-23')

  // The chain: an agency passed on what unnamed officials said.
  await keys.press('Alt+p')
  await expect(claims.form.getByRole('group', { name: 'Passed on by' })).toBeVisible()
  await keys.find('Meridian Press Agency')
  await keys.press('h')
  await expect(claims.text('Passed on by')).toHaveValue('Meridian Press Agency')
  await expect(claims.rows.first()).toContainText(
    'Unless its engineers are let through to the gauge at Bresk',
  )
  await keys.press('Alt+r', '3')
  await expect(claims.choice('Information credibility')).toHaveValue('3')
  await look(page, 'analysis-claim')

  // Two names are one, and then again they are not.
  for (const name of ['Idris Taan', 'Taan has']) {
    await keys.find(name)
    if (name === 'Taan has') await keys.press('Shift+ArrowLeft')
    await keys.press('e')
    await expect(page.getByRole('dialog', { name: 'Entity' })).toBeVisible()
    await keys.press('Enter')
    await expect(page.getByRole('dialog', { name: 'Entity' })).toBeHidden()
  }
  await keys.press('Control+Shift+u')
  const pairs = workbench.dialog.getByRole('listbox', { name: 'Pairs' })
  await expect(pairs).toBeFocused()
  const pair = pairs.getByRole('option').filter({ hasText: 'Idris Taan' }).first()
  while ((await pair.getAttribute('aria-selected')) !== 'true') await keys.press('ArrowDown')
  await keys.press('s')
  const merged = pairs.getByRole('option').filter({ hasText: 'The same (' })
  await expect(merged).toHaveCount(1)
  while ((await merged.getAttribute('aria-selected')) !== 'true') await keys.press('ArrowDown')
  await keys.press('Backspace')
  await expect(merged).toHaveCount(0)
  await keys.press('Escape')
  await expect(workbench.dialog).toHaveCount(0)

  // Compared with what the others claim.
  await keys.press('Control+Shift+1')
  await expect(compare.table).toBeFocused()
  await expect(compare.claims).toHaveCount(6)
  for (let claim = 0; claim < 6; claim++) await keys.press('x', 'j')
  await expect(page.getByText('6 marked')).toBeVisible()
  await keys.press('c')
  await expect(compare.comparison).toBeFocused()
  await expect(compare.comparison.getByRole('columnheader')).toHaveCount(7)

  // The hypotheses, and what speaks against each.
  await keys.press(`Control+Shift+${screens.indexOf('matrix') + 1}`)
  await expect(page.getByText('No question yet')).toBeVisible()
  await keys.press('n')
  await expect(matrix.line('New question')).toBeFocused()
  await keys.type('Will the gates stay open until June?')
  await keys.press('Enter')
  for (const [at, words] of ['They will', 'Tarveth shuts them'].entries()) {
    await expect(matrix.line(`Hypothesis ${at + 1}`)).toBeFocused()
    await keys.type(words)
    await keys.press('Enter')
  }
  await expect(matrix.line('Hypothesis 3')).toBeFocused()
  await keys.press('Enter')
  await expect(matrix.grid).toBeFocused()
  await keys.press('a')
  await expect(matrix.rows).toHaveCount(6)
  const shut = matrix.rows.filter({ hasText: 'Tarveth shuts two gates' })
  await expect(shut).toContainText('Conditional')
  const rowOf = (text: string) =>
    matrix.rows.evaluateAll(
      (rows, words) => rows.findIndex((row) => row.textContent.includes(words)),
      text,
    )
  const goTo = async (text: string) => {
    await keys.press('Home')
    for (let down = await rowOf(text); down > 0; down--) await keys.press('ArrowDown')
  }
  const rate = async (first: string, second: string) => {
    await keys.press(first)
    await expect(matrix.cell).not.toHaveText('')
    await keys.press('ArrowRight', second)
    await expect(matrix.cell).not.toHaveText('')
    await keys.press('ArrowLeft')
  }
  await goTo('Tarveth shuts two gates')
  await rate('5', '2')
  await keys.press('Enter')
  await expect(matrix.reason).toBeFocused()
  await keys.type('They say so themselves')
  await keys.press('Enter')
  await expect(matrix.grid).toBeFocused()
  await goTo('mean flow at Gauge Bresk')
  await rate('3', '4')
  await goTo('Tarveth has received no offer')
  await rate('2', '4')
  await expect(matrix.lead).toHaveText('H1 leads')
  await expect(matrix.heads.nth(1)).toContainText('1 origin against, 1 strongly')
  await expect(matrix.heads.nth(2)).toContainText('2 origins against')
  await expect(matrix.restsOn).toContainText('The loss of one origin changes what leads')
  await look(page, 'analysis-matrix')

  // Without the paper that denied the offer, nothing leads any more so clearly.
  await keys.press('k')
  await expect(matrix.whatIf).toContainText('Karsin Daily')
  await expect(matrix.lead).toHaveText('H2 leads')
  await keys.press('Shift+K')
  await expect(matrix.lead).toHaveText('H1 leads')
  expect(await page.evaluate(() => document.body.dataset['pointers'])).toBe('0')
  await app.close()
})
