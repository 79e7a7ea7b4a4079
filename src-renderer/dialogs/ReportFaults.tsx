import { Alert, UnstyledButton } from '@mantine/core'
import { ClaimId } from '../../src-preload/contract/claim-fields.ts'
import { type ReportFault, reportRuleText } from '../../src-preload/contract/report.ts'
import { useAct } from '../use-act.ts'
import { useWorkbench } from '../workbench/context.ts'
import classes from './ReportDialog.module.css'

type Props = { faults: readonly ReportFault[]; onClose(): void }

/** Why a report may not be written, each fault with its sentence; a claim's leads to the claim. */
export function ReportFaults({ faults, onClose }: Props) {
  const { dispatch } = useWorkbench()
  const act = useAct()
  if (faults.length === 0) return null
  const open = async ({ target }: ReportFault) => {
    if (target?.kind !== 'claim') return
    const claim = await act('claim.open', { id: ClaimId.parse(target.id) })
    if (!claim) return
    dispatch({ do: 'open-article', articleId: claim.articleId })
    dispatch({ do: 'open-claim', claimId: claim.id })
    onClose()
  }
  return (
    <Alert color="red" mt="sm" title="Not to be written yet" role="alert">
      <ul className={classes['items']}>
        {faults.map((fault, at) => (
          <li key={`${fault.at}:${fault.rule}:${at}`}>
            <UnstyledButton className={classes['fault']} onClick={() => void open(fault)}>
              <strong>{fault.at}</strong> {reportRuleText[fault.rule]}
              <bdi className={classes['sentence']}>{fault.sentence}</bdi>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
