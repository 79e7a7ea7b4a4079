import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { appCalls, engineCalls } from '../../src-preload/contract/index.ts'
import { errorCodes, type Result } from '../../src-preload/contract/result.ts'
import { expect, test } from './attest.ts'
import { askEngine, callApp, callEngine, listenIn } from './engine-line.ts'

test('only the window’s own page is answered', async ({ app, page }) => {
  await page.waitForLoadState()
  const answers = await app.evaluate(async ({ BrowserWindow, app: main }) => {
    const own = BrowserWindow.getAllWindows()[0]!.webContents
    const ask = async (address: string) => {
      const foreign = new BrowserWindow({
        show: false,
        webPreferences: {
          sandbox: true,
          contextIsolation: true,
          session: own.session,
          preload: `${main.getAppPath()}/out/preload/index.cjs`,
        },
      })
      await foreign.loadURL(address)
      const answer: unknown = await foreign.webContents.executeJavaScript(
        `(async () => [await attest.call('app.info', {}), await attest.grantFiles([])])()`,
      )
      foreign.destroy()
      return answer
    }
    return [await ask('attest://app/index.html'), await ask('about:blank')]
  })
  const refused = { ok: false, error: { code: 'input/invalid' } }
  expect(answers).toEqual([
    [refused, []],
    [refused, []],
  ])
  expect(await page.evaluate(() => attest.call('app.info', {}))).toMatchObject({ ok: true })
})

test('dropped files become grants; names that a script invents do not', async ({
  app,
  page,
  home,
}) => {
  await listenIn(app, page)
  const file = join(home, 'notice.txt')
  writeFileSync(file, 'The ferry of Tarn sails at nine.\n')
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<input type="file" id="dropped">')
  })
  await page.setInputFiles('#dropped', file)
  const grants = await page.evaluate(() => {
    const { files } = document.getElementById('dropped') as HTMLInputElement
    return attest.grantFiles([...(files ?? []), new File(['x'], '/etc/passwd')])
  })
  expect(grants).toEqual([{ id: expect.any(String), name: 'notice.txt' }])

  const unknown = await askEngine(page, 'import.start', { grants: [crypto.randomUUID()] })
  expect(unknown).toMatchObject({ ok: false, error: { code: 'grant/unknown' } })
  const started = await askEngine(page, 'import.start', { grants: grants.map(({ id }) => id) })
  expect(started.ok).toBe(true)
})

test('thousands of calls of a page gone mad: typed refusals only, and all still works', async ({
  app,
  page,
  home,
}) => {
  test.setTimeout(180_000)
  await listenIn(app, page)
  await app.evaluate(({ dialog }) => {
    const cancelled = { canceled: true, filePaths: [], filePath: '' }
    dialog.showOpenDialog = async () => cancelled
    dialog.showSaveDialog = async () => cancelled
  })
  const odd = [
    '',
    'toString',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'app.quit',
    'x'.repeat(9_999),
  ]
  const names = { app: Object.keys(appCalls), engine: Object.keys(engineCalls), odd }
  const results = await page.evaluate(async ({ app: appNames, engine, odd: oddNames }) => {
    const circle: Record<string, unknown> = {}
    circle['self'] = circle
    const id = '0190a0b0-0000-7000-8000-000000000000'
    const values: (() => unknown)[] = [
      () => undefined,
      () => null,
      () => true,
      () => 0,
      () => -1,
      () => Number.NaN,
      () => 1e308,
      () => 10n,
      () => '',
      () => 'x'.repeat(100_000),
      () => '\u0000\uD800',
      () => [],
      () => [[[[]]]],
      () => ({}),
      () => circle,
      () => new Date(),
      () => new Date(Number.NaN),
      () => /x/g,
      () => new Map([[1, 2]]),
      () => new Set([1]),
      () => new Uint8Array(10_000),
      () => new ArrayBuffer(8),
      () => new Error('x'),
      () => () => 1,
      () => Symbol('x'),
      () => document.body,
      () => JSON.parse('{"__proto__": {"polluted": true}}'),
      () => ({ id: '../../etc/passwd' }),
      () => ({ id }),
      () => ({ articleId: 'a'.repeat(64), start: -1, end: 1e9 }),
      () => ({ grants: [id] }),
      () => ({ jobId: id }),
      () => ({ query: '" OR 1=1 --', limit: 500 }),
      () => ({ format: 'csv', grant: id }),
      () => ({ theme: 'dark', panes: [1, 2, 3] }),
      () => ({ articleId: null }),
      () => ({ what: 'files' }),
    ]
    const answers: Result<unknown>[] = []
    const outOfType: string[] = []
    const ask = async (
      way: (name: string, input: unknown) => Promise<Result<unknown>>,
      name: string,
    ) => {
      for (const value of values) {
        const input = value()
        const late = new Promise<never>((_, fail) => {
          setTimeout(fail, 30_000, new Error(`no answer to ${typeof input} ${String(input)}`))
        })
        try {
          answers.push(await Promise.race([way(name, input), late]))
        } catch (error) {
          // Only what cannot be cloned at all may fail in the page itself.
          if (
            (error as Error).name !== 'DataCloneError' &&
            !/could not be cloned/.test(String(error))
          )
            outOfType.push(`${name}: ${String(error)}`)
        }
      }
    }
    for (const name of [...appNames, ...oddNames, ...engine]) await ask(attest.call, name)
    for (const name of [...engine, ...oddNames, ...appNames]) await ask(globalThis.askEngine, name)
    // No requests at all: there is nothing to answer, and nothing may come of them.
    for (const value of [
      ...values,
      () => new Blob(['x']),
      () => ({ id: 'x' }),
      () => ({ id: {}, name: [] }),
    ]) {
      try {
        engineLine?.postMessage(value())
      } catch {
        // cannot be cloned
      }
    }
    return { answers, outOfType }
  }, names)

  expect(results.answers.length).toBeGreaterThan(2_500)
  expect(results.outOfType).toEqual([])
  const codes = new Set<string>(errorCodes)
  for (const answer of results.answers) {
    if (answer.ok) continue
    expect(codes).toContain(answer.error.code)
    expect(answer.error.code).not.toBe('internal')
    const said = JSON.stringify(answer.error)
    expect(said).not.toContain(home)
    expect(said).not.toMatch(/\bat .*:\d+:\d+|node_modules/)
  }
  expect(await page.evaluate(() => ({}))).not.toHaveProperty('polluted')
  await callEngine(page, 'case.info', {})
  await callApp(page, 'app.info', {})
  const restarted = await page.evaluate(() => heard.some(({ event }) => event === 'app.restarted'))
  expect(restarted).toBe(false)
})
