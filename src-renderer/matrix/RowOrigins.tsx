import type { ArticleId } from '../../src-preload/contract/article.ts'
import type { Matrix, MatrixRow } from '../../src-preload/contract/question.ts'
import { countText } from '../workbench/count-text.ts'
import classes from './matrix.module.css'
import { originText } from './matrix-text.ts'

type Props = {
  matrix: Matrix
  row: MatrixRow
  lost: ReadonlySet<ArticleId>
  onLose(lost: ReadonlySet<ArticleId>): void
}

/** The independent origins of the active claim; each can be knocked out to see what would be left. */
export function RowOrigins({ matrix, row, lost, onLose }: Props) {
  const toggle = (key: ArticleId) => {
    const now = new Set(lost)
    if (!now.delete(key)) now.add(key)
    onLose(now)
  }
  return (
    <section className={classes['panel']} aria-label="Origins of the claim">
      <h2>{countText(row.origins.length, 'independent origin')}</h2>
      <ul className={classes['origins']}>
        {row.origins.map((at) => {
          const origin = matrix.origins[at]!
          const others = matrix.rows.filter((one) => one.origins.includes(at)).length - 1
          return (
            <li key={origin.key} data-lost={lost.has(origin.key)}>
              <button
                type="button"
                aria-pressed={lost.has(origin.key)}
                onClick={() => toggle(origin.key)}
              >
                Knock out
              </button>
              <span>
                <bdi>{originText(origin)}</bdi>
                {others > 0 && (
                  <span className={classes['dim']}>
                    {' '}
                    also under {countText(others, 'other claim')}
                  </span>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
