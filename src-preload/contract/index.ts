/** The whole boundary between the processes. Nothing crosses that is not listed here. */
import { z } from 'zod'
import {
  Article,
  ArticleId,
  ArticleSort,
  ArticleSummary,
  BlockKind,
  EntityId,
  MentionType,
  Span,
  Verdict,
} from './article.ts'
import { ReportFormat, reportCalls } from './report.ts'
import { bundleAppCalls, bundleCalls } from './bundle.ts'
import { Claim, ClaimSummary, EvidenceId, EvidencePath } from './claim.ts'
import { ClaimId, ClaimPath } from './claim-fields.ts'
import { call, nothing } from './call.ts'
import { copyCalls } from './copy.ts'
import { claimTableCalls } from './claim-table.ts'
import { comparisonCalls } from './comparison.ts'
import { Entity, EntitySummary } from './entity.ts'
import { VerifyReport } from './exchange.ts'
import { ExportFormat } from './export-formats.ts'
import { graphCalls } from './graph.ts'
import { importRows, ImportPreview } from './import.ts'
import { historyCalls, Moment } from './history.ts'
import { identityCalls } from './identity.ts'
import { judgementCalls } from './judgement.ts'
import { metadataRows } from './metadata.ts'
import { placeCalls } from './place.ts'
import { questionCalls } from './question.ts'
import { relationCalls } from './relation.ts'
import { errorCodes } from './result.ts'
import { Settings } from './settings.ts'
import { sourceCalls, SourceStanding } from './source.ts'
import { suggestionRows } from './suggestion.ts'
import { topics } from './topic.ts'
import { timelineCalls } from './timeline.ts'

export { topics, type Topic } from './topic.ts'

const JobId = z.uuid()

/** A file or folder that the person chose; the renderer never names a path. */
export const Grant = z.object({ id: z.uuid(), name: z.string() })
export type Grant = z.infer<typeof Grant>

const inArticle = { articleId: ArticleId }
const position = z.object({ ...inArticle, ...Span.shape })

/** Answered by the engine (utility process): everything about the open case. */
export const engineCalls = {
  'case.info': call(
    nothing,
    z.object({
      id: z.uuid(),
      name: z.string(),
      articles: z.int(),
      claims: z.int(),
      author: z.string(),
      /** When the last operation was stored; ISO 8601, UTC. */
      savedAt: z.iso.datetime().nullable(),
      /** The moment that is shown, read-only; `null` for the present. */
      asOf: Moment.nullable(),
    }),
  ),

  'article.list': call(
    z.object({
      query: z.string().max(1_000).default(''),
      sort: ArticleSort.default('imported'),
      /** One row for each story; its copies and versions are asked for by `copy.family`. Not while searching. */
      grouped: z.boolean().default(false),
      offset: z.int().nonnegative().default(0),
      limit: z.int().positive().max(500).default(100),
    }),
    z.object({ total: z.int(), rows: z.array(ArticleSummary) }),
  ),
  ...copyCalls,
  'article.open': call(z.object({ id: ArticleId }), Article),
  /** Looks for names, dates and reported words in every article again; the analyst's word stays. */
  'article.reanalyse': call(nothing, z.object({ jobId: JobId })),

  ...metadataRows,

  /** Labels one existing block anew. */
  'block.label': call(position.extend({ kind: BlockKind }), nothing),
  /** The same line on other pages of the outlet, where it is of another kind and nobody has labelled it. */
  'block.twins': call(position.extend({ kind: BlockKind }), z.object({ pages: z.int() })),
  /** Labels them all. One undo. */
  'block.labelTwins': call(position.extend({ kind: BlockKind }), z.object({ labelled: z.int() })),

  /** Judges mentions at these spans; `null` takes the analyst's judgement back. One undo for all. */
  'mention.judge': call(
    z.object({
      ...inArticle,
      spans: z.array(Span).min(1).max(10_000),
      verdict: Verdict.nullable(),
      type: MentionType,
      entityId: EntityId.nullable(),
    }),
    nothing,
  ),
  /** Accepts every occurrence of the words at this span as mentions; whole words, in the body, not inside a longer mention. */
  'mention.markAll': call(
    position.extend({ type: MentionType, entityId: EntityId.nullable() }),
    z.object({ marked: z.int() }),
  ),

  'entity.list': call(
    z.object({
      query: z.string().max(200).default(''),
      limit: z.int().positive().max(200).default(50),
    }),
    z.array(EntitySummary),
  ),
  'entity.open': call(z.object({ id: EntityId }), Entity),
  /** A new entity named by the words at this span, which become its first accepted mention. */
  'entity.create': call(position.extend({ type: MentionType }), z.object({ id: EntityId })),
  'entity.set': call(
    z.discriminatedUnion('field', [
      z.object({ id: EntityId, field: z.literal('name'), value: z.string().min(1).max(500) }),
      z.object({ id: EntityId, field: z.literal('type'), value: MentionType }),
      z.object({ id: EntityId, field: z.literal('notes'), value: z.string().max(100_000) }),
    ]),
    nothing,
  ),
  'entity.alias': call(
    z.object({ id: EntityId, text: z.string().min(1).max(500), present: z.boolean() }),
    nothing,
  ),

  /** The claims of one article, or of the whole case, oldest first; withdrawn ones last. */
  'claim.list': call(z.object({ articleId: ArticleId.nullable() }), z.array(ClaimSummary)),
  'claim.open': call(z.object({ id: ClaimId }), Claim),
  /** The sources of a claim and of its article, each with its rating then and now. */
  'claim.standing': call(z.object({ id: ClaimId }), z.array(SourceStanding)),
  /** A new claim of an article; a span becomes the description and its evidence. One undo. */
  'claim.create': call(
    z.object({ ...inArticle, span: Span.nullable() }),
    z.object({ id: ClaimId }),
  ),
  /** `null` clears. `reason` says why a value without words stands there. */
  'claim.set': call(
    z.object({
      id: ClaimId,
      field: ClaimPath,
      value: z.union([z.string(), z.number(), z.null()]),
      reason: z.string().max(2_000).optional(),
    }),
    nothing,
  ),
  /** Empties a group of fields and takes its evidence away: a relay, a condition. One undo. */
  'claim.removeGroup': call(z.object({ id: ClaimId, head: ClaimPath }), nothing),
  /** Makes a condition a claim of its own, with the same words and evidence. One undo. */
  'claim.fromCondition': call(
    z.object({ id: ClaimId, head: ClaimPath }),
    z.object({ id: ClaimId }),
  ),
  ...relationCalls,
  /** Rests a field on words; an empty word field takes them as its value. One undo. */
  'evidence.add': call(
    position.extend({ claimId: ClaimId, field: EvidencePath }),
    z.object({ id: EvidenceId }),
  ),
  'evidence.remove': call(z.object({ id: EvidenceId }), nothing),

  ...suggestionRows,
  ...claimTableCalls,
  ...comparisonCalls,
  ...timelineCalls,
  ...placeCalls,
  ...graphCalls,
  ...historyCalls,
  ...identityCalls,
  ...judgementCalls,
  ...questionCalls,
  ...sourceCalls,

  ...importRows,
  'job.cancel': call(z.object({ jobId: JobId }), nothing),

  'export.run': call(
    z.object({ format: ExportFormat, grant: z.uuid() }),
    z.object({ name: z.string(), bytes: z.int(), records: z.int() }),
  ),
  'verify.run': call(nothing, VerifyReport),

  ...bundleCalls,
  ...reportCalls,
} as const

