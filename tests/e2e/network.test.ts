import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, createConnection } from 'node:net'
import { join } from 'node:path'
import { testApp } from '../../tools/test-app.mjs'
import { expect, test } from './attest.ts'
import { violations, watchPolicy } from './refused.ts'

const calls = 'connect,sendto,sendmsg,sendmmsg,bind'

/**
 * Runs an app from its first instruction to its last under strace, and ends it as the system would
 * end it (SIGTERM) when `until` resolves.
 *
 * @returns the system calls of all its processes that name an internet address, one a line
 */
async function internetCalls(
  home: string,
  appFolder: string | null,
  until: (readTrace: () => string[]) => Promise<unknown>,
): Promise<string[]> {
  const { executablePath, args, cwd, env } = testApp({ home })
  const trace = join(home, 'trace')
  const readTrace = () => readFileSync(trace, 'utf8').split('\n')
  const options = ['-f', '-qq', '-e', `trace=${calls}`, '-o', trace, executablePath]
  const traced = spawn('strace', [...options, appFolder ?? args[0] ?? ''], {
    cwd,
    env,
    stdio: 'ignore',
  })
  const ended = once(traced, 'exit')
  await expect
    .poll(() => existsSync(trace) && readTrace().length, { timeout: 60_000 })
    .toBeGreaterThan(1)
  try {
    await until(() => readTrace().filter(isInternet))
  } finally {
    // The first process that is traced is the app's main one.
    process.kill(Number(/^\d+/.exec(readTrace()[0] ?? '')?.[0]), 'SIGTERM')
    await ended
  }
  return readTrace().filter(isInternet)
}

const isInternet = (line: string) => line.includes('sa_family=AF_INET')

test('a whole life of Attest attempts no connection, where a stock window does', async ({
  home,
}) => {
  // First what the watch sees of a stock Electron, and how long that takes on this machine.
  const stock = join(home, 'stock')
  mkdirSync(stock)
  writeFileSync(join(stock, 'package.json'), '{"name":"stock","version":"1.0.0","main":"main.cjs"}')
  writeFileSync(
    join(stock, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron')
     app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<textarea>helo</textarea>'))`,
  )
  const stockStarted = performance.now()
  let stockTook = 0
  const seen = await internetCalls(home, stock, async (readTrace) => {
    await expect.poll(() => readTrace().length, { timeout: 60_000 }).toBeGreaterThan(0)
    stockTook = performance.now() - stockStarted
  })
  expect(seen.length).toBeGreaterThan(0)

  const log = join(home, '.config/attest/profile/logs/app.log')
  const events = () => (existsSync(log) ? readFileSync(log, 'utf8') : '')
  const attempts = await internetCalls(home, null, async () => {
    // The first start, so the pipeline and the engine are at work for the sample case too.
    await expect.poll(events, { timeout: 60_000 }).toContain('"case.opened","failure":null')
    const opened = performance.now()
    // And twice as long again as a stock window needs to try.
    await expect
      .poll(() => performance.now() - opened, { timeout: 100_000 })
      .toBeGreaterThan(2 * stockTook)
  })
  expect(attempts).toEqual([])
  expect(events()).toContain('"ended"')
})

test('no name is resolved, not even localhost, and the only proxy is a dead one', async ({
  app,
}) => {
  const answers = await app.evaluate(async ({ BrowserWindow, session }) => {
    const own = BrowserWindow.getAllWindows()[0]!.webContents.session
    const ask = async (each: Electron.Session) => [
      await each.resolveHost('localhost').catch((error: Error) => error.message),
      await each.resolveHost('127.0.0.1').catch((error: Error) => error.message),
      await each.resolveProxy('https://example.org/'),
    ]
    return [await ask(own), await ask(session.defaultSession)]
  })
  const refused = expect.stringContaining('ERR_NAME_NOT_RESOLVED')
  const expected = [refused, refused, 'PROXY 127.0.0.1:9']
  expect(answers).toEqual([expected, expected])
})

test('no request of the page or of the main process reaches a server', async ({ app, page }) => {
  let arrived = 0
  const server = createServer((_, response) => response.end())
  server.on('connection', () => arrived++)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  try {
    await watchPolicy(page)
    await page.evaluate(async (host) => {
      const fails = (attempt: () => unknown) => {
        try {
          return Promise.resolve(attempt()).catch(() => {})
        } catch {
          return Promise.resolve()
        }
      }
      const http = `http://${host}/`
      await Promise.all([
        fails(() => fetch(http)),
        fails(() => fetch(http, { mode: 'no-cors', keepalive: true })),
        fails(() => navigator.sendBeacon(http, 'x')),
        fails(() => new WebSocket(`ws://${host}/`)),
        fails(() => new EventSource(http)),
        fails(() => import(/* @vite-ignore */ http)),
        fails(() => new Worker(http)),
        fails(() => {
          const request = new XMLHttpRequest()
          request.open('GET', http)
          request.send()
        }),
      ])
      document.head.insertAdjacentHTML(
        'beforeend',
        ['preconnect', 'prefetch', 'preload', 'dns-prefetch', 'stylesheet', 'icon', 'manifest']
          .map((rel) => `<link rel="${rel}" as="image" href="${http}">`)
          .join(''),
      )
      document.body.insertAdjacentHTML(
        'beforeend',
        `<img src="${http}" srcset="${http} 2x"><video src="${http}" poster="${http}" autoplay></video>
         <audio src="${http}" autoplay></audio><iframe src="${http}"></iframe><embed src="${http}">
         <object data="${http}"></object><div style="background:url(${http})">x</div>
         <style>@import url(${http}); @font-face { font-family: x; src: url(${http}) } p { font-family: x }</style>
         <p>x</p><svg><image href="${http}"/><use href="${http}#x"/></svg>
         <a id="ping" href="#" ping="${http}">x</a>`,
      )
      document.getElementById('ping')?.click()
    }, `127.0.0.1:${port}`)
    // Every kind of request was made, and refused.
    const kinds = ['connect', 'default', 'font', 'frame', 'img', 'media', 'object']
    await expect
      .poll(async () => [...new Set(await violations(page))])
      .toEqual([...kinds.map((kind) => `${kind}-src`), 'script-src-elem', 'style-src-elem'])
    const own = await app.evaluate(({ BrowserWindow, session }, address) => {
      const { session: used } = BrowserWindow.getAllWindows()[0]!.webContents
      const attempts = [used, session.defaultSession].map((each) => each.fetch(address))
      const reason = (error: Error) => error.message
      return Promise.all(attempts.map((attempt) => attempt.then(() => 'answered', reason)))
    }, `http://127.0.0.1:${port}/`)
    // The first of three walls: the request is cancelled before a name or a proxy is looked at.
    const blocked = expect.stringContaining('ERR_BLOCKED_BY_CLIENT')
    expect(own).toEqual([blocked, blocked])
    expect(arrived).toBe(0)

    // The counter counts.
    const control = createConnection(port, '127.0.0.1')
    await once(control, 'connect')
    await expect.poll(() => arrived).toBe(1)
    control.destroy()
  } finally {
    server.close()
  }
})
