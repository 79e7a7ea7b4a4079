import { MantineProvider } from '@mantine/core'
import { useColorScheme } from '@mantine/hooks'
import { Notifications } from '@mantine/notifications'
import classes from './App.module.css'
import { cssVariables, theme } from './theme.ts'
import { useSettings } from './use-settings.ts'
import { Workbench } from './workbench/Workbench.tsx'

/** The window's frame: colours and fonts of the settings around the workbench. */
export function App() {
  const { settings } = useSettings()
  const system = useColorScheme('light', { getInitialValueInEffect: false })
  const scheme = settings.theme === 'system' ? system : settings.theme

  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={scheme}>
      <Notifications className={classes['notifications']} limit={4} autoClose={8_000} />
      <Workbench />
    </MantineProvider>
  )
}
