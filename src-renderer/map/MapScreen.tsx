import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import type { OutputOf } from '../../src-preload/contract/index.ts'
import type { MapPlace } from '../../src-preload/contract/place.ts'
import { ClaimsHere } from '../compare/ClaimsHere.tsx'
import { ViewBar } from '../compare/ViewBar.tsx'
import screen from '../compare/compare.module.css'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { useCall } from '../use-call.ts'
import { useWorkbench } from '../workbench/context.ts'
import { countText } from '../workbench/count-text.ts'
import { type Cluster, clusterName, clustersOf, keyOf } from './clusters.ts'
import { fitting, project, type Size } from './frame.ts'
import { MapBar } from './MapBar.tsx'
import classes from './map.module.css'
import { roleText } from './role-text.ts'
import { Unplaced } from './Unplaced.tsx'
import { WorldMap } from './WorldMap.tsx'

const topics = ['claim', 'article', 'entity', 'history'] as const

/** The claims of a view on the map: where it happens, where it was said, where it was written. */
export function MapScreen() {
  const { state } = useWorkbench()
  const { ref, width, height } = useElementSize()
  const size = useMemo(() => ({ width: width || 800, height: height || 600 }), [width, height])
  const reading = useReading()
  const outlines = useCall('map.outlines', {}, [])
  const { frame, clusters } = useMarks(reading.data?.places, size)
  const { cursor } = state.map
  const active = cursor && 'cluster' in cursor ? nearest(clusters, cursor.cluster) : null
  const drawn = sum(clusters.map(({ claims }) => claims))

  return (
    <div className={screen['screen']}>
      <div>
        <ViewBar>
          <span role="status">
            {reading.data && `${countText(drawn, 'place')} of claims on the map`}
          </span>
        </ViewBar>
        <MapBar reading={reading.data ?? null} />
      </div>
      {reading.error && (
        <ErrorNotice error={reading.error} onRetry={() => void reading.refetch()} />
      )}
      <div className={classes['body']}>
        <div ref={ref} className={classes['side']}>
          <WorldMap
            frame={frame}
            size={size}
            clusters={clusters}
            active={active}
            outlines={outlines.data ?? null}
          />
        </div>
        <div className={classes['lists']}>
          <Chosen active={active} unplaced={reading.data?.unplaced ?? []} />
          {reading.data && <Unplaced reading={reading.data} />}
        </div>
      </div>
    </div>
  )
}

/** The view's claims by their places. */
function useReading() {
  const { state } = useWorkbench()
  const { claimView: view, map } = state
  return useCall(
    'map.read',
    {
      // Neither order nor groups matter here.
      view: { ...view, sort: 'entered', descending: true, group: null },
      roles: [...map.roles],
    },
    topics,
    { keep: true },
  )
}

/** What is in sight, and the marks of so near a look. */
function useMarks(places: readonly MapPlace[] | undefined, size: Size) {
  const chosen = useWorkbench().state.map.frame
  const frame = useMemo(
    () =>
      chosen ??
      fitting(
        (places ?? []).map(({ latitude, longitude }) => project(latitude, longitude)),
        size,
      ),
    [chosen, places, size],
  )
  const clusters = useMemo(() => clustersOf(places ?? [], frame.scale), [places, frame.scale])
  return { frame, clusters }
}

/** The mark of the cursor, also after zooming has joined it with others. */
function nearest(clusters: readonly Cluster[], key: string): Cluster | null {
  const same = clusters.find((cluster) => cluster.key === key)
  if (same) return same
  const holds = ({ places }: Cluster) => places.some((place) => keyOf(place) === key)
  return clusters.find(holds) ?? null
}

type ChosenProps = { active: Cluster | null; unplaced: OutputOf<'map.read'>['unplaced'] }

/** The claims under the cursor: of a mark, or of words without a point. */
function Chosen({ active, unplaced }: ChosenProps) {
  const { state } = useWorkbench()
  const { cursor } = state.map
  const key = cursor && 'unplaced' in cursor ? cursor.unplaced : null
  const words = unplaced.find((one) => `${one.role} ${one.words}` === key)
  const within = active
    ? { places: active.places.flatMap(({ keys }) => keys) }
    : words
      ? { places: [{ role: words.role, point: null, words: words.words }] }
      : null
  return (
    <ClaimsHere
      title={active ? clusterName(active) : words ? `${roleText[words.role]}: ${words.words}` : ''}
      within={within}
      hint="Arrows walk from mark to mark; the claims of the one under the cursor are listed here."
    />
  )
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
