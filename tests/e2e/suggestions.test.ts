import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './attest.ts'
import { look } from './look.ts'
import { Claims } from './pages/claims.ts'
import { Reader } from './pages/reader.ts'
import { Suggestions } from './pages/suggestions.ts'
import { Workbench } from './pages/workbench.ts'

/** A saved page of a publisher's: beside the repository, never in it. */
const folder = join(import.meta.dirname, '../../../shared/seed')
const seed = globSync('*.txt', { cwd: folder })[0] ?? ''

test('a suggested claim is accepted, rated and complete in few key strokes', async ({
  app,
  page,
}) => {
  test.skip(!existsSync(join(folder, seed)), 'the saved page is not beside the repository')
  const workbench = new Workbench(page)
  const reader = new Reader(page)
  const claims = new Claims(page)
  const suggestions = new Suggestions(page)
  await workbench.importPaths(app, [join(folder, seed)])
  await workbench.open('Iran-backed militias')
  await expect(reader.text).toContainText('three militia officials have said')
  const offer = suggestions.mark(
    /^Suggested claim \d+ of \d+: Iraqi militias backed by Iran have agreed/,
  )
  await expect(offer).toBeVisible()
  // Standfirst and body say the same: one suggestion with two passages.
  await expect(suggestions.mark(/The militia factions offered a truce/)).toHaveCount(1)
  await expect(suggestions.mark(/Fauci|Lithuania|Rwanda/)).toHaveCount(0)

  let strokes = 0
  const press = async (key: string) => {
    await page.keyboard.press(key)
    strokes += key.split('+').length
  }
  await press('Control+2')
  for (let step = 0; step < 20; step++) {
    await press('Tab')
    const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    if (/three militia officials/.test(label ?? '')) break
  }
  await expect(suggestions.card).toContainText('only if US-led coalition troops withdraw')
  await expect(suggestions.card).toContainText('3 sources')
  await look(page, 'suggestion')
  await press('Enter')
  await expect(claims.text('Claimer')).toHaveValue('three militia officials')
  await press('Alt+r')
  await press('3')
  await expect(claims.choice('Information credibility')).toHaveValue('3')

  await expect(claims.text('Claim')).toHaveValue(
    'Iraqi militias backed by Iran have agreed to temporarily halt attacks targeting the American presence in Iraq',
  )
  await expect(claims.choice('Identification')).toHaveValue('collective')
  await expect(claims.text('Event place')).toHaveValue('Iraq')
  await expect(claims.text('Condition')).toHaveValue(
    'US-led coalition troops withdraw from the country in line with a parliamentary resolution',
  )
  await expect(claims.pane).toContainText('Every filled field has its words or its reason.')
  const words = await reader.paintedWords('evidence')
  for (const part of ['three', 'Sunday', 'Iraq', 'have said']) expect(words).toContain(part)
  console.log(`key strokes: ${strokes}`)
  expect(strokes).toBeLessThanOrEqual(25)
})

test('what was rejected is not offered again, until that is undone', async ({ app, page }) => {
  const workbench = new Workbench(page)
  const suggestions = new Suggestions(page)
  const sample = join(
    import.meta.dirname,
    '../../resources/sample/articles/01-courier-truce-offer.txt',
  )
  await workbench.importPaths(app, [sample])
  await workbench.open('Delta Shield offers')
  await expect(suggestions.marks.first()).toBeVisible()
  await workbench.run('Dark colours')
  await workbench.notice('colours').getByRole('button').click()
  const count = await suggestions.marks.count()
  const first = (await suggestions.marks.first().getAttribute('aria-label')) ?? ''
  const claim = first.slice(first.indexOf(':'))
  await page.keyboard.press('Control+2')
  await page.keyboard.press('Tab')
  await expect(suggestions.marks.first()).toBeFocused()
  await look(page, 'suggestion-dark')
  await page.keyboard.press('Backspace')
  await expect(suggestions.marks).toHaveCount(count - 1)
  await expect(suggestions.marks.first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(suggestions.card).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(suggestions.marks).toHaveCount(count)
  expect(await suggestions.marks.first().getAttribute('aria-label')).toContain(claim)
})
