import { randomUUID } from 'node:crypto'
import type { MergeReport } from '../../../src-preload/contract/bundle.ts'
import { topics } from '../../../src-preload/contract/index.ts'
import { custodyKinds } from '../../../src-preload/contract/operation.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import { createBreath } from '../breathe.ts'
import type { Context } from '../context.ts'
import type { Job } from '../jobs.ts'
import type { Operation } from '../operations/operation.ts'
import { disputed } from './disagreements.ts'
import type { Incoming } from './source.ts'

type Watch = Pick<Job, 'signal' | 'report'>
type Taken = MergeReport & { added: Operation[]; arrived: string[]; sealed: number }

/**
 * The union of this case and a colleague's file, in one transaction: whatever happens, the case
 * is either the old one or the whole new one. Taken in again, nothing changes, not even the log.
 *
 * @throws AttestError `job/cancelled`, `case/damaged`, `storage/…`: the case is the old one then
 */
export async function merge(
  incoming: Incoming,
  watch: Watch,
  context: Context,
): Promise<MergeReport> {
  const { caseFile, operations, emit } = context
  const before = disputed(context).length
  const taken = await caseFile.atomically(async () => {
    const taken = await takeAll(incoming, watch, context)
    if (isNews(taken)) {
      const { bundle, signers } = incoming
      operations.append([
        {
          kind: 'case.merge',
          payload: {
            mergeId: randomUUID(),
            bundle,
            signers: [...signers],
            articles: taken.articles,
            operations: taken.operations,
            tips: operations.tips(),
          },
        },
      ])
    }
    return taken
  })
  emit('case.changed', { topics: [...topics] })
  const { articles, disclosed } = taken
  const disagreements = Math.max(0, disputed(context).length - before)
  return { articles, operations: taken.operations, disclosed, disagreements }
}

/** Records of merges and exports alone are no news: two cases that only told each other so would never be done. */
const isNews = ({ added, arrived, sealed }: Taken) =>
  arrived.length + sealed > 0 ||
  added.some(({ kind }) => !custodyKinds.some((custody) => custody === kind))

async function takeAll(incoming: Incoming, watch: Watch, context: Context): Promise<Taken> {
  const { store, operations } = context
  const { signal, report } = watch
  const pause = createBreath()
  let done = 0
  const step = async (name: string) => {
    if (signal.aborted) throw new AttestError({ code: 'job/cancelled' })
    report({ done: ++done, total: null, name })
    await pause()
  }
  const arrived: string[] = []
  for await (const { id, read } of incoming.articles()) {
    if (store.articles.isStored(id)) continue
    const { article, original } = await read()
    store.articles.put(id, article, original, true)
    arrived.push(id)
    await step(store.articles.headline(id))
  }
  const added: Operation[] = []
  let disclosed = 0
  for await (const operation of incoming.operations()) {
    const wasWithheld = operations.isWithheld(operation.hash)
    if (operations.takeIn(operation)) {
      added.push(operation)
      if (wasWithheld) disclosed++
    }
    await step(operation.kind)
  }
  let sealed = 0
  for await (const operation of incoming.withheld()) if (operations.withhold(operation)) sealed++
  for (const _ of operations.follow(added, arrived)) await step('')
  return {
    articles: arrived.length,
    operations: added.length,
    disclosed,
    disagreements: 0,
    added,
    arrived,
    sealed,
  }
}
