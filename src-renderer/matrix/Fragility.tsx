import { useMemo } from 'react'
import type { ArticleId } from '../../src-preload/contract/article.ts'
import { assess, fragility } from '../../src-preload/contract/matrix-score.ts'
import type { Matrix } from '../../src-preload/contract/question.ts'
import { countText } from '../workbench/count-text.ts'
import classes from './matrix.module.css'
import { leadText, originText } from './matrix-text.ts'

/** Sets that are listed at most; how many more there are is said. */
const listed = 12

type Props = { matrix: Matrix; onLose(lost: ReadonlySet<ArticleId>): void }

/** On how few origins it rests that this hypothesis leads. */
export function Fragility({ matrix, onLose }: Props) {
  const found = useMemo(() => fragility(matrix), [matrix])
  const leads = useMemo(() => assess(matrix).leading.length > 0, [matrix])
  if (!leads) return null
  const { sets } = found
  const named = new Map(matrix.origins.map((origin) => [origin.key, originText(origin)]))
  return (
    <section className={classes['panel']} aria-label="What it rests on">
      <h2>What it rests on</h2>
      <p className={classes['dim']}>{restsText(found)}</p>
      <ol className={classes['origins']} aria-label="Smallest sets">
        {sets.slice(0, listed).map((set) => (
          <li key={set.join()}>
            <button type="button" onClick={() => onLose(new Set(set))}>
              Try
            </button>
            <span>
              <bdi>{set.map((key) => named.get(key)).join('; ')}</bdi>
              <span className={classes['dim']}>
                {' '}
                Then: {leadText(matrix, assess(matrix, new Set(set)))}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {sets.length > listed && (
        <p className={classes['dim']}>and {countText(sets.length - listed, 'more set')}</p>
      )}
    </section>
  )
}

function restsText({ sets, searched, isComplete }: ReturnType<typeof fragility>): string {
  if (sets.length > 0) {
    return searched === 1
      ? 'The loss of one origin changes what leads:'
      : `The loss of ${searched} origins together changes what leads, of fewer none:`
  }
  if (isComplete) return 'No loss of origins changes what leads.'
  return `No loss of up to ${countText(searched, 'origin')} changes what leads; larger losses were not tried.`
}
