import { resolve } from 'node:path'

/**
 * The case named on the command line, `--case=PATH` or a bare `PATH.attest`; relative
 * paths count from `folder`. Everything else that Chromium or a launcher put there is passed over.
 */
export function caseArgument(args: readonly string[], folder: string): string | null {
  const named = args.find((arg) => arg.startsWith('--case='))?.slice('--case='.length)
  const bare = args.find((arg) => !arg.startsWith('-') && arg.endsWith('.attest'))
  const path = named || bare
  return path ? resolve(folder, path) : null
}
