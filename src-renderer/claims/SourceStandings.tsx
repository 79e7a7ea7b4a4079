import type { ClaimId } from '../../src-preload/contract/claim-fields.ts'
import type { Rating, SourceStanding } from '../../src-preload/contract/source.ts'
import { reliabilityText } from '../../src-preload/contract/source-words.ts'
import { edtfText } from '../edtf-text.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { useCall } from '../use-call.ts'
import { useOpenDialog } from '../workbench/dialogs.ts'
import { useCommands } from '../workbench/use-commands.ts'
import classes from './claims.module.css'

/** Who a claim comes from by the register, each with its rating when the claim was made and now. */
export function SourceStandings({ claimId }: { claimId: ClaimId }) {
  const openDialog = useOpenDialog()
  const standings = useCall('claim.standing', { id: claimId }, [
    'claim',
    'source',
    'article',
    'history',
  ])
  const first = standings.data?.[0]
  const open = (standing: SourceStanding | undefined) =>
    openDialog({ kind: 'sources', sourceId: standing?.id ?? null })
  useCommands([
    {
      id: 'claims.sources',
      title: 'Ratings of the open claim’s sources',
      scope: 'window',
      keys: ['alt+s'],
      run: () => open(first),
    },
  ])
  if (standings.error) return <ErrorNotice error={standings.error} />
  if (!standings.data) return null
  return (
    <section className={classes['standings']} aria-label="Sources of the claim">
      {first ? (
        <ul>
          {standings.data.map((standing) => (
            <li key={`${standing.id} ${standing.as}`}>
              <button type="button" onClick={() => open(standing)}>
                <bdi>{standing.name}</bdi>
                {standing.as && standing.as !== standing.name && (
                  <small>
                    {' '}
                    as “<bdi>{standing.as}</bdi>”
                  </small>
                )}
                <span className={classes.hint}>{standingText(standing)}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <button type="button" className={classes['quiet']} onClick={() => open(undefined)}>
          No source of this claim is in the register <kbd>Alt+S</kbd>
        </button>
      )}
    </section>
  )
}

/** The rating in force when a claim was made, and the one now, in words with their days. */
export function standingText({ whenMade, now }: Pick<SourceStanding, 'whenMade' | 'now'>): string {
  const rated = ({ reliability, from }: Rating) =>
    `${reliabilityText[reliability]}, from ${edtfText(from)}`
  if (!whenMade && !now) return 'Not rated, neither when the claim was made nor now'
  if (whenMade && whenMade.id === now?.id) return `When made and now: ${rated(now)}`
  const then = whenMade ? rated(whenMade) : 'not rated'
  return `When made: ${then} · now: ${now ? rated(now) : 'not rated'}`
}
