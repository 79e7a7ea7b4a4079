import type { Block, BlockKind, Stamp } from '../../../src-preload/contract/article.ts'
import { frameOf, type Labelled, slice, storyOf } from './located.ts'
import { type DateEvidence, dateEvidence, toStamp } from './stamp.ts'
import { writtenDates } from './written-dates.ts'

/** What the words before a date say about it. */
type Role = 'updated' | 'first' | 'published' | 'none'

export type LabelledStamp = { stamp: Stamp; role: Role }

const roles: readonly [Role, RegExp][] = [
  [
    'updated',
    /updat|modifi|revis|edited|aktualisiert|stand:|mis à jour|modifié|actualiz|atualiz|aggiorn|bijgewerkt|обновл|изменен|оновлено|güncelle|تحديث|به‌روز|בעדכון|עודכן|अपडेट|更新|修改|수정|diperbarui/iu,
  ],
  ['first', /creat|first|originally|erstellt|créé|creado|создан|oluştur|अंतिम/iu],
  [
    'published',
    /publi|post|issued|veröffentlicht|erschienen|опубликован|опубліковано|yayın|نشر|التاريخ|تاريخ|انتشار|פורסם|प्रकाशित|发布|发表|時間|时间|公開|掲載|投稿|입력|등록|tayang/iu,
  ],
]

/** What a date's label says: the last one of the words before it. */
export function roleOf(before: string): Role {
  let found: { role: Role; at: number } = { role: 'none', at: -1 }
  for (const [role, pattern] of roles) {
    const at = [...before.matchAll(new RegExp(pattern, 'giu'))].at(-1)?.index ?? -1
    if (at > found.at) found = { role, at }
  }
  return found.role
}

/** Kinds of blocks that carry a stamp, and then any other that is not of another story. */
const stampKinds: readonly BlockKind[] = ['dateline', 'byline', 'credit']
const foreign: readonly BlockKind[] = [
  'related-links',
  'trending',
  'legal-footer',
  'body',
  'standfirst',
  'advertisement',
]

/** Blocks between the headline and the story, or just after it, in which an unlabelled date may be the stamp. */
const reach = 8

/** The stamps of the article that stand in the page's text. */
export function visibleStamps(page: Labelled, evidence: DateEvidence): LabelledStamp[] {
  const carrying = page.blocks.filter(({ kind }) => stampKinds.includes(kind))
  const found = carrying.flatMap((block) => stampsIn(page, block, evidence))
  if (found.length > 0) return found
  const first = page.blocks.findIndex(({ kind }) => kind === 'body')
  const near = page.blocks
    .slice(Math.max(0, first - reach), first + reach)
    .filter(({ kind, start, end }) => !foreign.includes(kind) && end - start < 300)
  return near.flatMap((block) => stampsIn(page, block, evidence))
}

function stampsIn(page: Labelled, block: Block, evidence: DateEvidence): LabelledStamp[] {
  const line = slice(page, block)
  let from = 0
  return writtenDates(line).map((date) => {
    const role = roleOf(line.slice(from, date.start))
    from = date.end
    const span = { start: block.start + date.start, end: block.start + date.end }
    return { role, stamp: toStamp(date, { span, from: `${block.kind} line` }, evidence) }
  })
}

/** The page's evidence about its dates. */
export function evidenceOf(page: Labelled, language: string): DateEvidence {
  return dateEvidence(frameOf(page), storyOf(page), language)
}

/**
 * This version's stamp and the first one: the latest of the stamps, and an earlier one that is
 * labelled as the first or stands beside an update.
 */
export function publication(stamps: readonly LabelledStamp[]): {
  published: Stamp | null
  firstPublished: Stamp | null
} {
  const ordered = stamps.toSorted((a, b) => sortKey(a.stamp).localeCompare(sortKey(b.stamp)))
  const latest = ordered.findLast(({ role }) => role === 'updated') ?? ordered.at(-1)
  if (!latest) return { published: null, firstPublished: null }
  const earlier = ordered.find(
    ({ role, stamp }) =>
      stamp !== latest.stamp &&
      role !== 'updated' &&
      (role !== 'none' || latest.role === 'updated') &&
      sortKey(stamp) < sortKey(latest.stamp),
  )
  return { published: latest.stamp, firstPublished: earlier?.stamp ?? null }
}

/** Sorts stamps by what they say, in UTC where the zone is known. */
function sortKey({ edtf }: Stamp): string {
  const instant = /[+Z]|T.*-/.test(edtf) ? new Date(edtf) : null
  return instant && !Number.isNaN(instant.valueOf()) ? instant.toISOString() : edtf
}
