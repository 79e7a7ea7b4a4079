import { createHash, randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { ArticleId } from '../../src-preload/contract/article.ts'
import { ClaimId } from '../../src-preload/contract/claim-fields.ts'
import type { EventOf } from '../../src-preload/contract/index.ts'
import { asking } from '../../src-main/engine/ask.ts'
import { nobody } from '../../src-main/engine/identity.ts'
import { createEngine } from '../../src-main/engine/index.ts'
import { createLog } from '../../src-main/engine/log.ts'
import { openCase } from '../../src-main/engine/store/index.ts'
import type { Figure } from './figure.ts'
import { page } from './world.ts'

const resources = join(import.meta.dirname, '../../resources')
/** Of each of the two cases; half of the articles are in both. */
const ARTICLES = 10_000
/** Half of them imports, half of them claims. */
const OPERATIONS = 20_000
const LOOK_EVERY = 50

/** A case of `count` articles from the n-th on, with as many operations again on claims. */
function fill(path: string, author: string, from: number, count: number): void {
  const opened = openCase(path, { author, resources })
  const group = randomUUID()
  for (let start = 0; start < count; start += 500) {
    opened.transaction(() => {
      for (let n = from + start; n < from + Math.min(count, start + 500); n++) {
        const article = page(n)
        const bytes = Buffer.from(article.text)
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        const original = { sha256, bytes, name: `page-${n}.txt` }
        const articleId = ArticleId.parse(sha256)
        // Copies are looked for at leisure: they have a bench of their own.
        opened.store.articles.put(articleId, article, original, true)
        const { name } = original
        const payload = { articleId, name, mediaType: article.mediaType }
        opened.operations.append([{ kind: 'article.import', payload }], group)
        if (n % 2) continue
        const claimId = ClaimId.parse(uuidv7())
        const value = `What page ${n} says`
        opened.operations.append([
          { kind: 'claim.create', payload: { claimId, articleId } },
          { kind: 'claim.set', payload: { claimId, field: 'description', value } },
        ])
      }
    })
  }
  opened.close()
}

function engineOn(path: string, author: string, folder: string) {
  const events = new EventEmitter()
  const engine = createEngine({
    casePath: path,
    identity: nobody(author),
    resources,
    pipelineHosts: [{ connect: () => Promise.reject(new Error('no pipeline')), stop: () => {} }],
    emit: (event, payload) => void events.emit(event, payload),
    log: createLog(join(folder, 'bench.log')),
  })
  const ask = asking(engine)
  const grant = (file: string) => {
    const id = randomUUID()
    engine.grants.add(id, file)
    return id
  }
  const ended = () =>
    new Promise<EventOf<'job.ended'>>((resolve) => events.once('job.ended', resolve))
  return { engine, ask, grant, ended }
}

/** Seconds to write a bundle, to look at it and to merge it, and how long other calls wait meanwhile. */
export async function measureMerge(folder: string, articles = ARTICLES): Promise<Figure[]> {
  const [mine, theirs] = [join(folder, 'mine.attest'), join(folder, 'theirs.attest')]
  fill(mine, 'ada', 0, articles)
  fill(theirs, 'ben', articles / 2, articles)
  const bundle = join(folder, 'theirs.attestbundle')
  const ben = engineOn(theirs, 'ben', folder)
  const written = await timed(async () => {
    const end = ben.ended()
    const lock = { kind: 'none' } as const
    const grant = ben.grant(bundle)
    await ben.ask('bundle.write', { selection: null, withhold: null, lock, grant })
    await end
  })
  await ben.engine.close()

  const ada = engineOn(mine, 'ada', folder)
  const grant = ada.grant(bundle)
  let digest = ''
  const looked = await timed(async () => {
    ;({ digest } = await ada.ask('merge.preview', { grant }))
  })
  const { rows } = await ada.ask('article.list', { limit: 1 })
  let longest = 0
  const looking = setInterval(() => {
    const start = performance.now()
    void ada.ask('article.open', { id: rows[0]!.id }).then(() => {
      longest = Math.max(longest, performance.now() - start)
    })
  }, LOOK_EVERY)
  const merged = await timed(async () => {
    const end = ada.ended()
    await ada.ask('merge.run', { grant, digest })
    const { outcome, code } = await end
    if (outcome !== 'done') throw new Error(`the merge failed: ${code}`)
  })
  clearInterval(looking)
  await ada.engine.close()
  const of = `${articles.toLocaleString('en')} articles, ${((articles * OPERATIONS) / ARTICLES).toLocaleString('en')} operations`
  const figure = (name: string, value: number, unit: string, most?: number): Figure => ({
    name,
    value,
    unit,
    budget: most === undefined ? null : { most },
    ratio: null,
  })
  return [
    figure(`write a bundle of ${of}`, written, 's'),
    figure('check and preview it', looked, 's'),
    figure('merge it into a case as large', merged, 's', 30),
    figure('longest wait of a call meanwhile', longest, 'ms', 100),
  ]
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1_000
}
