import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * The user's folder for the analyst's key and the log, the same for the window and the command
 * line: `ATTEST_HOME` if set, else where the system keeps settings (`$XDG_CONFIG_HOME/attest`).
 */
export function configFolder(): string {
  const { ATTEST_HOME, APPDATA, XDG_CONFIG_HOME } = process.env
  if (ATTEST_HOME) return ATTEST_HOME
  if (process.platform === 'win32') return join(APPDATA ?? homedir(), 'attest')
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support/attest')
  return join(XDG_CONFIG_HOME || join(homedir(), '.config'), 'attest')
}
