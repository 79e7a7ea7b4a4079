import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ensurePackages } from './packages.mjs'
import { pinnedNode, root } from './paths.mjs'
import { runMain } from './run.mjs'

// The command line. Whatever it takes to get ready is said on stderr; stdout is the command's own.
await runMain(async () => {
  ensurePackages()
  ensureBuilt()
  const cli = join(root, 'out/main/cli.cjs')
  const args = process.argv.slice(2)
  if (process.execPath === realpathSync(pinnedNode())) {
    process.argv = [process.execPath, cli, ...args]
    createRequire(import.meta.url)(cli)
    return
  }
  const child = spawn(pinnedNode(), [cli, ...args], { stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  process.exitCode = code ?? 1
})
