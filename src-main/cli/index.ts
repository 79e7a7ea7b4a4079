import { exitCodes, type ExitCode } from './exit-codes.ts'

/** A command: its arguments, without its own name → exit code. Prints on stdout; throws what it cannot do. */
export type Command = (args: string[]) => Promise<ExitCode>

// Each is loaded only when it is asked for: `extract` must not wait for a database.
const commands: Record<string, () => Promise<Command>> = {
  import: async () => (await import('./import.ts')).importFiles,
  list: async () => (await import('./list.ts')).list,
  show: async () => (await import('./show.ts')).show,
  search: async () => (await import('./search.ts')).search,
  export: async () => (await import('./export.ts')).exportCase,
  restore: async () => (await import('./restore.ts')).restore,
  bundle: async () => (await import('./bundle.ts')).bundle,
  disclose: async () => (await import('./bundle.ts')).disclose,
  merge: async () => (await import('./merge.ts')).merge,
  agreement: async () => (await import('./analysts.ts')).agreement,
  key: async () => (await import('./analysts.ts')).key,
  report: async () => (await import('./report-case.ts')).reportCase,
  verify: async () => (await import('./verify.ts')).verify,
  extract: async () => (await import('./extract.ts')).extract,
  read: async () => (await import('./read.ts')).read,
  analyse: async () => (await import('./analyse.ts')).analyse,
}

/** A reader that has seen enough (`… | head`) is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.done)
  throw error
})

async function main([name = '--help', ...args]: string[]): Promise<ExitCode> {
  if (name === '--help' || name === '-h' || name === 'help' || args.includes('--help')) {
    process.stdout.write((await import('./help.ts')).help)
    return exitCodes.done
  }
  try {
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!load) {
      const { UsageError } = await import('./usage-error.ts')
      throw new UsageError(`There is no command “${name}”. “attest --help” lists them.`)
    }
    return await (await load())(args)
  } catch (error) {
    const { report } = await import('./report.ts')
    return report(error)
  }
}

// Not `await`: this file is bundled as CommonJS.
void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
