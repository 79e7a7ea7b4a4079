import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { testApp, testFolder } from '../../tools/test-app.mjs'
import { expect, launch, launchAttest, test } from './attest.ts'
import { askEngine, callApp, callEngine, listenIn } from './engine-line.ts'

async function casePathOf(page: Page): Promise<string> {
  return (await callApp(page, 'app.info', {})).casePath
}

test('the first start makes the sample case; later starts open the last one', async ({ home }) => {
  const first = await launchAttest(home)
  const firstPage = await first.firstWindow()
  const sample = await casePathOf(firstPage)
  expect(sample.startsWith(home)).toBe(true)
  expect(basename(sample)).toBe('Sample case.attest')
  await listenIn(first, firstPage)
  const info = await callEngine(firstPage, 'case.info', {})
  expect(info.articles).toBeGreaterThanOrEqual(6)
  expect(info.claims).toBeGreaterThan(0)
  await first.close()

  const other = join(home, 'other.attest')
  const second = await launchAttest(home, [other])
  await expect.poll(async () => casePathOf(await second.firstWindow())).toBe(other)
  await expect.poll(() => existsSync(other)).toBe(true)
  await second.close()

  const third = await launchAttest(home)
  expect(await casePathOf(await third.firstWindow())).toBe(other)
  await third.close()
})

test('ATTEST_HOME carries profile, key and sample case; nothing is left elsewhere', async ({
  home,
}) => {
  const stick = join(home, 'stick')
  const options = testApp({ home })
  const app = await launch({ ...options, env: { ...options.env, ATTEST_HOME: stick } })
  const page = await app.firstWindow()
  expect(await casePathOf(page)).toBe(join(stick, 'Sample case.attest'))
  await expect.poll(() => existsSync(join(stick, 'Sample case.attest'))).toBe(true)
  await app.close()
  expect(readdirSync(stick)).toEqual(expect.arrayContaining(['analyst-key.pem', 'profile']))
  expect(existsSync(join(home, '.config/attest'))).toBe(false)
})

test('window, theme and panes are as they were left', async ({ home }) => {
  const first = await launchAttest(home)
  const firstPage = await first.firstWindow()
  const panes = [30, 40, 30]
  await firstPage.evaluate(
    (given) => attest.call('settings.set', { theme: 'dark', panes: given }),
    panes,
  )
  const bounds = { x: 120, y: 90, width: 1000, height: 700 }
  await first.evaluate(
    ({ BrowserWindow }, given) => BrowserWindow.getAllWindows()[0]?.setBounds(given),
    bounds,
  )
  await first.close()

  const second = await launchAttest(home)
  const page = await second.firstWindow()
  expect(await callApp(page, 'settings.get', {})).toMatchObject({ theme: 'dark', panes })
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
  const now = await second.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  )
  expect(now).toMatchObject({ width: bounds.width, height: bounds.height })
  await second.close()
})

test('a second Attest with another profile is told who has the case', async ({
  app,
  page,
  casePath,
}) => {
  await listenIn(app, page)
  await callEngine(page, 'case.info', {})

  const otherHome = testFolder('e2e-other')
  const other = await launchAttest(otherHome, [`--case=${casePath}`])
  const otherPage = await other.firstWindow()
  await listenIn(other, otherPage)
  const refused = await askEngine(otherPage, 'case.info', {})
  expect(refused).toMatchObject({ ok: false, error: { code: 'case/in-use' } })
  expect(refused.ok || refused.error.details?.['holder']).toBeTruthy()
  await expect(callApp(otherPage, 'case.retry', {})).rejects.toThrow('case/in-use')

  // The first one closes its case, and the second can have it.
  await app.evaluate(
    ({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
    },
    join(otherHome, 'elsewhere'),
  )
  // Its page is loaded anew for the new case, which can be before the answer is there.
  await callApp(page, 'case.create', {}).catch(() => {})
  await expect(async () => {
    expect(await casePathOf(page)).toBe(join(otherHome, 'elsewhere.attest'))
  }).toPass()
  await callApp(otherPage, 'case.retry', {})
  await callEngine(otherPage, 'case.info', {})
  await other.close()
})

test('a second start of the same profile hands its case to the first and ends', async ({
  app,
  page,
  home,
  casePath,
}) => {
  await page.waitForLoadState()
  const startAgain = async (path: string) => {
    const { executablePath, args, cwd, env } = testApp({ home, args: [path] })
    const [code] = await once(spawn(executablePath, args, { cwd, env, stdio: 'ignore' }), 'exit')
    return code
  }
  const next = join(home, 'next.attest')
  expect(await startAgain(next)).toBe(0)
  await expect(async () => expect(await casePathOf(page)).toBe(next)).toPass()

  const foreign = join(home, 'foreign.attest')
  writeFileSync(foreign, 'not a case at all, '.repeat(100))
  await app.evaluate(({ dialog }) => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    dialog.showMessageBox = async (...args: unknown[]) => {
      said.push((args.at(-1) as Electron.MessageBoxOptions).detail ?? '')
      return { response: 0, checkboxChecked: false }
    }
  })
  expect(await startAgain(foreign)).toBe(0)
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { said: string[] }).said))
    .toEqual([expect.stringContaining('is not an Attest case')])
  expect(await casePathOf(page)).toBe(next)
  expect(casePath).not.toBe(next)
})
