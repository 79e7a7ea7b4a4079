import { createBreath } from '../../breathe.ts'
import type { Context } from '../../context.ts'
import { canonical, commitmentTo, contentOf } from '../../operations/seal.ts'
import { articleContent, holeContent } from './article-files.ts'
import { createCommitter, type Opening } from './commitments.ts'
import type { Plan } from './plan.ts'

/**
 * What opens the commitments of a bundle with this plan, line by line: the lines that are handed
 * on disclose just what they hold, and prove that it was there, unchanged, when the bundle left.
 *
 * @param about only contents with these words; `null`: all
 */
export async function* openingsOf(
  plan: Plan,
  about: string | null,
  context: Context,
): AsyncGenerator<string> {
  const breathe = createBreath()
  for (const opening of allOf(plan, context)) {
    await breathe()
    if (about === null || opening.content.includes(about)) yield `${canonical(opening)}\n`
  }
}

function* allOf(plan: Plan, { operations, store, identity }: Context): Generator<Opening> {
  const sealed = new Set(plan.sealed.map(({ hash }) => hash))
  for (const operation of operations.all()) {
    if (!sealed.has(operation.hash)) continue
    const row = { ...operation, payload: canonical(operation.payload) }
    yield { commitment: commitmentTo(row), salt: row.salt, content: contentOf(row) }
  }
  if (!identity.key) return
  const commit = createCommitter(identity.key)
  for (const id of plan.withheldArticles) {
    yield commit(articleContent(id, store.articles.textLayer(id)!.sha256))
  }
  for (const { id, holes } of plan.articles) {
    if (holes.length === 0) continue
    yield commit(articleContent(id, store.articles.textLayer(id)!.sha256))
    const text = store.articles.text(id)!
    for (const hole of holes) yield commit(holeContent(id, hole, text))
  }
}
