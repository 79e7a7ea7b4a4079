import { ActionIcon, Tooltip } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import IconContrast from '@tabler/icons-react/dist/esm/icons/IconContrast.mjs'
import IconKeyboard from '@tabler/icons-react/dist/esm/icons/IconKeyboard.mjs'
import IconWifiOff from '@tabler/icons-react/dist/esm/icons/IconWifiOff.mjs'
import { useIsMutating } from '@tanstack/react-query'
import type { OutputOf } from '../../src-preload/contract/index.ts'
import { countText } from './count-text.ts'
import { JobProgress } from './JobProgress.tsx'
import { StatusNotice } from './StatusNotice.tsx'
import classes from './StatusBar.module.css'
import { savedText } from './saved-text.ts'
import { runCommand } from './use-commands.ts'

type Props = { info: OutputOf<'case.info'> }

/** Rows that write to the log; while one is under way the bar says "Saving…". */
const saving = /^(?:block|mention|entity|claim|evidence|history)\./

/** The bottom line: which case, how much is in it, what runs, what is saved, and that nothing leaves. */
export function StatusBar({ info }: Props) {
  const running = useIsMutating({
    predicate: ({ options }) => saving.test(String(options.mutationKey?.[0])),
  })
  // What is saved at once is not worth a flicker.
  const [wasRunning] = useDebouncedValue(running > 0, 300)
  return (
    <footer className={classes['bar']} aria-label="Status">
      <button
        type="button"
        className={classes['case']}
        title="About this case"
        dir="auto"
        onClick={() => runCommand('help.about')}
      >
        {info.name}
      </button>
      <span>{countText(info.articles, 'article')}</span>
      <span>{countText(info.claims, 'claim')}</span>
      <JobProgress />
      <StatusNotice />
      <span className={classes['gap']} />
      <span>{running > 0 && wasRunning ? 'Saving…' : savedText(info.savedAt)}</span>
      <Tooltip label="Attest makes no network connections">
        <span className={classes['offline']}>
          <IconWifiOff size={14} aria-hidden /> Offline
        </span>
      </Tooltip>
      <BarButton label="Switch colours" command="view.theme">
        <IconContrast size={15} aria-hidden />
      </BarButton>
      <BarButton label="Show all keys" command="help.keys">
        <IconKeyboard size={15} aria-hidden />
      </BarButton>
    </footer>
  )
}

type BarButtonProps = { label: string; command: string; children: React.ReactNode }

function BarButton({ label, command, children }: BarButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        size={20}
        variant="subtle"
        color="gray"
        aria-label={label}
        onClick={() => runCommand(command)}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
