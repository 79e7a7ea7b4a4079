import { join } from 'node:path'

const begun = performance.now()
const { loadResources } = await import('../../src-main/load-resources.ts')
const { analyseText } = await import('../../src-main/pipeline/index.ts')
const resources = loadResources(join(import.meta.dirname, '../../resources'))
const ready = performance.now() - begun

const { page } = await import('./world.ts')
const texts = Array.from({ length: 300 }, (_, n) => page(n).text)
const run = (text: string) => analyseText(text, { published: '2031-03-04' }, resources)
for (const text of texts.slice(0, 60)) run(text)

const start = performance.now()
for (const text of texts) run(text)
const characters = texts.reduce((sum, { length }) => sum + length, 0)
const perSecond = (1_000 * characters) / (performance.now() - start)

const long = texts.join('\n\n').slice(0, 8_000)
const before = performance.now()
run(long)
const first = performance.now() - before

globalThis.gc?.()
const memory = process.memoryUsage().rss / 1e6
process.stdout.write(JSON.stringify({ ready, perSecond, first, memory }))
