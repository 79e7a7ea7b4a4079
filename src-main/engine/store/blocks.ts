import type { Database } from 'better-sqlite3'
import type { Block, BlockKind } from '../../../src-preload/contract/article.ts'
import { payloadOf } from '../operations/operation.ts'
import type { FlipStore, Label } from './flips.ts'
import type { Projector } from './projections.ts'

/** What readers and search show of a page when they show the story alone. */
const storyKinds: ReadonlySet<BlockKind> = new Set(['standfirst', 'dateline', 'body'])

/** The analyst's labels of blocks, laid over those that the pipeline found. */
export function blockStore(db: Database, flips: FlipStore) {
  const found = db
    .prepare<[string], string>(
      `SELECT blocks FROM analysis JOIN article ON article.no = analysis.article WHERE article.id = ?`,
    )
    .pluck()
  const labels = db.prepare<[string], Label>(
    'SELECT start, "end", kind FROM block_label WHERE article = ?',
  )
  const put = db.prepare<Label & { article: string }>(`
    INSERT OR REPLACE INTO block_label (article, start, "end", kind)
    VALUES (:article, :start, :end, :kind)`)
  const remove = db.prepare<{ article: string; start: number; end: number }>(
    'DELETE FROM block_label WHERE article = :article AND start = :start AND "end" = :end',
  )

  /** In order, with the analyst's labels; `[]` for an article that is not in this file. */
  function of(articleId: string): Block[] {
    const json = found.get(articleId)
    if (json === undefined) return []
    const own = new Map(
      labels.all(articleId).map((label) => [`${label.start}-${label.end}`, label]),
    )
    return (JSON.parse(json) as Block[]).map((block) => {
      const label = own.get(`${block.start}-${block.end}`)
      if (!label) return block
      const { kind: toolKind } = block
      return { ...block, kind: label.kind, toolKind, decidedBy: 'analyst' as const }
    })
  }

  const project: Projector = (operation, heads) => {
    const { articleId: article, start, end } = payloadOf(operation, 'block.label')
    const head = heads.at(-1)
    if (!head) {
      remove.run({ article, start, end })
      flips.forget(article, { start, end })
    } else {
      const label = { start, end, kind: payloadOf(head, 'block.label').kind }
      put.run({ article, ...label })
      flips.note(article, [label])
    }
  }

  /** Notes what the analyst's labels say of lines, once the words of the article are here. */
  const learn = (article: string) => flips.note(article, labels.all(article))

  return { of, project, learn }
}
export type BlockStore = ReturnType<typeof blockStore>

/** The blocks that are the story, in order. */
export const storyBlocks = (blocks: readonly Block[]): Block[] =>
  blocks.filter((block) => storyKinds.has(block.kind))

/** The stretches of text that are the story, in order. */
export const story = (text: string, blocks: readonly Block[]): string[] =>
  storyBlocks(blocks).map((block) => text.slice(block.start, block.end))
