import { memo } from 'react'
import type { OutputOf } from '../../src-preload/contract/index.ts'
import type { Cluster } from './clusters.ts'
import type { Frame, Size } from './frame.ts'
import classes from './map.module.css'

type Outlines = OutputOf<'map.outlines'>
type Props = { outlines: Outlines; frame: Frame; size: Size; clusters: readonly Cluster[] }

/** Pixels for the width of the world from which the fine outlines are worth drawing. */
const FINE = 3_000

/** The outlines in sight; countries that claims are in as a whole are filled. */
export function Countries({ outlines, frame, size, clusters }: Props) {
  const { x, y, scale } = frame
  const unit = scale / outlines.size
  const areas = clusters.flatMap(({ is, country }) => (is === 'area' && country ? [country] : []))
  const left = (x - size.width / 2 / scale) * outlines.size
  const top = (y - size.height / 2 / scale) * outlines.size
  const right = left + size.width / unit
  const bottom = top + size.height / unit
  return (
    <svg className={classes['countries']} width={size.width} height={size.height} aria-hidden>
      <g
        transform={`translate(${size.width / 2 - x * scale} ${size.height / 2 - y * scale}) scale(${unit})`}
      >
        {outlines.countries.map(({ code, box, coarse, fine }, n) => {
          const [at, above, width, height] = box
          const isSeen = at < right && at + width > left && above < bottom && above + height > top
          return (
            isSeen && (
              <Country
                // oxlint-disable-next-line react/no-array-index-key -- the list never changes
                key={n}
                path={scale < FINE ? coarse : fine}
                isArea={code !== null && areas.includes(code)}
              />
            )
          )
        })}
      </g>
    </svg>
  )
}

const Country = memo(({ path, isArea }: { path: string; isArea: boolean }) => (
  <path d={path} data-area={isArea || undefined} vectorEffect="non-scaling-stroke" />
))
