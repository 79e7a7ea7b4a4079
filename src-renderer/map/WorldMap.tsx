import { VisuallyHidden } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import type { OutputOf } from '../../src-preload/contract/index.ts'
import { useWorkbench } from '../workbench/context.ts'
import { countText } from '../workbench/count-text.ts'
import { type Cluster, clusterName } from './clusters.ts'
import { Countries } from './Countries.tsx'
import { type Frame, onScreen, type Size } from './frame.ts'
import classes from './map.module.css'
import { namesOf } from './names.ts'
import { useMapCommands } from './use-map-commands.ts'
import { useMapPointer } from './use-map-pointer.ts'

type Props = {
  frame: Frame
  size: Size
  clusters: readonly Cluster[]
  active: Cluster | null
  outlines: OutputOf<'map.outlines'> | null
}

/** The world's outlines and the marks on them. */
export function WorldMap({ frame, size, clusters, active, outlines }: Props) {
  const id = useId()
  const { dispatch } = useWorkbench()
  const [box, setBox] = useState<HTMLElement | null>(null)
  const [isFocused, setFocused] = useState(false)
  useMapCommands({ frame, size, clusters, active, isFocused })
  useMapPointer(box, frame, size)
  useEffect(() => {
    // Who is typing the words of the search goes on typing.
    if (!document.activeElement?.matches('input, select')) box?.focus({ preventScroll: true })
  }, [box])
  const room = 30
  const shown = clusters
    .map((cluster) => ({ cluster, ...onScreen(frame, size, cluster.at) }))
    .filter(
      ({ x, y, cluster }) =>
        cluster === active ||
        (x > -room && y > -room && x < size.width + room && y < size.height + room),
    )
  const named = namesOf(shown, active, size.width)
  const choose = (target: EventTarget) => {
    const mark = target instanceof Element && target.closest<HTMLElement>('[data-cluster]')
    const cluster = mark && mark.dataset['cluster']
    if (cluster) dispatch({ do: 'map', to: { cursor: { cluster } } })
  }

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- its keys are commands
    <div
      ref={setBox}
      className={classes['map']}
      role="listbox"
      aria-label="Map"
      aria-activedescendant={active ? `${id}active` : undefined}
      tabIndex={0}
      data-first-focus
      dir="ltr"
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onClick={({ target }) => choose(target)}
      onDoubleClick={() => document.querySelector<HTMLElement>('[data-claims-here]')?.focus()}
    >
      {outlines && <Countries outlines={outlines} frame={frame} size={size} clusters={clusters} />}
      {shown.map(({ cluster, x, y }) => (
        <Mark
          key={cluster.key}
          id={cluster === active ? `${id}active` : undefined}
          cluster={cluster}
          x={x}
          y={y}
          isNamed={named.has(cluster.key)}
        />
      ))}
      <div aria-hidden className={classes['note']}>
        Natural Earth, GeoNames · Mercator: the far north and south look too large
      </div>
    </div>
  )
}

type MarkProps = {
  /** Of the mark under the cursor. */
  id: string | undefined
  cluster: Cluster
  x: number
  y: number
  isNamed: boolean
}

function Mark({ id, cluster, x, y, isNamed }: MarkProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={id !== undefined}
      className={classes['mark']}
      style={{ transform: `translate(${x}px, ${y}px)`, ...sized(cluster) }}
      data-cluster={cluster.key}
      data-is={cluster.is}
      data-proposed={cluster.isProposed}
    >
      <VisuallyHidden>{said(cluster)}</VisuallyHidden>
      <span aria-hidden>{cluster.claims.toLocaleString('en')}</span>
      {isNamed && (
        <bdi aria-hidden className={classes['name']}>
          {clusterName(cluster)}
        </bdi>
      )}
    </div>
  )
}

const exactness: Record<Cluster['is'], string> = {
  point: '',
  area: ', somewhere in the country',
  ring: ', somewhere around',
}

function said(cluster: Cluster): string {
  const { is, claims, places, isProposed } = cluster
  const more = places.length > 1 ? ` and ${countText(places.length - 1, 'place')} near it` : ''
  const proposed = isProposed ? ', proposed' : ''
  return `${clusterName(cluster)}${more}${exactness[is]}${proposed}: ${countText(claims, 'claim')}`
}

/** More claims, a larger mark; twice as wide is a hundred times as many. A proposal shows around what is chosen there. */
function sized({ claims, isProposed }: Cluster) {
  const width = Math.round(22 + 11 * Math.log10(claims)) + (isProposed ? 14 : 0)
  return { width, height: width, margin: -width / 2 }
}
