import { useCommands } from '../workbench/use-commands.ts'

/** One key from anywhere to the rating of the open claim: it is what the machine never fills in. */
export function useRateCommand(isOpen: boolean): void {
  useCommands([
    {
      id: 'claims.rate',
      title: 'Rate the open claim',
      scope: 'window',
      keys: ['alt+r'],
      enabled: isOpen,
      run: () =>
        document
          .querySelector<HTMLElement>(
            '[data-pane="claims"] [data-field="informationCredibility"] select',
          )
          ?.focus(),
    },
  ])
}
