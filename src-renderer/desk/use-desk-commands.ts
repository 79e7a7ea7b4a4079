import type { ClaimId, ClaimPath } from '../../src-preload/contract/claim-fields.ts'
import type { Moment } from '../../src-preload/contract/history.ts'
import { useAct } from '../use-act.ts'
import type { Command } from '../workbench/commands.ts'
import { type OpenDialog, useOpenDialog } from '../workbench/dialogs.ts'
import { useCommands } from '../workbench/use-commands.ts'

/** Identities, sources, judgements and the history: one key each. */
export function useDeskCommands(
  claimId: ClaimId | null,
  field: ClaimPath,
  asOf: Moment | null,
): void {
  const open = useOpenDialog()
  const act = useAct()
  const opening = (
    id: string,
    title: string,
    keys: readonly string[],
    dialog: OpenDialog,
    enabled = true,
  ): Command => ({
    id: `desk.${id}`,
    title,
    scope: 'window',
    keys,
    enabled,
    run: () => open(dialog),
  })
  useCommands([
    opening('identities', 'Who is the same?', ['mod+shift+U'], { kind: 'identities' }),
    opening('sources', 'Sources and their reliability', ['mod+shift+S'], {
      kind: 'sources',
      sourceId: null,
    }),
    opening('judgements', 'Judgements', ['mod+shift+J'], { kind: 'judgements' }),
    opening('history', 'History of the case', ['mod+shift+Y'], { kind: 'history', claimId: null }),
    opening(
      'claim-history',
      'History of the open claim',
      ['alt+y'],
      { kind: 'history', claimId },
      claimId !== null,
    ),
    opening(
      'field-history',
      'History of the active field',
      ['alt+shift+y'],
      { kind: 'history', claimId, field },
      claimId !== null,
    ),
    {
      id: 'desk.present',
      title: 'Back to the present',
      scope: 'window',
      keys: [],
      enabled: asOf !== null,
      run: () => void act('history.asOf', { clock: null }),
    },
  ])
}
