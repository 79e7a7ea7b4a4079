import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { ArticleId } from '../../../src-preload/contract/article.ts'
import { errorText } from '../../../src-preload/contract/error-text.ts'
import { broughtOf } from '../../../src-preload/contract/ledger-text.ts'
import { page, type WorkingCase, workingCase } from './working-case.ts'

export const story = page(
  'Ferry talks resume after a year',
  'The islands 😀 will reopen the ferry line, a harbour official said, if the mainland lifts its tax.',
  'Minister Ana Corvo of Tarvell told the Kessel Wire that the line pays for itself.',
  'Minister Ana Corvo of Tarvell told the Kessel Wire that the ships are old.',
)

/** Two cases of a test file: the first holds the story before each test, the second nothing. */
export const cases = {} as { made: WorkingCase; other: WorkingCase; articleId: ArticleId }

/** Makes them, and sees to it that each test begins anew. */
export function withTwoCases(): void {
  beforeAll(async () => {
    Object.assign(cases, { made: workingCase(), other: workingCase() })
    // On a busy machine the first file may end while the readers are still being started.
    for (const one of [cases.made, cases.other]) while ((await begin(one)).outcome !== 'imported');
  }, 120_000)
  beforeEach(async () => {
    for (const one of [cases.made, cases.other]) await undoAll(one)
    cases.articleId = (await begin(cases.made)).articleId!
  })
  afterAll(() => Promise.all([cases.made.close(), cases.other.close()]))
}

/** Imports the story. */
export async function begin(one: WorkingCase) {
  const { rows } = await one.import(one.put('pages/ferry.txt', story))
  return rows[0]!
}

/** Takes back everything that was done in a case. */
export async function undoAll({ ask }: WorkingCase): Promise<void> {
  while ((await ask('history.state', {})).undo) await ask('history.undo', {})
}

/** Every claim of a case. */
export const claimsOf = async (one = cases.made) => {
  const listed = await one.ask('claim.list', { articleId: null })
  return Promise.all(listed.map(({ id }) => one.ask('claim.open', { id })))
}
/** Imports a file into the first case. */
export const importOf = (name: string, content: string) =>
  cases.made.import(cases.made.put(name, content))
/** Rows as a person reads them. */
export const told = (rows: Awaited<ReturnType<WorkingCase['import']>>['rows']) =>
  rows.map(({ outcome, code, details, name }) => [
    outcome,
    code ? errorText({ code, details: { ...details, name } }) : broughtOf({ details }),
  ])

/** Where words stand in the story; UTF-16. */
export function at(words: string) {
  const start = story.indexOf(words)
  return { start, end: start + words.length }
}
