import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createPipelineHost } from '../../../src-main/cli/pipeline-host.ts'
import { createPipelinePool } from '../../../src-main/engine/pipeline-pool.ts'

const worker = join(import.meta.dirname, '../../fixtures/odd-worker.mjs')
const bytes = new Uint8Array([1])
const never = new AbortController().signal
const hosts = [0, 1].map(() => createPipelineHost('', worker))
const connected: number[] = []
const counted = hosts.map((host, lane) => ({
  ...host,
  connect: () => {
    connected.push(lane)
    return host.connect()
  },
}))
const log = { event: () => {}, incident: () => {} }

afterEach(() => {
  connected.length = 0
  for (const host of hosts) host.stop()
})

test('one file after another needs one process', async () => {
  const pool = createPipelinePool(counted, log)
  for (const name of ['good', 'good']) await pool.analyse({ bytes, name }, never)
  expect(connected).toEqual([0])
})

test('two files at a time are read side by side, and one that dies costs nothing beside it', async () => {
  const pool = createPipelinePool(counted, log)
  const names = ['slow', 'die', 'good', 'good']
  const ended: string[] = []
  const outcomes = await Promise.allSettled(
    names.map((name) => pool.analyse({ bytes, name }, never).finally(() => ended.push(name))),
  )
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
  ])
  expect(ended[0]).toBe('die')
  expect(connected.slice(0, 2)).toEqual([0, 1])
})
