import type { Database } from 'better-sqlite3'
import { createOperations, type Operations } from '../operations/log.ts'
import { createProjection } from '../operations/projection.ts'
import { analysisStore } from './analysis.ts'
import { articleList } from './article-list.ts'
import { articleNameStore } from './article-names.ts'
import { articleStore } from './articles.ts'
import type { AsOfStore } from './as-of.ts'
import { blockStore } from './blocks.ts'
import { claimMapStore } from './claim-map.ts'
import { claimLinkStore } from './claim-links.ts'
import { claimRelationStore } from './claim-relations.ts'
import { claimTableStore } from './claim-table.ts'
import { claimViewStore } from './claim-views.ts'
import { claimStore } from './claims.ts'
import { columnMapStore } from './column-maps.ts'
import { copyStore } from './copies.ts'
import { entityStore } from './entities.ts'
import { evidenceStore } from './evidence.ts'
import { flipStore } from './flips.ts'
import { historyStore } from './history.ts'
import { identityStore } from './identities.ts'
import { judgementStore } from './judgements.ts'
import { learntNames } from './learnt-names.ts'
import { ledgerStore } from './ledger.ts'
import { lineStore } from './lines.ts'
import { mentionStore } from './mentions.ts'
import { metadataStore } from './metadata.ts'
import type { OperationLog } from './operation-log.ts'
import { type Projector, projectionStore, type Projectors } from './projections.ts'
import { questionStore } from './questions.ts'
import { recordValueStore } from './record-values.ts'
import { searchIndex } from './search.ts'
import { sourceStore } from './sources.ts'
import { suggestionStore } from './suggestions.ts'
import { timelineStore } from './timeline.ts'

/** What a case holds, a store for each noun. */
export function createNouns(db: Database, now: () => number) {
  const flips = flipStore(db)
  const blocks = blockStore(db, flips)
  const lines = lineStore(db)
  const mentions = mentionStore(db)
  const metadata = metadataStore(db, blocks)
  const search = searchIndex(db, blocks)
  const copies = copyStore(db, blocks)
  const articles = articleStore(db, { blocks, copies, lines, mentions, metadata, search })
  const evidence = evidenceStore(db)
  const relations = claimRelationStore(db)
  const claims = claimStore(db, evidence, relations)
  const identities = identityStore(db)
  const values = recordValueStore(db)
  return {
    articles,
    articleNames: articleNameStore(db),
    analysis: analysisStore(db, mentions),
    learnt: learntNames(db),
    list: articleList(db, { blocks, text: articles.text }),
    blocks,
    copies,
    columnMaps: columnMapStore(db),
    flips,
    lines,
    mentions,
    metadata,
    search,
    entities: entityStore(db, identities),
    identities,
    claims,
    claimTable: claimTableStore(db, claims.open),
    claimLinks: claimLinkStore(db, identities),
    claimViews: claimViewStore(db),
    claimMap: claimMapStore(db),
    timeline: timelineStore(db),
    relations,
    evidence,
    suggestions: suggestionStore(db),
    sources: sourceStore(db, values),
    judgements: judgementStore(db, values),
    questions: questionStore(db, values),
    ledger: ledgerStore(db, now),
  }
}
type Nouns = ReturnType<typeof createNouns>

type Connecting = {
  log: OperationLog
  asOf: AsOfStore
  /** Runs a function in one transaction; nested calls join the outer one. */
  transaction: <T>(run: () => T) => T
  author: string
  now: () => number
}

/** Joins the log to the tables that are worked out from it. */
export function connect(db: Database, nouns: Nouns, connecting: Connecting): Operations {
  const { log, asOf } = connecting
  const { search, copies } = nouns
  const history = historyStore(db)
  // What is found in the texts of the present stays while the past is shown.
  const ifPresent = (update: () => void) => {
    if (!asOf.moment()) update()
  }
  const follow = (article: string) =>
    ifPresent(() => {
      search.update(article)
      copies.examine(article)
    })
  const projection = createProjection({
    log,
    history,
    tables: projectionStore(db),
    projectors: projectorsOf(nouns, follow),
    rebuildSearch: () => ifPresent(search.rebuild),
  })
  return createOperations({ ...connecting, history, projection })
}

/** @param follow finds anew what depends on the words of an article's story */
function projectorsOf(nouns: Nouns, follow: (article: string) => void): Projectors {
  const { articles, blocks, mentions, entities, identities, claims, evidence } = nouns
  const { sources, judgements, questions } = nouns
  const followed =
    (project: Projector): Projector =>
    (operation, heads) => {
      project(operation, heads)
      follow(operation.target)
    }
  return {
    'article.import': articles.project,
    'block.label': followed(blocks.project),
    'copy.judge': nouns.copies.project,
    'columns.map': nouns.columnMaps.project,
    'mention.judge': mentions.project,
    'metadata.set': followed(nouns.metadata.project),
    'entity.create': entities.projectCreate,
    'entity.set': entities.projectSet,
    'entity.alias': entities.projectAlias,
    'identity.judge': identities.projectJudgement,
    'alias.cite': identities.projectCitation,
    'alias.uncite': identities.projectCitation,
    'claim.create': claims.projectCreate,
    'claim.set': claims.projectSet,
    'claim.relate': nouns.relations.project,
    'evidence.add': evidence.project,
    'evidence.remove': evidence.project,
    'view.save': nouns.claimViews.project,
    'suggestion.reject': nouns.suggestions.project,
    'source.create': sources.projectCreate,
    'source.set': sources.projectSet,
    'source.alias': sources.projectAlias,
    'source.rate': sources.projectRating,
    'source.unrate': sources.projectRating,
    'judgement.create': judgements.projectCreate,
    'judgement.set': judgements.projectSet,
    'judgement.cite': judgements.projectCite,
    'case.set': judgements.projectCase,
    'question.create': questions.projectCreate,
    'question.set': questions.projectSet,
    'question.cite': questions.projectCite,
    'question.rate': questions.projectRate,
  }
}
