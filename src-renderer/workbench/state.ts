import type { ArticleId, ArticleSort, Span } from '../../src-preload/contract/article.ts'
import type { ClaimId, ClaimPath } from '../../src-preload/contract/claim-fields.ts'
import {
  type ClaimView,
  type Clock,
  clocks,
  type PlaceRole,
  placeRoles,
  type TimeRange,
} from '../../src-preload/contract/claim-table.ts'
import type { QuestionId } from '../../src-preload/contract/question.ts'
import type { Frame } from '../map/frame.ts'
import type { TimeCursor } from '../timeline/cursor.ts'
import type { Pane } from './pane-focus.ts'
import type { Screen } from './screens.ts'

/** What the three panes share. Everything durable lives in the engine; this is where the analyst looks. */
export type WorkbenchState = {
  query: string
  sort: ArticleSort
  articleId: ArticleId | null
  claimId: ClaimId | null
  /** The words selected in the reader, in the open article's text layer. */
  selection: Span | null
  /** The claim field that takes the next evidence. */
  activeField: ClaimPath
  /** The reader shows the body only, or the whole page with its blocks labelled. */
  view: 'body' | 'page'
  /** A place in the open article to scroll to and flash; `request` differs each time. */
  shown: { span: Span; request: number } | null
  /** What covers the panes; `null`: the panes themselves. */
  screen: Screen | null
  /** The pane that takes the focus when nothing covers it any more. */
  leftTo: Pane | null
  /** Which claims the screens about all of them show, and how. */
  claimView: ClaimView
  /** Claims put aside to be compared, in the order of their marking. */
  marked: readonly ClaimId[]
  /** The question whose matrix is open; `null`: the newest. */
  questionId: QuestionId | null
  timeline: TimelinePlace
  map: MapPosition
  /** The entity, source or claim that the graph starts from; `null`: the densest part of what is in view. */
  graphStart: string | null
}

/** Where the analyst looks on the map. */
export type MapPosition = {
  /** `null`: so that all places are in sight. */
  frame: Frame | null
  roles: readonly PlaceRole[]
  /** The mark under the cursor, or the words that have no point. */
  cursor: { cluster: string } | { unplaced: string } | null
}

/** Where the analyst looks on the timeline. */
export type TimelinePlace = {
  /** `null`: all dates. */
  window: TimeRange | null
  clocks: readonly Clock[]
  cursor: TimeCursor | null
}

export const initialState: WorkbenchState = {
  query: '',
  sort: 'imported',
  articleId: null,
  claimId: null,
  selection: null,
  activeField: 'description',
  view: 'body',
  shown: null,
  screen: null,
  leftTo: null,
  claimView: { query: '', filters: [], sort: 'entered', descending: true, group: null },
  marked: [],
  timeline: { window: null, clocks, cursor: null },
  map: { frame: null, roles: placeRoles, cursor: null },
  questionId: null,
  graphStart: null,
}

export type WorkbenchAction =
  | { do: 'search'; query: string }
  | { do: 'sort'; sort: ArticleSort }
  | { do: 'open-article'; articleId: ArticleId; span?: Span }
  | { do: 'open-claim'; claimId: ClaimId | null }
  | { do: 'select'; selection: Span | null }
  | { do: 'activate-field'; field: ClaimPath }
  | { do: 'view'; view: WorkbenchState['view'] }
  | { do: 'show'; span: Span }
  | { do: 'screen'; screen: Screen }
  | { do: 'leave-screen'; to: Pane }
  | { do: 'view-claims'; view: Partial<ClaimView> }
  | { do: 'mark'; claimId: ClaimId }
  | { do: 'unmark' }
  | { do: 'timeline'; to: Partial<TimelinePlace> }
  | { do: 'map'; to: Partial<MapPosition> }
  | { do: 'question'; questionId: QuestionId }
  /** Shows the graph from a start. */
  | { do: 'graph'; start: string | null }

/** Opening another article leaves its claim and selection behind. */
export function reduce(state: WorkbenchState, action: WorkbenchAction): WorkbenchState {
  const shown = (span: Span) => ({ span, request: (state.shown?.request ?? 0) + 1 })
  switch (action.do) {
    case 'search':
      return { ...state, query: action.query }
    case 'sort':
      return { ...state, sort: action.sort }
    case 'open-article': {
      const { articleId, span } = action
      const same = articleId === state.articleId
      return {
        ...state,
        articleId,
        claimId: same ? state.claimId : null,
        selection: same ? state.selection : null,
        shown: span ? shown(span) : same ? state.shown : null,
      }
    }
    case 'open-claim':
      return { ...state, claimId: action.claimId, activeField: 'description' }
    case 'select':
      return { ...state, selection: action.selection }
    case 'activate-field':
      return { ...state, activeField: action.field }
    case 'view':
      return { ...state, view: action.view }
    case 'show':
      return { ...state, shown: shown(action.span) }
    case 'screen':
      return { ...state, screen: action.screen, leftTo: null }
    case 'leave-screen':
      return { ...state, screen: null, leftTo: action.to }
    case 'view-claims':
      return { ...state, claimView: { ...state.claimView, ...action.view } }
    case 'mark': {
      const rest = state.marked.filter((id) => id !== action.claimId)
      const marked = rest.length < state.marked.length ? rest : [...rest, action.claimId]
      return { ...state, marked }
    }
    case 'unmark':
      return { ...state, marked: [] }
    case 'map':
      return { ...state, map: { ...state.map, ...action.to } }
    case 'timeline':
      return { ...state, timeline: { ...state.timeline, ...action.to } }
    case 'question':
      return { ...state, questionId: action.questionId }
    case 'graph':
      return { ...state, graphStart: action.start, screen: 'graph', leftTo: null }
  }
}
