import type { LedgerRow } from '../../../src-preload/contract/exchange.ts'
import type { PartWork } from '../../pipeline/formats/index.ts'
import type { ForeignAnchor, WorkItem } from '../../pipeline/work/work.ts'
import { createBreath } from '../breathe.ts'
import type { Context } from '../context.ts'
import type { Job } from '../jobs.ts'
import { takeMention, takeQuotation } from './annotations.ts'
import { takeClaim } from './claims.ts'
import { type Companions, nameIn } from './companions.ts'
import { knownNames, takeEntity } from './entities.ts'
import { idFor } from './ids.ts'
import { createTexts } from './standing.ts'
import { sum, type Taken, type Taking } from './taken.ts'

/** Items in one transaction: some milliseconds, after which a call may come in. */
const STEP = 20

/** Somebody's work as it lies in a file of an import. */
export type FileWork = PartWork & { file: string }

/**
 * Takes in somebody's work on texts, after the texts of the same import: annotations, names,
 * claims, as ordinary operations of the analyst who imports them, all of the import's one undo. Each
 * file has a row of the ledger with what came of it, and one more for each item that was not taken
 * in as it stands, with its words. What a cancel leaves behind is what the ledger says.
 *
 * @throws AttestError `storage/…`, `case/…`
 */
export async function takeWork(
  found: readonly FileWork[],
  companions: Companions,
  { job, group }: { job: Job; group: string },
  context: Context,
): Promise<void> {
  if (found.length === 0) return
  const texts = createTexts(context, companions.articles)
  const names = knownNames(context)
  const total = found.reduce((count, { items }) => count + items.length, 0)
  const breathe = createBreath()
  let done = 0
  for (const { file, part, items } of found) {
    const name = nameIn(file, part)
    const taking = takingOf({ name, items, texts, names, group, context })
    let all: Taken = { counts: {}, remarks: [] }
    for (let at = 0; at < items.length && !job.signal.aborted; at += STEP) {
      const step = items.slice(at, at + STEP).map((item) => placed(item, file, part))
      all = sum(
        all,
        context.caseFile.transaction(() => takeStep(step, name, taking, job)),
      )
      done += step.length
      job.report({ done, total, name })
      await breathe()
    }
    if (job.signal.aborted && Object.keys(all.counts).length === 0) return
    write(fileRow(name, all, items.length), job, context)
    context.emit('case.changed', { topics: ['claim', 'entity', 'mention', 'history'] })
  }
}

/** @returns the counts; remarks are written down at once, with the operations they are about */
function takeStep(items: readonly WorkItem[], name: string, taking: Taking, job: Job): Taken {
  const all = items.map((item) => {
    const taken = takeItem(item, taking)
    for (const remark of taken.remarks)
      write({ name: `${name} › ${item.part}`, ...remark }, job, taking.context)
    return taken
  })
  return sum(...all)
}

function takeItem(item: WorkItem, taking: Taking): Taken {
  switch (item.what) {
    case 'mention':
      return takeMention(item, taking)
    case 'quotation':
      return takeQuotation(item, taking)
    case 'entity':
      return takeEntity(item, taking)
    case 'claim':
      return takeClaim(item, taking)
  }
}

type Given = Pick<Taking, 'texts' | 'names' | 'context'> & {
  name: string
  items: readonly WorkItem[]
  group: string
}

function takingOf({ name, items, texts, names, group, context }: Given): Taking {
  return {
    context,
    texts,
    names,
    append: (entries) => {
      if (entries.length > 0) context.operations.append(entries, group)
    },
    from: ({ part, by }) => `from “${name}”, ${part}${by ? `; by ${by}` : ''}`.slice(0, 2_000),
    claimIds: new Set(
      items.flatMap((item) => (item.what === 'claim' && item.id ? [idFor('claim', item.id)] : [])),
    ),
  }
}

/** The item with the file beside its own named as the import names it. */
function placed(item: WorkItem, file: string, part: string | null): WorkItem {
  if (item.what === 'entity' || item.what === 'claim' || part === null) return item
  const around = part.split(' › ').slice(0, -1)
  const { beside } = item.anchor
  if (beside === null) return item
  const anchor: ForeignAnchor = {
    ...item.anchor,
    beside: nameIn(file, [...around, beside].join(' › ')),
  }
  return { ...item, anchor }
}

function fileRow(name: string, { counts, remarks }: Taken, items: number): LedgerRow {
  const details = Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
  const isNew = Object.keys(details).length > 0
  const row = { name, details, articleId: null }
  if (isNew) return { ...row, outcome: 'imported', code: null }
  if (remarks.length < items) return { ...row, outcome: 'duplicate', code: 'work/known' }
  return { ...row, outcome: 'refused', code: 'article/empty', details: { parts: remarks.length } }
}

function write(row: LedgerRow, job: Job, { store }: Context): void {
  store.ledger.add(job.id, row)
  job.count(row.outcome)
}
