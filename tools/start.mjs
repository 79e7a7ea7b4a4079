import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { ensureBuilt } from './build.mjs'
import { openDisplay } from './display.mjs'
import { electronExecutable } from './electron-runtime.mjs'
import { root } from './paths.mjs'
import { runMain, say } from './run.mjs'
import { setUp } from './setup.mjs'

await runMain(async () => {
  setUp()
  ensureBuilt()
  const display = await openDisplay()
  const isRoot = process.getuid?.() === 0
  if (isRoot) say("Running as root: Chromium's sandbox is off. Do real work as an ordinary user.")
  // Chromium's own log is of no use to a user: half of it is about services a bare machine lacks.
  const args = [
    '--log-level=3',
    ...(isRoot ? ['--no-sandbox'] : []),
    root,
    ...process.argv.slice(2),
  ]
  const env = { ...process.env, ...display.env }
  const app = spawn(electronExecutable(), args, { stdio: 'inherit', cwd: root, env })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => app.kill(signal))
  say('Attest is starting; close its window to end it.')
  const [code] = await once(app, 'exit')
  display.stop()
  process.exitCode = code ?? 1
})
