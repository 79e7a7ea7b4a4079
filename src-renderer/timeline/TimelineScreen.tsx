import { useDebouncedValue, useElementSize } from '@mantine/hooks'
import { ClaimsHere } from '../compare/ClaimsHere.tsx'
import { ViewBar } from '../compare/ViewBar.tsx'
import screen from '../compare/compare.module.css'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { useCall } from '../use-call.ts'
import { useWorkbench } from '../workbench/context.ts'
import { countText } from '../workbench/count-text.ts'
import { ClockBar } from './ClockBar.tsx'
import { markAt, rowsOf, type TimeCursor, type TimeRow } from './cursor.ts'
import { clockTitles } from './extent-text.ts'
import { whenText } from './layout.ts'
import { Strips } from './Strips.tsx'
import classes from './timeline.module.css'

const topics = ['claim', 'article', 'entity', 'history'] as const
/** Milliseconds without a move. */
const RESTS = 60
/** Pixels a column of the axis has at least. */
const COLUMN = 5
/** Pixels: the axis until the window was measured, and the names at its side. */
const USUAL = 700
const NAMES = 170

/** The claims of a view in time: when it happened, when it was reported, when it was entered. */
export function TimelineScreen() {
  const { state } = useWorkbench()
  const { window, cursor } = state.timeline
  const { ref, width } = useElementSize()
  const plot = Math.max(200, (width || USUAL + NAMES) - NAMES)
  const { reading, found } = useReading(plot)
  const rows = rowsOf(reading.data?.lanes ?? [])
  const isEmpty =
    window === null &&
    !reading.isPlaceholderData &&
    rows.every(({ strip }) => strip.marks.length === 0)

  return (
    <div className={screen['screen']}>
      <div>
        <ViewBar>
          <span role="status">{found !== null && countText(found, 'claim')}</span>
        </ViewBar>
        <ClockBar reading={reading.data ?? null} />
      </div>
      {reading.error && (
        <ErrorNotice error={reading.error} onRetry={() => void reading.refetch()} />
      )}
      <div className={classes['body']}>
        <div ref={ref} className={classes['side']}>
          {reading.data && isEmpty && (
            <EmptyState title="Nothing to draw">
              Claims that you make in the articles stand here by their dates.
            </EmptyState>
          )}
          {reading.data && !isEmpty && <Strips reading={reading.data} rows={rows} width={plot} />}
        </div>
        <Chosen rows={rows} cursor={cursor} />
      </div>
    </div>
  )
}

/** The view's claims on an axis so many pixels wide, and how many they are. */
function useReading(width: number) {
  const { state } = useWorkbench()
  const { claimView: view, timeline } = state
  const columns = Math.max(10, Math.floor(width / COLUMN / 20) * 20)
  // A wheel turns faster than claims are counted: until it rests, what is known is drawn closer.
  const [window] = useDebouncedValue(timeline.window, RESTS)
  const reading = useCall(
    'timeline.read',
    {
      // The order of the table does not matter here.
      view: { ...view, sort: 'entered', descending: true },
      window,
      clocks: [...timeline.clocks],
      columns,
    },
    topics,
    { keep: true },
  )
  const all = useCall(
    'claimTable.page',
    { view: { ...view, group: null }, within: null, offset: 0, limit: 1 },
    topics,
    { keep: true },
  )
  return { reading, found: all.data?.total ?? null }
}

/** The claims of the date under the cursor. */
function Chosen({ rows, cursor }: { rows: readonly TimeRow[]; cursor: TimeCursor | null }) {
  const row = cursor && rows[cursor.row]
  const mark = row ? row.strip.marks[markAt(row.strip.marks, cursor)] : undefined
  return (
    <ClaimsHere
      title={row && mark ? `${clockTitles[row.strip.clock]}: ${whenText(mark)}` : ''}
      within={mark?.at ?? null}
      hint="Arrows walk through the dates; the claims of the one under the cursor are listed here."
    />
  )
}
