import { z } from 'zod'

/** SHA-256 of the file's bytes, hex; the n-th article of a file that holds several adds `.n`. */
export const ArticleId = z
  .string()
  .regex(/^[0-9a-f]{64}(\.\d+)?$/)
  .brand<'ArticleId'>()
export type ArticleId = z.infer<typeof ArticleId>

/** Half-open range of UTF-16 code units into the article's text layer: `text.slice(start, end)`. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().positive() })
export type Span = z.infer<typeof Span>

/** What a stretch of the page is. Terms of schema.org where it has one. */
export const blockKinds = [
  'headline',
  'standfirst',
  'byline',
  'credit',
  'dateline',
  'body',
  'caption',
  'navigation',
  'related-links',
  'trending',
  'advertisement',
  'legal-footer',
  'other',
] as const
export const BlockKind = z.enum(blockKinds)
export type BlockKind = z.infer<typeof BlockKind>

/** One labelled stretch of the text layer. Blocks are in order and do not overlap; only white space lies between them. */
export const Block = Span.extend({
  kind: BlockKind,
  /** Why it has this kind: rule ids or short phrases, at least one. */
  reasons: z.array(z.string()).min(1),
  decidedBy: z.enum(['tool', 'analyst']),
  /** What the tool made of it, where the analyst decided otherwise. */
  toolKind: BlockKind.optional(),
})
export type Block = z.infer<typeof Block>

/** A value of the publication with the words it was read from. */
export const Stated = z.object({
  value: z.string(),
  /** The words in the text layer, or `null` when they stand only in the page's source. */
  span: Span.nullable(),
  /** Where it was found, for a person: `line "PTI | Baghdad | …"`, `meta og:site_name`. */
  from: z.string(),
})
export type Stated = z.infer<typeof Stated>

/** A date and time printed on the page. */
export const Stamp = z.object({
  /** Exactly as printed. */
  raw: z.string(),
  span: Span.nullable(),
  from: z.string(),
  /** EDTF level 0: `2020-10-12`, `2020-10-12T03:38:00+05:30`. */
  edtf: z.string(),
  /** Offset from UTC, `+05:30` or `Z`; `null` if the page does not say. */
  zone: z.string().nullable(),
  order: z.enum(['day-month', 'month-day', 'year-month', 'named-month']),
  /** Other readings that the page does not rule out, as EDTF. */
  alternatives: z.array(z.string()),
  /** What decided the order and the zone. */
  reasons: z.array(z.string()),
})
export type Stamp = z.infer<typeof Stamp>

export const Metadata = z.object({
  headline: Stated.nullable(),
  byline: Stated.nullable(),
  publisher: Stated.nullable(),
  /** The credit line as printed: who supplied the text to the publisher. */
  credit: Stated.nullable(),
  /** The wire agencies, normalised (`PTI`, `AP`): first the one credited, then those it relays. */
  agencies: z.array(Stated),
  datelinePlace: Stated.nullable(),
  /** When this version of the text was published: the latest stamp of the article. */
  published: Stamp.nullable(),
  /** When the article first appeared, if the page states that apart. */
  firstPublished: Stamp.nullable(),
  url: Stated.nullable(),
})
export type Metadata = z.infer<typeof Metadata>

export const mentionTypes = [
  'PER',
  'ORG',
  'GPE',
  'LOC',
  'FAC',
  'NORP',
  'EVENT',
  'WORK',
  'PRODUCT',
  'LAW',
  'WEAPON',
  'DATE',
  'MONEY',
  'QUANTITY',
  'MISC',
] as const
export const MentionType = z.enum(mentionTypes)
export type MentionType = z.infer<typeof MentionType>

/** UUID version 7. */
export const EntityId = z.uuid().brand<'EntityId'>()
export type EntityId = z.infer<typeof EntityId>

export const Verdict = z.enum(['accepted', 'rejected'])
export type Verdict = z.infer<typeof Verdict>

/** A name in the text: proposed by the machine, or judged by the analyst. */
export const Mention = Span.extend({
  type: MentionType,
  /** `proposed` is the machine's; the others are the analyst's word. */
  state: z.enum(['proposed', 'accepted', 'rejected']),
  /** 0 to 1; 1 for the analyst's own. */
  confidence: z.number(),
  /** The rules or voters that made it; `analyst` for a person's. */
  by: z.array(z.string()),
  /** Mentions of one article with the same number are proposed to be one entity. */
  cluster: z.int().nullable(),
  entityId: EntityId.nullable(),
})
export type Mention = z.infer<typeof Mention>

export const ArticleSummary = z.object({
  id: ArticleId,
  headline: z.string(),
  publisher: z.string().nullable(),
  credit: z.string().nullable(),
  datelinePlace: z.string().nullable(),
  /** EDTF. */
  published: z.string().nullable(),
  language: z.string().nullable(),
  /** ISO 8601, UTC. */
  importedAt: z.iso.datetime(),
  originalName: z.string(),
  claims: z.int(),
  /** How many other articles tell the same story and stand under this one in a grouped list. */
  copies: z.int(),
  /** Some words around the first hit of the search, else `null`. */
  snippet: z.string().nullable(),
})
export type ArticleSummary = z.infer<typeof ArticleSummary>

export const Article = ArticleSummary.extend({
  /** Of the original file. */
  mediaType: z.string(),
  /** Way to the article in the original, for a person: `message 3`; `null`: it is the whole file. */
  part: z.string().nullable(),
  encoding: z.string(),
  /** Readers and versions that made the text layer, outermost first: `text/1`, `zip/1 html/1`. */
  reader: z.string(),
  /** The text layer: the whole page's text. */
  text: z.string(),
  blocks: z.array(Block),
  sentences: z.array(Span),
  metadata: Metadata,
  mentions: z.array(Mention),
})
export type Article = z.infer<typeof Article>

export const articleSorts = ['imported', 'published', 'publisher', 'headline'] as const
export const ArticleSort = z.enum(articleSorts)
export type ArticleSort = z.infer<typeof ArticleSort>
