import { useRef, useState } from 'react'
import { countText } from '../workbench/count-text.ts'
import { useWorkbench } from '../workbench/context.ts'
import { ImportMenu } from './ImportMenu.tsx'
import { SearchBox } from './SearchBox.tsx'
import { SortMenu } from './SortMenu.tsx'
import { SourceList } from './SourceList.tsx'
import classes from './SourcesPane.module.css'

/** Left pane: what the case holds, to search, sort and walk through. */
export function SourcesPane() {
  const { state } = useWorkbench()
  const pane = useRef<HTMLElement>(null)
  const [total, setTotal] = useState<number | null>(null)
  const enterList = () => pane.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()

  return (
    <section ref={pane} className={classes['pane']} aria-label="Sources">
      <search className={classes['tools']}>
        <SearchBox onLeave={enterList} />
        <SortMenu />
        <ImportMenu />
      </search>
      <p role="status" className={classes['count']}>
        {total !== null && state.query && `${countText(total, 'article')} found`}
      </p>
      <SourceList onCount={setTotal} />
    </section>
  )
}
