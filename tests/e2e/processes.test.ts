import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './attest.ts'
import { callApp, callEngine, listenIn, waitForLine } from './engine-line.ts'

type Service = 'Attest engine' | 'Attest pipeline'

/** Ends a child process the hard way. @returns whether it was running */
async function kill(app: ElectronApplication, service: Service): Promise<boolean> {
  const pid = await app.evaluate(
    ({ app: { getAppMetrics } }, name) =>
      getAppMetrics().find((metric) => metric.serviceName === name || metric.name === name)?.pid,
    service,
  )
  if (pid === undefined) return false
  process.kill(pid, 'SIGKILL')
  return true
}

test('a killed engine runs again on the same case, and the window is told', async ({
  app,
  page,
}) => {
  await listenIn(app, page)
  const before = await callEngine(page, 'case.info', {})

  expect(await kill(app, 'Attest engine')).toBe(true)
  await waitForLine(page, 2)

  const after = await callEngine(page, 'case.info', {})
  expect(after.id).toBe(before.id)
  await expect
    .poll(() => page.evaluate(() => heard))
    .toContainEqual({ event: 'app.restarted', payload: { process: 'engine' } })
})

test('an engine that keeps dying is left alone until the person says otherwise', async ({
  app,
  page,
}) => {
  await listenIn(app, page)
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false })
  })
  // Five restarts within a minute are made without asking; the sixth death brings the question.
  for (let line = 2; line <= 7; line++) {
    expect(await kill(app, 'Attest engine')).toBe(true)
    await waitForLine(page, line)
  }
  await callEngine(page, 'case.info', {})
  const told = await page.evaluate(() => heard.filter(({ event }) => event === 'app.restarted'))
  expect(told).toHaveLength(5)
})

test('a page whose process dies is there again', async ({ app, page }) => {
  await listenIn(app, page)
  const pid = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents()[0]?.getOSProcessId(),
  )
  process.kill(pid ?? 0, 'SIGKILL')
  await expect
    .poll(() =>
      app.evaluate(({ webContents }, before) => {
        const contents = webContents.getAllWebContents()[0]
        return contents?.isCrashed() === false && contents.getOSProcessId() !== before
      }, pid),
    )
    .toBe(true)
  await expect
    .poll(() =>
      app.evaluate(({ webContents }) =>
        webContents
          .getAllWebContents()[0]
          ?.executeJavaScript(`attest.call('app.info', {}).then(({ ok }) => ok)`),
      ),
    )
    .toBe(true)
})

test('a pipeline killed during an import costs one file at most', async ({ app, page, home }) => {
  const folder = join(home, 'saved')
  mkdirSync(folder)
  const count = 80
  for (let n = 0; n < count; n++) {
    const story = `The harbour master of Tarn said on day ${n} that the ferry would sail. `.repeat(
      200,
    )
    writeFileSync(join(folder, `page-${n}.txt`), `Ferry sails again, day ${n}\n\n${story}\n`)
  }
  await listenIn(app, page)
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, folder)
  const chosen = await callApp(page, 'dialog.choose', { what: 'folder' })
  const grants = chosen.map(({ id }) => id)
  const { jobId } = await callEngine(page, 'import.start', { grants })

  await page.waitForFunction(() => heard.some(({ event }) => event === 'job.progress'))
  // The first progress tells of the listing; the pipeline is started for the first file.
  await expect.poll(() => kill(app, 'Attest pipeline'), { intervals: [5] }).toBe(true)
  await page.waitForFunction(() => heard.some(({ event }) => event === 'job.ended'), null, {
    timeout: 100_000,
  })

  const rows = await callEngine(page, 'import.ledger', { jobId })
  expect(rows).toHaveLength(count)
  const refused = rows.filter(({ outcome }) => outcome !== 'imported')
  expect(refused.length).toBeLessThanOrEqual(1)
  for (const row of refused) expect(row.code).toBe('process/restarted')
  expect(await page.evaluate(() => heard)).toContainEqual({
    event: 'app.restarted',
    payload: { process: 'pipeline' },
  })
})

test('a page made to fill the memory is refused, and the next one is read', async ({
  app,
  page,
  home,
}) => {
  const bomb = join(home, 'bomb.html')
  const story = join(home, 'story.txt')
  // Small enough to be read at all: it is the elements that fill the memory.
  writeFileSync(bomb, '<p><i>'.repeat(1_300_000))
  writeFileSync(story, 'KARSIN: The ferry of Tarn sails at nine, said the harbour master.\n')
  await listenIn(app, page)
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
    },
    [bomb, story],
  )
  const grants = (await callApp(page, 'dialog.choose', { what: 'files' })).map(({ id }) => id)
  const { jobId } = await callEngine(page, 'import.start', { grants })
  await page.waitForFunction(() => heard.some(({ event }) => event === 'job.ended'), null, {
    timeout: 100_000,
  })

  const rows = await callEngine(page, 'import.ledger', { jobId })
  expect(rows.map(({ name, outcome }) => [name, outcome])).toEqual([
    ['bomb.html', 'refused'],
    ['story.txt', 'imported'],
  ])
  // Which limit it meets first, memory or time, is the machine's affair.
  expect(['process/restarted', 'file/too-slow']).toContain(rows[0]?.code)
})
