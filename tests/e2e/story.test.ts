import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, launchAttest, test } from './attest.ts'
import { Claims } from './pages/claims.ts'
import { Reader } from './pages/reader.ts'
import { Workbench } from './pages/workbench.ts'

const samples = join(import.meta.dirname, '../../resources/sample/articles')
const courier = '01-courier-truce-offer.txt'

/** Pages as a colleague hands them over: copies in a folder of the user's. */
function stick(home: string, ...names: readonly string[]): string[] {
  const folder = join(home, 'stick')
  mkdirSync(folder)
  return names.map((name) => {
    copyFileSync(join(samples, name), join(folder, name))
    return join(folder, name)
  })
}

test('from a saved page to an evidenced claim, kept over a restart and exported', async ({
  home,
  casePath,
}) => {
  const first = await launchAttest(home, [`--case=${casePath}`])
  const page = await first.firstWindow()
  const workbench = new Workbench(page)
  const reader = new Reader(page)
  const claims = new Claims(page)
  await expect(workbench.sources.getByText('No sources yet')).toBeVisible()

  const [file] = stick(home, courier)
  await workbench.importPaths(first, [file!])
  await workbench.open('Delta Shield offers to spare pumping stations')
  await expect(workbench.openSource).toContainText('Port Ansel Courier')
  await expect(workbench.openSource).toContainText('MPA')
  await expect(workbench.openSource).toContainText('12 May 2026')
  await expect(reader.text).toContainText('three commanders of the groups have said')
  await expect(reader.text).not.toContainText('fish soup')
  await expect(reader.text).not.toContainText('Harbour crane drivers')
  await expect.poll(() => reader.painted('mention-per')).toBeGreaterThan(2)

  await reader.select('have agreed to stop attacking pumping stations')
  await page.keyboard.press('c')
  await expect(claims.text('Claim')).toHaveValue('have agreed to stop attacking pumping stations')
  await claims.text('Claim').fill('The groups stop attacking pumping stations.')
  await page.keyboard.press('Control+1')
  await reader.select('three commanders of the groups')
  await page.keyboard.press('Alt+2')
  await page.keyboard.press('h')
  await expect(claims.text('Claimer')).toHaveValue('three commanders of the groups')
  await expect(claims.evidence('Claimer')).toHaveCount(1)
  await claims.choice('Identification').selectOption('Collective')
  await claims.choice('Information credibility').selectOption({ label: '3  Possibly true' })
  await reader.select('releases more water from the Orin Dam')
  await page.keyboard.press('Alt+8')
  await page.keyboard.press('h')
  await expect(claims.text('Condition')).toHaveValue('releases more water from the Orin Dam')
  await first.close()

  const second = await launchAttest(home, [`--case=${casePath}`])
  const again = await second.firstWindow()
  const after = new Claims(again)
  await after.open('The groups stop attacking pumping stations.')
  await expect(after.text('Claimer')).toHaveValue('three commanders of the groups')
  await expect(after.choice('Identification')).toHaveValue('collective')
  await expect(after.choice('Information credibility')).toHaveValue('3')
  await expect(after.evidence('Claim')).toHaveText('have agreed to stop attacking pumping stations')

  // Undo reaches back over the restart: the last thing done was the condition.
  await again.keyboard.press('Control+2')
  await again.keyboard.press('Control+z')
  await expect(after.text('Condition')).toHaveValue('')
  await again.keyboard.press('Control+Shift+z')
  await expect(after.text('Condition')).toHaveValue('releases more water from the Orin Dam')

  const csv = join(home, 'claims.csv')
  await new Workbench(again).exportTo(second, 'Export the claims as CSV', csv)
  await expect(new Workbench(again).notice('Exported')).toBeVisible()
  const exported = readFileSync(csv, 'utf8')
  expect(exported).toContain('The groups stop attacking pumping stations.')
  expect(exported).toContain('have agreed to stop attacking pumping stations')
  expect(exported).toContain('releases more water from the Orin Dam')
  await second.close()
})

test('a claim with two evidenced fields by keyboard alone', async ({ app, page, home }) => {
  const workbench = new Workbench(page)
  const claims = new Claims(page)
  await workbench.importPaths(app, stick(home, '08-jrc-communique.txt'))
  await expect(workbench.source()).toHaveCount(1)
  const { keyboard } = page
  await keyboard.press('Control+1')
  await keyboard.press('j')
  await keyboard.press('Enter')
  await expect(new Reader(page).text).toContainText('met in Bresk')
  for (let i = 0; i < 4; i++) await keyboard.press('ArrowRight')
  await keyboard.press('s')
  await keyboard.press('c')
  await expect(claims.evidence('Claim')).toHaveCount(1)
  await keyboard.press('Alt+6')
  for (let i = 0; i < 2; i++) await keyboard.press('ArrowRight')
  await keyboard.press('Shift+ArrowRight')
  await keyboard.press('h')
  await expect(claims.evidence('Event place')).toHaveCount(1)
  const words = await claims.evidence('Event place').innerText()
  await expect(claims.text('Event place')).toHaveValue(words)
  await expect(workbench.status).toContainText('saved')
})

test('a block is flipped with one key and the story follows', async ({ app, page, home }) => {
  const workbench = new Workbench(page)
  const reader = new Reader(page)
  await workbench.importPaths(app, stick(home, courier))
  await workbench.open(/Delta Shield offers/)
  await reader.select('Its director')
  await page.keyboard.press('b')
  await expect(reader.text).not.toContainText('Its director')
  await page.keyboard.press('v')
  await expect(reader.text).toContainText('Its director')
  await page.keyboard.press('v')
  await page.keyboard.press('Control+z')
  await expect(reader.text).toContainText('Its director')
})

test('the same bytes are a duplicate, and what cannot be read is refused by name', async ({
  app,
  page,
  home,
}) => {
  const workbench = new Workbench(page)
  await workbench.importPaths(app, stick(home, courier, '08-jrc-communique.txt'))
  await expect(workbench.notice('2 imported')).toBeVisible()
  await workbench.importPaths(app, [join(home, 'stick')], 'Folder…')
  await expect(workbench.notice('2 duplicates')).toBeVisible()
})
