import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { testApp, testFolder } from '../../tools/test-app.mjs'
import { type Figure, median } from './figure.ts'
import { page as generated } from './world.ts'

const RUNS = 5
const OPENED = 30
const IMPORTED = 1_000
/** Milliseconds between two articles: quicker presses are a key held down, which opens only the last. */
const GLANCE = 300

/** Cold start, opening and an import, in the real window on a case of `count` articles. */
export async function measureWindow(casePath: string, count: number): Promise<Figure[]> {
  const home = testFolder('bench')
  const path = join(home, 'bench.attest')
  copyFileSync(casePath, path)
  // As root the app runs as an ordinary user.
  chmodSync(path, 0o666)
  const bare = await bareWindow(home)
  const starts: number[] = []
  const opens: number[] = []
  let wait = 0
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now()
    const app = await _electron.launch(testApp({ home, args: [`--case=${path}`] }))
    const page = await app.firstWindow()
    await page.getByRole('option').first().waitFor()
    starts.push(performance.now() - began)
    if (run === RUNS - 1) {
      opens.push(...(await openArticles(page)))
      wait = await importWhileTyping(page, home)
    }
    await app.close()
  }
  const start = median(starts)
  const of = `of ${count.toLocaleString('en')} articles`
  return [
    { name: 'bare Electron window', value: bare, unit: 'ms', budget: null, ratio: null },
    {
      name: `cold start to a usable list, case ${of}`,
      value: start,
      unit: 'ms',
      budget: { most: 1_500 },
      ratio: { to: 'bare Electron window', value: start / bare },
    },
    {
      name: 'open an article to highlighted text, median',
      value: median(opens),
      unit: 'ms',
      budget: { most: 100 },
      ratio: null,
    },
    {
      name: 'open an article, slowest of 30',
      value: Math.max(...opens),
      unit: 'ms',
      budget: null,
      ratio: null,
    },
    {
      name: `longest wait of a key press while ${IMPORTED} articles are imported`,
      value: wait,
      unit: 'ms',
      budget: { most: 100 },
      ratio: null,
    },
  ]
}

/** Milliseconds from spawn to a drawn window without Attest in it; the floor of this machine. */
async function bareWindow(home: string): Promise<number> {
  const folder = join(home, 'bare')
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{"name":"bare","version":"1.0.0","main":"main.cjs"}')
  writeFileSync(
    join(folder, 'main.cjs'),
    "const { app, BrowserWindow } = require('electron'); app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<p>bare'))",
  )
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const options = testApp({ home })
    const began = performance.now()
    const app = await _electron.launch({ ...options, args: [folder] })
    await (await app.firstWindow()).getByText('bare').waitFor()
    times.push(performance.now() - began)
    await app.close()
  }
  return median(times)
}

/** Milliseconds from the key press that opens each next article to its painted highlights. */
async function openArticles(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const opened: number[] = []
    let pressed = 0
    Object.assign(globalThis, { opened })
    addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true })
    new PerformanceObserver((list) => {
      for (const mark of list.getEntriesByName('article-painted')) {
        opened.push(mark.startTime - pressed)
      }
    }).observe({ type: 'mark' })
  })
  const opened = () => page.evaluate(() => (globalThis as unknown as { opened: number[] }).opened)
  for (let n = 1; n <= OPENED; n++) {
    await page.waitForTimeout(GLANCE)
    await page.keyboard.press('Shift+PageDown')
    await page.waitForFunction(
      (count) => (globalThis as unknown as { opened: number[] }).opened.length >= count,
      n,
      { timeout: 5_000 },
    )
  }
  return opened()
}

/** The longest that a key press waited for its handler while an import ran, in milliseconds. */
async function importWhileTyping(page: Page, home: string): Promise<number> {
  const folder = join(home, 'new')
  mkdirSync(folder)
  putPages(folder)
  await page.evaluate(() => {
    const waits: number[] = []
    Object.assign(globalThis, { waits })
    addEventListener('keydown', (event) => waits.push(performance.now() - event.timeStamp), {
      capture: true,
    })
  })
  const ended = page
    .getByText(/1,000 imported/)
    .first()
    .waitFor({ timeout: 300_000 })
  await startImport(page, folder)
  const isOver = () =>
    Promise.race([ended.then(() => true), page.waitForTimeout(30).then(() => false)])
  while (!(await isOver())) await page.keyboard.press('ArrowDown')
  return page.evaluate(() => Math.max(...(globalThis as unknown as { waits: number[] }).waits))
}

/** A thousand news reports of the data beside the clone; without them, as many generated ones. */
function putPages(folder: string): void {
  const reports = join(import.meta.dirname, '../../../shared/data/muc3')
  if (existsSync(reports)) {
    const names = readdirSync(reports).filter((name) => name.endsWith('.xhtml'))
    for (const name of names.slice(0, IMPORTED))
      copyFileSync(join(reports, name), join(folder, name))
    return
  }
  for (let n = 0; n < IMPORTED; n++) {
    writeFileSync(join(folder, `new-${n}.txt`), generated(1_000_000 + n).text)
  }
}

/** Drops the folder on the window as a person would. */
async function startImport(page: Page, folder: string): Promise<void> {
  const input = await page.evaluateHandle(() => {
    const element = document.createElement('input')
    element.type = 'file'
    element.webkitdirectory = true
    return document.body.appendChild(element)
  })
  await input.setInputFiles(folder)
  await page.evaluate((element) => {
    const transfer = new DataTransfer()
    for (const file of element.files ?? []) transfer.items.add(file)
    element.remove()
    const target = document.querySelector('main') ?? document.body
    for (const type of ['dragenter', 'dragover', 'drop']) {
      target.dispatchEvent(
        new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
      )
    }
  }, input)
}