/** Answered by the main process: what needs a window, a dialog or the operating system. */
export const appCalls = {
  'dialog.choose': call(z.object({ what: z.enum(['files', 'folder']) }), z.array(Grant)),
  'dialog.save': call(z.object({ format: ExportFormat, name: z.string() }), Grant.nullable()),
  'report.save': call(z.object({ format: ReportFormat, name: z.string() }), Grant.nullable()),
  ...bundleAppCalls,
  /** Asks for a case file and opens it in place of the present one; `false` if the person cancelled. */
  'case.open': call(nothing, z.boolean()),
  'case.create': call(nothing, z.boolean()),
  /** Tries the present case file again. */
  'case.retry': call(nothing, nothing),
  /** Puts its newest sound backup, and what was done since, in the place of a damaged case. */
  'case.restore': call(nothing, nothing),
  /** Opens a copy, for which it asks a place, of a case that cannot be written to. */
  'case.copy': call(nothing, z.boolean()),
  'settings.get': call(nothing, Settings),
  'settings.set': call(Settings.partial(), nothing),
  'app.info': call(
    nothing,
    z.object({
      version: z.string(),
      electron: z.string(),
      chromium: z.string(),
      node: z.string(),
      /** The operating system's sandbox holds the window. */
      sandboxed: z.boolean(),
      casePath: z.string(),
    }),
  ),
} as const

export const calls = { ...engineCalls, ...appCalls }

/** An import, a look at what one would do, a bundle, a merge, another look at the articles. */
export const jobKinds = ['import', 'preview', 'bundle', 'merge', 'reanalyse'] as const
export type JobKind = (typeof jobKinds)[number]

/** Pushed to every window: by the engine over the port, `app.…` by the main process. */
export const events = {
  'case.changed': z.object({ topics: z.array(z.enum(topics)) }),
  /** What was done is saved, but journal or backup could not be written. */
  'case.unprotected': z.object({ code: z.enum(errorCodes) }),
  'job.progress': z.object({
    jobId: JobId,
    what: z.enum(jobKinds),
    done: z.int(),
    /** `null` while files are still being counted. */
    total: z.int().nullable(),
    name: z.string(),
  }),
  'job.ended': z.object({
    jobId: JobId,
    what: z.enum(jobKinds),
    outcome: z.enum(['done', 'cancelled', 'failed']),
    /** Why it failed. */
    code: z.enum(errorCodes).nullable(),
    imported: z.int(),
    duplicate: z.int(),
    refused: z.int(),
  }),
  'import.looked': z.object({ jobId: JobId, preview: ImportPreview }),
  'app.restarted': z.object({ process: z.enum(['engine', 'pipeline']) }),
  /** A menu item was chosen; `command` is an id of the renderer's command registry. */
  'app.command': z.object({ command: z.string() }),
} as const

export type Table = Record<string, { input: z.ZodType; output: z.ZodType }>
export type CallName = keyof typeof calls
/** What a caller passes; defaults may be left out. */
export type InputOf<N extends CallName> = z.input<(typeof calls)[N]['input']>
export type OutputOf<N extends CallName> = z.output<(typeof calls)[N]['output']>
export type EventName = keyof typeof events
export type EventOf<N extends EventName> = z.output<(typeof events)[N]>
export type Emit = <N extends EventName>(name: N, payload: EventOf<N>) => void

/** The engine's rows about one noun: `RowsOf<'article'>` is every `article.…`. */
export type RowsOf<Noun extends string> = {
  [N in keyof typeof engineCalls as N extends `${Noun}.${string}`
    ? N
    : never]: (typeof engineCalls)[N]
}

/** One function per row of a table; forgetting a row is a compile error. */
export type HandlersOf<T extends Table, Context> = {
  [N in keyof T]: (
    input: z.output<T[N]['input']>,
    context: Context,
  ) => z.output<T[N]['output']> | Promise<z.output<T[N]['output']>>
}
