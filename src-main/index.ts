import { app } from 'electron'
import { start } from './app/start.ts'
import { stayOffline } from './app/offline.ts'
import { caseArgument } from './app/case-argument.ts'
import { settleProfile } from './app/paths.ts'
import { registerScheme } from './app/protocol.ts'

// In this order, before Electron is ready: afterwards it is too late for each of them.
stayOffline()
// Root cannot have the sandbox and must say --no-sandbox; `enableSandbox` would take the switch back.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerScheme()
settleProfile()

const casePath = caseArgument(process.argv.slice(1), process.cwd())
// One Attest per profile: a second start shows the first one's window and hands over its case.
if (app.requestSingleInstanceLock({ casePath })) void app.whenReady().then(() => start(casePath))
else app.quit()
