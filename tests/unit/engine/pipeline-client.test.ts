import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { PipelineHost } from '../../../src-main/channel.ts'
import { createPipelineHost } from '../../../src-main/cli/pipeline-host.ts'
import { createPipelineClient } from '../../../src-main/engine/pipeline-client.ts'

const worker = join(import.meta.dirname, '../../fixtures/odd-worker.mjs')
const bytes = new Uint8Array([1])
const never = new AbortController().signal
const hosts: PipelineHost[] = []

function client(limits = { start: 60_000, file: 5_000, grace: 200 }) {
  const events: string[] = []
  const host = createPipelineHost('', worker)
  hosts.push(host)
  const log = {
    event: (event: string, facts?: object) => events.push(`${event} ${JSON.stringify(facts)}`),
    incident: () => {},
  }
  return { ...createPipelineClient(host, log, limits), events }
}

afterEach(() => {
  for (const host of hosts.splice(0)) host.stop()
})

test('a file that never ends is stopped at the limit, and the next one is read', async () => {
  const { analyse, events } = client({ start: 60_000, file: 400, grace: 200 })
  const files = ['good', 'hang', 'good'].map((name) => analyse({ bytes, name }, never))
  const [first, second, third] = await Promise.allSettled(files)
  expect(first).toMatchObject({ status: 'fulfilled' })
  expect(second).toMatchObject({ reason: { code: 'file/too-slow', details: { seconds: 0.4 } } })
  expect(third).toMatchObject({ status: 'fulfilled' })
  expect(events).toEqual(['pipeline.stopped {"why":"too-slow"}'])
})

test('a file of many articles may take longer, as long as each of them does not', async () => {
  const { analyse, events } = client({ start: 60_000, file: 500, grace: 200 })
  await expect(analyse({ bytes, name: 'long' }, never)).resolves.toMatchObject({ articles: [{}] })
  expect(events).toEqual([])
})

test('a file that kills its process costs only itself', async () => {
  const { analyse, events } = client()
  const files = ['good', 'die', 'good', 'die', 'die', 'good'].map((name) =>
    analyse({ bytes, name }, never),
  )
  const outcomes = (await Promise.allSettled(files)).map((result) =>
    result.status === 'fulfilled' ? 'read' : (result.reason as { code: string }).code,
  )
  const died = 'process/restarted'
  expect(outcomes).toEqual(['read', died, 'read', died, died, 'read'])
  expect(events).toHaveLength(3)
})

test('a cancel waits for the file in hand', async () => {
  const { analyse, events } = client({ start: 60_000, file: 5_000, grace: 3_000 })
  const controller = new AbortController()
  const slow = analyse({ bytes, name: 'slow' }, controller.signal)
  const waiting = analyse({ bytes, name: 'good' }, controller.signal)
  setTimeout(() => controller.abort(), 50)
  await expect(slow).resolves.toMatchObject({ articles: [{}] })
  await expect(waiting).rejects.toMatchObject({ code: 'job/cancelled' })
  expect(events).toEqual([])
})

test('a cancel kills a file that does not stop, and the pipeline works on', async () => {
  const { analyse } = client({ start: 60_000, file: 60_000, grace: 200 })
  const controller = new AbortController()
  const hanging = analyse({ bytes, name: 'hang' }, controller.signal)
  setTimeout(() => controller.abort(), 300)
  const start = performance.now()
  await expect(hanging).rejects.toMatchObject({ code: 'job/cancelled' })
  expect(performance.now() - start).toBeLessThan(2_000)
  await expect(analyse({ bytes, name: 'good' }, never)).resolves.toMatchObject({ articles: [{}] })
})
