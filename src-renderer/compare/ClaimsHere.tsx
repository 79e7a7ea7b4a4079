import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useState } from 'react'
import type { ClaimRow, Within } from '../../src-preload/contract/claim-table.ts'
import { edtfText } from '../edtf-text.ts'
import { useCall } from '../use-call.ts'
import { useWorkbench } from '../workbench/context.ts'
import { countText } from '../workbench/count-text.ts'
import { useCommands } from '../workbench/use-commands.ts'
import { useClaimPages } from './claim-pages.ts'
import classes from './ClaimsHere.module.css'
import { useGoToClaim } from './use-go-to-claim.ts'

/** Pixels; the style sheet has it too. */
const rowHeight = 84
const topics = ['claim', 'article', 'entity', 'history'] as const

type Props = {
  /** What they have in common. */
  title: string
  /** `null`: nothing is chosen. */
  within: Within | null
  /** What is said when nothing is chosen. */
  hint: string
}

/** The claims of the place or time under the cursor; Enter there goes to their list, Enter again to a claim. */
export function ClaimsHere({ title, within, hint }: Props) {
  const { state } = useWorkbench()
  const view = { ...state.claimView, group: null, sort: 'reported', descending: false } as const
  const first = useCall(
    'claimTable.page',
    within && { view, within, offset: 0, limit: 100 },
    topics,
    { keep: true },
  )
  const total = within ? (first.data?.total ?? 0) : 0
  return (
    <section className={classes['here']} aria-label="Claims here">
      <h2 className={classes['title']}>
        {within ? <bdi>{title}</bdi> : 'Nothing chosen'}
        {within && <span className={classes['count']}>{countText(total, 'claim')}</span>}
      </h2>
      {within && total > 0 ? (
        <List key={JSON.stringify(within)} view={view} within={within} total={total} />
      ) : (
        <p className={classes['hint']}>{hint}</p>
      )}
    </section>
  )
}

type ListProps = { view: Parameters<typeof useClaimPages>[0]; within: Within; total: number }

function List(props: ListProps) {
  const id = useId()
  const { state } = useWorkbench()
  const [box, setBox] = useState<HTMLElement | null>(null)
  const [isFocused, setFocused] = useState(false)
  const { virtual, claimAt, active, moveTo, press } = useListCursor(props, box, isFocused)
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- its keys are commands
    <div
      ref={setBox}
      className={classes['list']}
      role="listbox"
      aria-label="Claims here"
      aria-activedescendant={`${id}${active}`}
      aria-multiselectable
      tabIndex={0}
      data-claims-here
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        document.querySelector<HTMLElement>('[data-pane="screen"] [data-first-focus]')?.focus()
      }}
      onClick={({ target }) => moveTo(indexUnder(target) ?? active)}
      onDoubleClick={({ target }) => press(indexUnder(target) ?? active)}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const claim = claimAt(index)
          return (
            <div
              key={index}
              id={`${id}${index}`}
              role="option"
              aria-selected={claim ? state.marked.includes(claim.id) : false}
              className={classes['row']}
              style={{ transform: `translateY(${start}px)` }}
              data-active={index === active}
              data-index={index}
            >
              {claim && <ClaimHere claim={claim} />}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** The claim that the keys start from, and those in sight. */
function useListCursor(
  { view, within, total }: ListProps,
  box: HTMLElement | null,
  isFocused: boolean,
) {
  const { dispatch } = useWorkbench()
  const go = useGoToClaim()
  const [chosen, setChosen] = useState(0)
  const active = Math.min(chosen, total - 1)
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => box,
    estimateSize: () => rowHeight,
    overscan: 4,
    useFlushSync: false,
  })
  const items = virtual.getVirtualItems()
  const rowAt = useClaimPages(view, [
    { within, first: items[0]?.index ?? 0, last: items.at(-1)?.index ?? 0 },
  ])
  useEffect(() => virtual.scrollToIndex(active, { align: 'auto' }), [virtual, active])
  const claimAt = (index: number) => rowAt(within, index)
  const moveTo = (index: number) => setChosen(Math.min(Math.max(index, 0), total - 1))
  const press = (index: number) => {
    const claim = claimAt(index)
    if (claim) go(claim)
  }
  const row = claimAt(active)
  useListCommands({
    isFocused,
    move: (by) => moveTo(active + by),
    open: () => press(active),
    mark: () => row && dispatch({ do: 'mark', claimId: row.id }),
  })
  return { virtual, claimAt, active, moveTo, press }
}

/** A claim in the list. */
export function ClaimHere({ claim }: { claim: ClaimRow }) {
  const happened = claim.happened.split(' / ').map(edtfText).join(' / ')
  return (
    <>
      <span dir="auto" className={classes['sentence']} title={claim.sentence}>
        {claim.sentence}
      </span>
      <span dir="auto" className={classes['from']}>
        {[claim.chain, claim.outlet ?? claim.headline].filter(Boolean).join(' · ')}
      </span>
      <span className={classes['clocks']}>
        {happened && <span>happened {happened}</span>}
        {claim.reported && <span>reported {edtfText(claim.reported)}</span>}
      </span>
    </>
  )
}

type ListKeys = { isFocused: boolean; move(by: number): void; open(): void; mark(): void }

function useListCommands({ isFocused, move, open, mark }: ListKeys): void {
  const key = (id: string, title: string, keys: string[], run: () => void) => ({
    id: `here.${id}`,
    title,
    scope: 'screen' as const,
    keys,
    enabled: isFocused,
    run,
  })
  useCommands([
    key('next', 'Next of the claims here', ['j', 'ArrowDown'], () => move(1)),
    key('previous', 'Previous of the claims here', ['k', 'ArrowUp'], () => move(-1)),
    key('open', 'Open the claim and its words', ['Enter', 'o'], open),
    key('mark', 'Mark the claim', ['x', 'space'], mark),
  ])
}

function indexUnder(target: EventTarget): number | null {
  const row = target instanceof Element && target.closest<HTMLElement>('[data-index]')
  return row ? Number(row.dataset['index']) : null
}
