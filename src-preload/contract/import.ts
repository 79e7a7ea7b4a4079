import { z } from 'zod'
import { ArticleId } from './article.ts'
import { LedgerRow } from './exchange.ts'
import { formatKinds } from './file-kinds.ts'
import { errorCodes } from './result.ts'

/** What a column may hold, by what the rows of its table are. */
export const rolesOf = {
  articles: [
    'text',
    'title',
    'summary',
    'author',
    'publisher',
    'published',
    'modified',
    'url',
    'language',
  ],
  names: ['name', 'alias', 'type'],
  claims: ['claim', 'quotation', 'claimer', 'article', 'eventTime', 'eventPlace', 'notes'],
} as const
export type TablePurpose = keyof typeof rolesOf

export const columnRoles = [...rolesOf.articles, ...rolesOf.names, ...rolesOf.claims] as const
export const ColumnRole = z.enum(columnRoles)
export type ColumnRole = z.infer<typeof ColumnRole>

/** For each role the name of the column that has it; `null`: none has, whatever it is called. */
export const ColumnMapping = z.partialRecord(ColumnRole, z.string().max(1_000).nullable())
export type ColumnMapping = z.infer<typeof ColumnMapping>

/** What the rows of a table become: what its columns hold tells. */
export function purposeOf(mapping: ColumnMapping): TablePurpose {
  if (mapping.claim) return 'claims'
  return mapping.name && !mapping.text ? 'names' : 'articles'
}

/** Which tables a mapping is for: the names of their columns, sorted, one a line. */
const Header = z.string().min(1).max(100_000)

/** The analyst's word on the columns of every table with this header. */
export const HeaderMapping = z.object({ header: Header, mapping: ColumnMapping })
export type HeaderMapping = z.infer<typeof HeaderMapping>

/** A table of articles as it would be read. */
export const TablePreview = HeaderMapping.extend({
  /** Files with this header; the first one's name. */
  files: z.int(),
  name: z.string(),
  /** In the table's order. */
  columns: z.array(z.string()),
  /** Some cells of the first rows, cut to a few words. */
  rows: z.array(z.array(z.string())),
  /** The analyst mapped a table like this before. */
  isRemembered: z.boolean(),
})
export type TablePreview = z.infer<typeof TablePreview>

/** What an import would do, as far as it has been looked at. */
export const ImportPreview = z.object({
  isDone: z.boolean(),
  /** Files found, and how many of them have been looked at; bytes of the latter. */
  files: z.int(),
  looked: z.int(),
  bytes: z.int(),
  /** What would be read, the most files first. */
  kinds: z.array(
    z.object({
      kind: z.enum(formatKinds),
      files: z.int(),
      bytes: z.int(),
      /** Files inside archives of this kind. */
      inside: z.int(),
      /** Annotations, names or claims in files of this kind. */
      items: z.int(),
    }),
  ),
  /** Files whose bytes are in the case already, or twice in the choice. */
  duplicates: z.int(),
  /** Files, and files inside archives, that would be refused; the first of them with their reason. */
  refused: z.int(),
  refusals: z.array(
    z.object({ name: z.string(), code: z.enum(errorCodes), details: LedgerRow.shape.details }),
  ),
  tables: z.array(TablePreview),
})
export type ImportPreview = z.infer<typeof ImportPreview>

/** An import that was done, with its counts. */
export const PastImport = z.object({
  jobId: z.uuid(),
  /** When its first file came to its end; ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** Its first file. */
  name: z.string(),
  imported: z.int(),
  duplicate: z.int(),
  refused: z.int(),
})
export type PastImport = z.infer<typeof PastImport>

export const LedgerFormat = z.enum(['csv', 'jsonl'])
export type LedgerFormat = z.infer<typeof LedgerFormat>

const JobId = z.uuid()
const grants = z.array(z.uuid()).min(1).max(100_000)

/** Rows of `engineCalls` about bringing files in. */
export const importRows = {
  /** Looks at files without storing anything; what is found comes as `import.looked`. */
  'import.preview': { input: z.object({ grants }), output: z.object({ jobId: JobId }) },
  /** @param columns what the analyst says of tables; kept in the case for the next time */
  'import.start': {
    input: z.object({ grants, columns: z.array(HeaderMapping).max(1_000).default([]) }),
    output: z.object({ jobId: JobId }),
  },
  'import.ledger': { input: z.object({ jobId: JobId }), output: z.array(LedgerRow) },
  /** Every import, the latest first; of one article: those that brought it, or met it again. */
  'import.list': {
    input: z.object({ articleId: ArticleId.nullable().default(null) }),
    output: z.array(PastImport),
  },
  /** Writes the rows of a ledger that have this outcome and these words. */
  'import.saveLedger': {
    input: z.object({
      jobId: JobId,
      format: LedgerFormat,
      outcome: LedgerRow.shape.outcome.nullable(),
      query: z.string().max(1_000),
      grant: z.uuid(),
    }),
    output: z.object({ name: z.string(), bytes: z.int(), records: z.int() }),
  },
} as const
