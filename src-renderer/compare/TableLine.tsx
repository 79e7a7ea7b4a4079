import type { ClaimFacet, ClaimRow } from '../../src-preload/contract/claim-table.ts'
import { kindText, statusText } from '../../src-preload/contract/claim-words.ts'
import { edtfText } from '../edtf-text.ts'
import classes from './compare.module.css'
import { groupText } from './facet-text.ts'
import type { Line } from './table-lines.ts'

type Props = {
  id: string
  index: number
  top: number
  isActive: boolean
  isMarked: boolean
  line: Line
  /** `undefined` until it is read. */
  claim: ClaimRow | undefined
  facet: ClaimFacet | null
}

/** One line of the table: the head of a group, or a claim. */
export function TableLine({ line, claim, facet, ...props }: Props) {
  const { id, index, top, isActive, isMarked } = props
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the grid has the focus and names its active line
    <div
      id={id}
      role="row"
      className={classes['line']}
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={index + 2}
      aria-selected={isMarked}
      aria-expanded={line.is === 'group' ? line.isOpen : undefined}
      data-active={isActive}
      data-group={line.is === 'group'}
      data-index={index}
    >
      {line.is === 'group' && facet && (
        <span role="gridcell" dir="auto">
          <span aria-hidden>{line.isOpen ? '▾ ' : '▸ '}</span>
          {groupText(facet, line.group)}{' '}
          <span className={classes['count']}>{line.group.claims}</span>
        </span>
      )}
      {line.is === 'claim' && claim && <Cells claim={claim} isMarked={isMarked} />}
      {line.is === 'claim' && !claim && (
        <span role="gridcell" aria-label="Loading" className={classes['waiting']} />
      )}
    </div>
  )
}

function Cells({ claim, isMarked }: { claim: ClaimRow; isMarked: boolean }) {
  const cells: [name: string, text: string][] = [
    ['claim', claim.sentence],
    ['claimer', claim.chain],
    ['happened', claim.happened.split(' / ').map(edtfText).join(' / ')],
    ['reported', claim.reported ? edtfText(claim.reported) : ''],
    ['outlet', claim.outlet ?? claim.headline],
    ['place', claim.place],
    ['kind', claim.kind ? kindText[claim.kind] : ''],
    ['credibility', claim.credibility ?? ''],
    ['status', statusText[claim.status]],
  ]
  return (
    <>
      <span role="gridcell" aria-label={isMarked ? 'Marked' : 'Not marked'}>
        <span aria-hidden>{isMarked ? '✓' : ''}</span>
      </span>
      {cells.map(([name, text]) => (
        <span key={name} role="gridcell" dir="auto" title={text} data-column={name}>
          {text}
        </span>
      ))}
    </>
  )
}
