import { ActionIcon, Skeleton, Tooltip } from '@mantine/core'
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs'
import type { ArticleId } from '../../src-preload/contract/article.ts'
import type { ClaimSummary } from '../../src-preload/contract/claim.ts'
import type { ClaimId } from '../../src-preload/contract/claim-fields.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ClaimRelations } from '../relations/ClaimRelations.tsx'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { useAct } from '../use-act.ts'
import { useCall } from '../use-call.ts'
import { useWorkbench } from '../workbench/context.ts'
import { useCommands } from '../workbench/use-commands.ts'
import { ClaimEditor } from './ClaimEditor.tsx'
import { ClaimList } from './ClaimList.tsx'
import { lackingText } from './lacking-text.ts'
import { SourceStandings } from './SourceStandings.tsx'
import { useRateCommand } from './use-rate-command.ts'
import classes from './claims.module.css'

/** Right pane: the claims of the open article and the form of the open claim. */
export function ClaimsPane() {
  const { state, dispatch } = useWorkbench()
  const { articleId, claimId } = state
  const claims = useCall('claim.list', articleId ? { articleId } : null, ['claim', 'history'])
  const act = useAct()
  const open = (id: ClaimId | null) => dispatch({ do: 'open-claim', claimId: id })
  const create = async () => {
    if (!articleId) return
    const made = await act('claim.create', { articleId, span: null })
    if (made) open(made.id)
  }
  useClaimCommands(claims.data ?? [], claimId, open, () => void create())
  useRateCommand(claimId !== null)

  return (
    <section className={classes.pane} aria-label="Claims">
      <header className={classes.head}>
        <h2>Claims{claims.data && claims.data.length > 0 && <span> {claims.data.length}</span>}</h2>
        <Tooltip label="New empty claim">
          <ActionIcon
            variant="subtle"
            aria-label="New empty claim"
            disabled={!articleId}
            onClick={() => void create()}
          >
            <IconPlus size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </header>
      {claims.error && <ErrorNotice error={claims.error} />}
      {claims.isLoading && <Skeleton m="sm" h={48} aria-label="Loading claims" />}
      {claims.data && claims.data.length > 0 && (
        <ClaimList claims={claims.data} selected={claimId} onSelect={open} />
      )}
      {claimId ? (
        <OpenClaim key={claimId} id={claimId} />
      ) : (
        <NoClaim articleId={articleId} count={claims.data?.length ?? 0} />
      )}
    </section>
  )
}

/** The list is walked by key from anywhere in the pane; withdrawing is undone like everything else. */
function useClaimCommands(
  claims: readonly ClaimSummary[],
  claimId: ClaimId | null,
  open: (id: ClaimId | null) => void,
  create: () => void,
) {
  const act = useAct()
  const at = claims.findIndex((claim) => claim.id === claimId)
  const step = (by: number) => {
    const next = claims[at < 0 ? 0 : at + by]
    if (next) open(next.id)
  }
  useCommands([
    {
      id: 'claims.next',
      title: 'Next claim',
      scope: 'window',
      keys: ['alt+shift+ArrowDown'],
      enabled: claims.length > 0,
      run: () => step(1),
    },
    {
      id: 'claims.previous',
      title: 'Previous claim',
      scope: 'window',
      keys: ['alt+shift+ArrowUp'],
      enabled: claims.length > 0,
      run: () => step(-1),
    },
    {
      id: 'claims.new',
      title: 'New empty claim',
      scope: 'claims',
      keys: ['mod+Enter'],
      run: create,
    },
    {
      id: 'claims.withdraw',
      title: 'Withdraw the open claim',
      scope: 'claims',
      keys: ['mod+Delete'],
      enabled: claimId !== null,
      run: () =>
        claimId && void act('claim.set', { id: claimId, field: 'status', value: 'withdrawn' }),
    },
    {
      id: 'claims.close',
      title: 'Close the claim',
      scope: 'claims',
      keys: [],
      enabled: claimId !== null,
      run: () => open(null),
    },
  ])
}

function OpenClaim({ id }: { id: ClaimId }) {
  const claim = useCall('claim.open', { id }, ['claim', 'history', 'article'])
  if (claim.error) return <ErrorNotice error={claim.error} />
  if (!claim.data) return <Skeleton m="sm" h={300} aria-label="Loading the claim" />
  const { lacking } = claim.data
  return (
    <div className={classes.scroll}>
      <SourceStandings claimId={id} />
      <ClaimEditor claim={claim.data} />
      <ClaimRelations claimId={id} />
      <p className={classes.lackingNote} role="status">
        {lacking.length > 0
          ? lackingText(lacking)
          : 'Every filled field has its words or its reason.'}
      </p>
    </div>
  )
}

function NoClaim({ articleId, count }: { articleId: ArticleId | null; count: number }) {
  if (!articleId)
    return <EmptyState title="No article open">Open a source to see its claims.</EmptyState>
  if (count > 0) {
    return (
      <EmptyState title="No claim open">
        Choose one above, or select words in the text and press <kbd>c</kbd> for a new one.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="No claims yet">
      Select words in the text and press <kbd>c</kbd>: they become a claim, and its first evidence.
      Or walk what is suggested beside the text with <kbd>Tab</kbd>; <kbd>Enter</kbd> accepts.
    </EmptyState>
  )
}
