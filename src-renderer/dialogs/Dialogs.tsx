import { CopiesDialog } from '../copies/CopiesDialog.tsx'
import { HistoryDialog } from '../desk/HistoryDialog.tsx'
import { IdentityDialog } from '../desk/IdentityDialog.tsx'
import { JudgementsDialog } from '../desk/JudgementsDialog.tsx'
import { SourcesDialog } from '../desk/SourcesDialog.tsx'
import { RelateDialog } from '../relations/RelateDialog.tsx'
import type { OpenDialog } from '../workbench/dialogs.ts'
import { KeySheet } from '../workbench/KeySheet.tsx'
import { AboutDialog } from './AboutDialog.tsx'
import { BundleDialog } from './bundle/BundleDialog.tsx'
import { DisagreementsDialog } from './bundle/DisagreementsDialog.tsx'
import { MergeDialog } from './bundle/MergeDialog.tsx'
import { ImportDialog } from './import/ImportDialog.tsx'
import { ImportsDialog } from './import/ImportsDialog.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import { LedgerDialog } from './LedgerDialog.tsx'
import { ReportDialog } from './ReportDialog.tsx'
import { VerifyDialog } from './VerifyDialog.tsx'

type Props = { dialog: OpenDialog | null; onClose(): void }

/** The one dialog that is open, if any. */
export function Dialogs({ dialog, onClose }: Props) {
  switch (dialog?.kind) {
    case 'import':
      return <ImportDialog grants={dialog.grants} onClose={onClose} />
    case 'imports':
      return <ImportsDialog articleId={dialog.articleId} onClose={onClose} />
    case 'ledger':
      return <LedgerDialog jobId={dialog.jobId} onClose={onClose} />
    case 'copies':
      return <CopiesDialog articleId={dialog.articleId} onClose={onClose} />
    case 'export':
      return <ExportDialog caseName={dialog.caseName} onClose={onClose} />
    case 'report':
      return <ReportDialog caseName={dialog.caseName} onClose={onClose} />
    case 'identities':
      return <IdentityDialog onClose={onClose} />
    case 'sources':
      return <SourcesDialog sourceId={dialog.sourceId} onClose={onClose} />
    case 'judgements':
      return <JudgementsDialog onClose={onClose} />
    case 'history':
      return (
        <HistoryDialog claimId={dialog.claimId} field={dialog.field ?? null} onClose={onClose} />
      )
    case 'relate':
      return <RelateDialog ids={dialog.ids} onClose={onClose} />
    case 'bundle':
      return <BundleDialog caseName={dialog.caseName} onClose={onClose} />
    case 'merge':
      return <MergeDialog grant={dialog.grant} onClose={onClose} />
    case 'disagreements':
      return <DisagreementsDialog onClose={onClose} />
    case 'verify':
      return <VerifyDialog onClose={onClose} />
    case 'about':
      return <AboutDialog onClose={onClose} />
    case 'keys':
      return <KeySheet onClose={onClose} />
    case undefined:
      return null
  }
}
