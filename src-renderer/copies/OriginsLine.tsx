import { useState } from 'react'
import type { ArticleId } from '../../src-preload/contract/article.ts'
import type { ClaimId } from '../../src-preload/contract/claim-fields.ts'
import type { ClaimOrigins } from '../../src-preload/contract/copy.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { useAct } from '../use-act.ts'
import { useCall } from '../use-call.ts'
import { useWorkbench } from '../workbench/context.ts'
import { useCommands } from '../workbench/use-commands.ts'
import { collapseText, fromText, independenceWords, originsText } from './copy-text.ts'
import classes from './copies.module.css'

/** Where a claim comes from, counted in origins, with the reasons on one key. */
export function OriginsLine({ claimId }: { claimId: ClaimId }) {
  const origins = useCall('origin.ofClaim', { claimId }, ['claim', 'copy', 'article', 'block'], {
    keep: true,
  })
  const [isOpen, setOpen] = useState(false)
  useCommands([
    {
      id: 'claims.origins',
      title: 'Why the documents of the claim are so many origins',
      scope: 'window',
      keys: ['alt+O'],
      run: () => setOpen((now) => !now),
    },
  ])
  if (origins.error) return <ErrorNotice error={origins.error} />
  if (!origins.data) return null
  return (
    <section className={classes['origins']} aria-label="Origins">
      <button
        type="button"
        className={classes['count']}
        aria-expanded={isOpen}
        data-independence={origins.data.independence}
        onClick={() => setOpen((now) => !now)}
      >
        {originsText(origins.data)}
      </button>
      {isOpen && <Reasons origins={origins.data} />}
    </section>
  )
}

function Reasons({
  origins: { documents, origins, collapses, independence },
}: {
  origins: ClaimOrigins
}) {
  const { dispatch } = useWorkbench()
  const act = useAct()
  const named = new Map(documents.map((document) => [document.articleId, document]))
  const part = (articleId: ArticleId, others: ArticleId[]) =>
    void act('copy.judge', { articleId, others, verdict: 'independent' })
  return (
    <>
      <ol className={classes['groups']}>
        {origins.map((group) => (
          <li key={group[0]}>
            <ul aria-label="One origin">
              {group.map((id) => {
                const why = collapses.find(({ otherId }) => otherId === id)
                const document = named.get(id)
                return (
                  <li key={id}>
                    <button
                      type="button"
                      className={classes['link']}
                      dir="auto"
                      onClick={() => dispatch({ do: 'open-article', articleId: id })}
                    >
                      {document ? fromText(document) : id}
                    </button>
                    {why && <span className={classes['why']}> {collapseText(why)}</span>}
                    {why && (
                      <button
                        type="button"
                        className={classes['part']}
                        onClick={() =>
                          part(
                            id,
                            group.filter((other) => other !== id),
                          )
                        }
                      >
                        Independent after all
                      </button>
                    )}
                  </li>
                )
              })}
            </ul>
          </li>
        ))}
      </ol>
      <p className={classes['why']}>{independenceWords[independence]}</p>
    </>
  )
}
