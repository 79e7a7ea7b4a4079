import type { TimeRange } from '../../src-preload/contract/claim-table.ts'
import type { OutputOf } from '../../src-preload/contract/index.ts'
import type { TimeMark } from '../../src-preload/contract/timeline.ts'
import { useGoToClaim } from '../compare/use-go-to-claim.ts'
import { useWorkbench } from '../workbench/context.ts'
import { useCommands } from '../workbench/use-commands.ts'
import { cursorAt, markAt, middleOf, type TimeRow } from './cursor.ts'
import { holding, panned, zoomed } from './window.ts'

type Timeline = {
  reading: OutputOf<'timeline.read'>
  rows: readonly TimeRow[]
  /** The strip and the mark under the cursor; `null` and -1 for none. */
  active: number | null
  activeMark: number
  /** Not in the list of claims or on a button. */
  isFocused: boolean
}

/** The keys of the timeline. */
export function useTimelineCommands(timeline: Timeline) {
  const { active, isFocused } = timeline
  const { walk, strip, end, zoom, pan, all, press } = useTimelineMoves(timeline)
  const key = (id: string, title: string, keys: string[], run: () => void) => ({
    id: `timeline.${id}`,
    title,
    scope: 'screen' as const,
    keys,
    enabled: isFocused,
    run,
  })
  useCommands([
    key('next', 'Next date', ['ArrowRight', 'l'], () => (active === null ? strip(1) : walk(1))),
    key('previous', 'Previous date', ['ArrowLeft', 'h'], () => walk(-1)),
    key('down', 'Next strip', ['ArrowDown', 'j'], () => strip(1)),
    key('up', 'Previous strip', ['ArrowUp', 'k'], () => strip(-1)),
    key('first', 'First date of the strip', ['Home'], () => end(0)),
    key('last', 'Last date of the strip', ['End'], () => end(-1)),
    key('closer', 'Closer', ['+', '='], () => zoom(0.5)),
    key('further', 'Further away', ['-'], () => zoom(2)),
    key('later', 'Later', ['shift+ArrowRight'], () => pan(0.25)),
    key('earlier', 'Earlier', ['shift+ArrowLeft'], () => pan(-0.25)),
    key('all', 'All of the time', ['0'], all),
    key('open', 'The claim and its words, or the list of claims', ['Enter', 'o'], press),
  ])
  return { press }
}

/** What the keys do to the cursor and to the time in sight. */
function useTimelineMoves({ reading, rows, active, activeMark }: Timeline) {
  const { state, dispatch } = useWorkbench()
  const go = useGoToClaim()
  const window = state.timeline.window ?? reading.window
  const marks = active === null ? [] : rows[active]!.strip.marks
  const mark = marks[activeMark]
  const show = (next: TimeRange | null) => dispatch({ do: 'timeline', to: { window: next } })
  const choose = (row: number | null, chosen: TimeMark | undefined) => {
    if (row !== null && chosen) {
      dispatch({ do: 'timeline', to: { cursor: cursorAt(row, chosen) } })
    }
  }
  return {
    walk: (by: number) =>
      choose(active, marks[Math.min(Math.max(activeMark + by, 0), marks.length - 1)]),
    end: (at: 0 | -1) => choose(active, marks.at(at)),
    /** To the next strip that has a mark, at about the same time. */
    strip(by: 1 | -1): void {
      for (let row = (active ?? -1) + by; rows[row]; row += by) {
        const { marks: there } = rows[row]!.strip
        if (there.length === 0) continue
        const from = state.timeline.cursor ?? cursorAt(row, there[0]!)
        return choose(row, there[markAt(there, from)])
      }
    },
    zoom(factor: number): void {
      const at = (mark && middleOf(mark)) ?? (window.from + window.to) / 2
      show(zoomed(holding(window, at), factor, at))
    },
    pan: (share: number) => show(panned(window, share)),
    all: () => show(null),
    press(): void {
      if (mark?.only) go(mark.only)
      else document.querySelector<HTMLElement>('[data-claims-here]')?.focus()
    },
  }
}
