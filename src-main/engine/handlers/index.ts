import type { engineCalls, HandlersOf } from '../../../src-preload/contract/index.ts'
import type { Context } from '../context.ts'
import { articleHandlers } from './articles.ts'
import { blockHandlers } from './blocks.ts'
import { bundleHandlers } from './bundles.ts'
import { caseHandlers } from './case.ts'
import { claimTableHandlers } from './claim-table.ts'
import { claimHandlers } from './claims.ts'
import { comparisonHandlers } from './comparisons.ts'
import { copyHandlers } from './copies.ts'
import { entityHandlers } from './entities.ts'
import { evidenceHandlers } from './evidence.ts'
import { exportHandlers } from './exports.ts'
import { graphHandlers } from './graph.ts'
import { historyHandlers } from './history.ts'
import { identityHandlers } from './identities.ts'
import { importHandlers } from './imports.ts'
import { judgementHandlers } from './judgements.ts'
import { mentionHandlers } from './mentions.ts'
import { placeHandlers } from './places.ts'
import { questionHandlers } from './questions.ts'
import { sourceHandlers } from './sources.ts'
import { suggestionHandlers } from './suggestions.ts'
import { timelineHandlers } from './timeline.ts'
import { mergeHandlers } from './merges.ts'
import { metadataHandlers } from './metadata.ts'
import { reportHandlers } from './reports.ts'
import { verifyHandlers } from './verify.ts'

/** Who answers each of the engine's rows. */
export const handlers: HandlersOf<typeof engineCalls, Context> = {
  ...articleHandlers,
  ...blockHandlers,
  ...bundleHandlers,
  ...caseHandlers,
  ...claimHandlers,
  ...copyHandlers,
  ...claimTableHandlers,
  ...comparisonHandlers,
  ...entityHandlers,
  ...evidenceHandlers,
  ...exportHandlers,
  ...graphHandlers,
  ...historyHandlers,
  ...identityHandlers,
  ...importHandlers,
  ...judgementHandlers,
  ...mentionHandlers,
  ...placeHandlers,
  ...questionHandlers,
  ...sourceHandlers,
  ...suggestionHandlers,
  ...timelineHandlers,
  ...mergeHandlers,
  ...metadataHandlers,
  ...reportHandlers,
  ...verifyHandlers,
}
