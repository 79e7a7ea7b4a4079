import { VisuallyHidden } from '@mantine/core'
import type { TimeMark } from '../../src-preload/contract/timeline.ts'
import { groupText } from '../compare/facet-text.ts'
import { useWorkbench } from '../workbench/context.ts'
import { countText } from '../workbench/count-text.ts'
import type { TimeRow } from './cursor.ts'
import { clockTitles, extentText } from './extent-text.ts'
import { asideText, markText, type Placed, type StripLayout } from './layout.ts'
import classes from './timeline.module.css'

type Props = {
  /** Of the mark under the cursor. */
  id: string
  row: TimeRow
  index: number
  layout: StripLayout
  top: number
  /** The index of the mark under the cursor; -1 if it is elsewhere. */
  active: number
}

/** What one clock says of one lane: its name and the undated at the side, dates on the axis. */
export function Strip({ id, row, index, layout, top, active }: Props) {
  const { state } = useWorkbench()
  const { lane, strip, isFirst } = row
  const { marks, clock } = strip
  const facet = state.claimView.group
  const activeMark = marks[active]
  const said = activeMark
    ? `${clockTitles[clock]}, ${markText(activeMark)}`
    : countText(
        marks.reduce((all, { claims }) => all + claims, 0),
        'claim',
      )
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      className={classes['strip']}
      style={{ transform: `translateY(${top}px)`, height: layout.height }}
      data-clock={clock}
      data-active={active >= 0}
      data-first={isFirst && index > 0}
    >
      <div role="rowheader" className={classes['head']}>
        {isFirst && facet && lane.value !== null && (
          <bdi
            className={classes['lane']}
            title={groupText(facet, lane as { value: string; label: string })}
          >
            {groupText(facet, { value: lane.value, label: lane.label })}
          </bdi>
        )}
        <span className={classes['clock']}>
          <span className={classes['swatch']} aria-hidden />
          {clockTitles[clock]}
        </span>
        {layout.aside.map((mark) => (
          <span
            key={mark.at.doubt}
            className={classes['aside']}
            data-mark={`${index} ${marks.indexOf(mark)}`}
            data-active={mark === activeMark}
          >
            {mark.claims.toLocaleString('en')} {asideText(mark)}
          </span>
        ))}
      </div>
      <div role="gridcell" className={classes['plot']} dir="ltr" id={active >= 0 ? id : undefined}>
        <VisuallyHidden>{said}</VisuallyHidden>
        <Drawn layout={layout} index={index} marks={marks} activeMark={activeMark} />
      </div>
    </div>
  )
}

type DrawnProps = {
  layout: StripLayout
  index: number
  marks: readonly TimeMark[]
  activeMark: TimeMark | undefined
}

function Drawn({ layout, index, marks, activeMark }: DrawnProps) {
  const place = ({ mark }: Placed) => `${index} ${marks.indexOf(mark)}`
  return (
    <div aria-hidden>
      {layout.columns.map((placed) => (
        <span
          key={placed.mark.from}
          className={classes['column']}
          style={{ left: placed.x, top: placed.y, width: placed.width, height: placed.height }}
          title={markText(placed.mark)}
          data-mark={place(placed)}
          data-active={placed.mark === activeMark}
        >
          {placed.mark.doubtful > 0 && (
            <span
              className={classes['doubtful']}
              style={{ height: `${(placed.mark.doubtful / placed.mark.claims) * 100}%` }}
            />
          )}
        </span>
      ))}
      {layout.bars.map((placed) => (
        <Bar
          key={`${placed.mark.is} ${placed.mark.from} ${placed.mark.to} ${placed.mark.at.doubt}`}
          placed={placed}
          mark={place(placed)}
          isActive={placed.mark === activeMark}
        />
      ))}
      {layout.hidden > 0 && (
        <span className={classes['hidden']}>
          {countText(layout.hidden, 'longer date')} more: zoom in
        </span>
      )}
    </div>
  )
}

type BarProps = { placed: Placed; mark: string; isActive: boolean }

function Bar({ placed, mark, isActive }: BarProps) {
  const { x, y, width, height, open, label } = placed
  const { claims, doubtful, from, to } = placed.mark
  const when = extentText({ from, to })
  return (
    <>
      <span
        className={classes['bar']}
        style={{ left: x, top: y, width, height }}
        title={markText(placed.mark)}
        data-mark={mark}
        data-active={isActive}
        data-doubtful={doubtful > 0 || undefined}
        data-open-start={from === null || undefined}
        data-open-end={to === null || undefined}
        data-cut-start={open.start || undefined}
        data-cut-end={open.end || undefined}
      >
        {!label && claims > 1 && width > 30 && <b>{claims.toLocaleString('en')}</b>}
      </span>
      {label && (
        <span
          className={classes['label']}
          style={{ left: label.x, top: y - 2, width: label.width, height: height + 4 }}
          dir="auto"
          title={`${when}: ${label.text}`}
          data-before={label.isBefore || undefined}
          data-mark={mark}
          data-active={isActive}
        >
          {label.text}
        </span>
      )}
    </>
  )
}
