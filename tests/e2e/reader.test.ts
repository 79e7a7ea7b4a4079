import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './attest.ts'
import { Claims } from './pages/claims.ts'
import { Reader } from './pages/reader.ts'
import { Workbench } from './pages/workbench.ts'

const headline = 'Ferry line to Nareth Island opens again'
/** Byte order mark, CRLF, doubled spaces, emoji, a combining mark, Arabic. */
const story = [
  `\ufeff${headline}`,
  '',
  'Published: 3 March 2026, 09:15',
  '',
  'The ferry to Nareth Island runs again since Monday, the Harbour Office of Port Hadle said. ' +
    '"The  pier is sound 👩‍🔧 again", said Mira Ostrander, its director, who had closed it after ' +
    'the storm of 11 February. She had asked for patience, and for planks.',
  '',
  'The cafe\u0301 on the pier will open in April, its owner Jonas Vell told reporters. He thanked ' +
    'Port Hadle, and the carpenters who came from Sarrow every day.',
  '',
  'The island had waited for three weeks, and the bread had run out twice in that time.',
  '',
  'وقال مدير الميناء إن العبارة ستبحر مرتين كل يوم ابتداء من شهر نيسان المقبل.',
  '',
].join('\r\n')

/** Imports the story and opens it. */
async function openStory(app: ElectronApplication, page: Page, home: string): Promise<Reader> {
  mkdirSync(join(home, 'stick'))
  const file = join(home, 'stick', 'ferry.txt')
  writeFileSync(file, story)
  const workbench = new Workbench(page)
  const reader = new Reader(page)
  await workbench.importPaths(app, [file])
  await workbench.open(headline)
  await expect(reader.text).toContainText('The ferry to Nareth Island')
  return reader
}

test('what is selected is what is quoted, in every script', async ({ app, page, home }) => {
  const reader = await openStory(app, page, home)
  const chips = new Claims(page).evidence('Claim')
  const quoted = [
    'since Monday, the Harbour Office',
    'The  pier is sound 👩‍🔧 again',
    'cafe\u0301 on the pier',
    'العبارة',
    'مرتين كل يوم',
  ]
  for (const [index, words] of quoted.entries()) {
    await reader.select(words)
    await page.keyboard.press('h')
    await expect(chips).toHaveCount(index + 1)
  }
  expect(await reader.paintedWords('evidence-active')).toEqual(quoted)
  expect(await chips.evaluateAll((all) => all.map((chip) => chip.textContent))).toEqual(quoted)
})

test('words are copied alone or with their source, without any permission', async ({
  app,
  page,
  home,
}) => {
  const reader = await openStory(app, page, home)
  const words = 'The  pier is sound 👩‍🔧 again'
  const clipboard = () => app.evaluate((electron) => electron.clipboard.readText())
  const empty = () => app.evaluate((electron) => electron.clipboard.writeText(''))
  // The byte order mark is no part of the text.
  const start = story.indexOf(words) - 1
  const place = `characters ${start}–${start + words.length} of ferry.txt`
  const cited = `“${words}” (${headline}, 3 Mar 2026, 09:15, ${place})`

  await reader.select(words)
  await page.keyboard.press('Control+Shift+C')
  await expect.poll(clipboard).toBe(cited)
  await empty()
  await reader.pane.getByRole('button', { name: 'Copy' }).click()
  await expect.poll(clipboard).toBe(cited)
  await empty()
  await reader.select(words)
  await page.keyboard.press('Control+C')
  await expect.poll(clipboard).toBe(words)
})

test('mentions are walked, judged, counted and switched off', async ({ app, page, home }) => {
  const reader = await openStory(app, page, home)
  const { keyboard } = page
  const people = () => reader.paintedWords('mention-per-accepted')
  await reader.select('Mira Ostrander')
  await keyboard.press('1')
  await expect.poll(people).toEqual(['Mira Ostrander'])
  await keyboard.press('x')
  await expect.poll(people).toEqual([])
  await expect(reader.said).toHaveText('Mira Ostrander: rejected')
  await keyboard.press('x')
  await expect(reader.said).toHaveText('Mira Ostrander: judgement taken back')
  await keyboard.press('Control+z')
  await keyboard.press('Control+z')
  await expect.poll(people).toEqual(['Mira Ostrander'])

  await reader.select('Sarrow')
  await keyboard.press('3')
  await expect(reader.said).toHaveText('Sarrow: country or town')
  // It is said when it is stored, and painted when the article has been read again.
  await expect.poll(() => reader.paintedWords('mention-gpe-accepted')).toEqual(['Sarrow'])
  await keyboard.press('p')
  await keyboard.press('n')
  await expect(reader.said).toHaveText(/^country or town, Sarrow, \d+ of \d+, accepted$/)

  await keyboard.press('Control+Shift+h')
  await expect(reader.said).toHaveText('Highlights off')
  await expect.poll(() => reader.painted('mention')).toBe(0)
  await keyboard.press('Control+Shift+h')
  await expect(reader.said).toHaveText('Highlights on')
  await expect.poll(() => reader.painted('mention-gpe')).toBeGreaterThan(0)
  await reader.pane.getByRole('button', { name: /^GPE/ }).click()
  await expect.poll(() => reader.painted('mention-gpe')).toBe(0)
})

test('an entity has all its names in one place', async ({ app, page, home }) => {
  const reader = await openStory(app, page, home)
  const { keyboard } = page
  const name = page.getByRole('textbox', { name: 'New entity' })
  await reader.select('Harbour Office of Port Hadle')
  await keyboard.press('e')
  await name.fill('Port Hadle Harbour Office')
  await page.getByRole('combobox', { name: 'Type of the entity' }).selectOption('ORG')
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(name).toBeHidden()

  await reader.select('Port Hadle, and', 'Port Hadle')
  await keyboard.press('e')
  await page.getByRole('button', { name: /^Port Hadle Harbour Office/ }).click()
  await expect(name).toBeHidden()
  await keyboard.press('Enter')
  const card = page.getByRole('region', { name: 'Entity Port Hadle Harbour Office' })
  await expect(card.getByRole('listitem')).toHaveText([
    /Harbour Office of Port Hadle/,
    /Port Hadle/,
  ])
  await expect(card).toContainText('2 mentions in 1 article')
})

test('the arrow keys swap in text that runs from right to left', async ({ app, page, home }) => {
  const reader = await openStory(app, page, home)
  const { keyboard } = page
  await reader.select('مدير')
  await keyboard.press('Escape')
  await keyboard.press('ArrowLeft')
  await expect(reader.said).toHaveText('الميناء')
  await keyboard.press('ArrowRight')
  await expect(reader.said).toHaveText('مدير')
  await keyboard.press('Shift+ArrowLeft')
  await keyboard.press('Shift+ArrowLeft')
  await expect(reader.said).toHaveText('Selected: مدير الميناء')
  await keyboard.press('s')
  await expect.poll(() => reader.paintedWords('selection')).toEqual([story.split('\r\n').at(-2)])
})

test('the date shows the words it was read from', async ({ app, page, home }) => {
  const reader = await openStory(app, page, home)
  await reader.pane.getByRole('button', { name: /^Published 3 Mar 2026/ }).click()
  await page.getByRole('button', { name: /“.*3 March 2026/ }).click()
  const shown = () => reader.paintedWords('flash')
  await expect.poll(shown).toEqual([expect.stringContaining('3 March 2026')])
  // They stand outside the body, so everything is shown now.
  await expect(reader.pane.getByRole('radio', { name: 'Everything' })).toBeChecked()
})
