import { VisuallyHidden } from '@mantine/core'
import { type ReactNode, useEffect, useMemo, useReducer } from 'react'
import { type OutputOf, topics } from '../../src-preload/contract/index.ts'
import { AsOfBar } from '../desk/AsOfBar.tsx'
import { useDeskCommands } from '../desk/use-desk-commands.ts'
import { Dialogs } from '../dialogs/Dialogs.tsx'
import { useImportReport } from '../dialogs/use-import-report.tsx'
import { useBundleReport } from '../dialogs/bundle/use-bundle-report.tsx'
import { useCall } from '../use-call.ts'
import { useSettings } from '../use-settings.ts'
import { CaseProblem } from './CaseProblem.tsx'
import { CommandPalette } from './CommandPalette.tsx'
import { WorkbenchContext } from './context.ts'
import { DropTarget } from './DropTarget.tsx'
import { DialogContext, useDialog } from './dialogs.ts'
import { Panes } from './Panes.tsx'
import { QuickOpen } from './QuickOpen.tsx'
import { StatusBar } from './StatusBar.tsx'
import { CoveringScreen } from './CoveringScreen.tsx'
import { initialState, reduce } from './state.ts'
import { useBundleCommands } from './use-bundle-commands.ts'
import { useCaseCommands } from './use-case-commands.ts'
import { useKeyHandler } from './use-key-handler.ts'
import { useLastArticle } from './use-last-article.ts'
import { useWindowCommands } from './use-window-commands.ts'
import classes from './Workbench.module.css'

/** The window: the open case, or why there is none. */
export function Workbench() {
  const info = useCall('case.info', {}, topics)
  const { settings } = useSettings()
  const { dialog, open, close } = useDialog()
  useKeyHandler(settings.letterKeys)
  useWindowCommands(open)

  // An engine that stops answers again by itself: the case is asked anew when it is back.
  const problem = info.error && info.error.code !== 'process/restarted' ? info.error : null
  return (
    <DialogContext value={open}>
      {problem && <CaseProblem error={problem} onRetry={() => info.refetch()} />}
      {!problem && !info.data && (
        <p role="status" className={classes['opening']}>
          Opening the case …
        </p>
      )}
      {!problem && info.data && (
        <OpenCase key={info.data.id} info={info.data}>
          <Dialogs dialog={dialog} onClose={close} />
        </OpenCase>
      )}
      {problem && <Dialogs dialog={dialog} onClose={close} />}
      <CommandPalette />
    </DialogContext>
  )
}

type OpenCaseProps = { info: OutputOf<'case.info'>; children: ReactNode }

function OpenCase({ info, children }: OpenCaseProps) {
  const lastArticle = useLastArticle(info.id)
  const [state, dispatch] = useReducer(reduce, {
    ...initialState,
    articleId: lastArticle.at,
  })
  const shared = useMemo(() => ({ state, dispatch }), [state])
  const { remember } = lastArticle
  useEffect(() => remember(state.articleId), [remember, state.articleId])
  useCaseCommands(info)
  useDeskCommands(state.claimId, state.activeField, info.asOf)
  useBundleCommands(info.name)
  useImportReport()
  useBundleReport()

  return (
    <WorkbenchContext value={shared}>
      <div className={classes['window']}>
        {info.asOf && <AsOfBar moment={info.asOf} />}
        <main className={classes['main']}>
          <VisuallyHidden component="h1">{info.name} – Attest</VisuallyHidden>
          <div className={classes['panes']} inert={state.screen !== null}>
            <Panes />
          </div>
          <CoveringScreen />
        </main>
        <StatusBar info={info} />
      </div>
      <DropTarget />
      <QuickOpen />
      {children}
    </WorkbenchContext>
  )
}
