import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createJobs } from '../../../src-main/engine/jobs.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'

function jobs() {
  const events: { name: string; payload: Record<string, unknown> }[] = []
  const incidents: unknown[] = []
  const made = createJobs((name, payload) => void events.push({ name, payload }), {
    event: () => {},
    incident: (_, error) => void incidents.push(error),
  })
  const ended = () => events.filter(({ name }) => name === 'job.ended')
  const untilIdle = async () => {
    while (made.isBusy) await sleep(5)
  }
  return { ...made, events, incidents, ended, untilIdle }
}

test('progress comes at most ten times a second, the end exactly once', async () => {
  const { start, untilIdle, events, ended } = jobs()
  const jobId = start('import', async (job) => {
    const begin = performance.now()
    for (let done = 0; performance.now() - begin < 350; done++) {
      job.report({ done, total: null, name: 'a.txt' })
      job.count('imported')
      await sleep(1)
    }
  })
  await untilIdle()
  const reports = events.filter(({ name }) => name === 'job.progress')
  expect(reports.length).toBeGreaterThanOrEqual(3)
  expect(reports.length).toBeLessThanOrEqual(4)
  expect(ended()).toHaveLength(1)
  expect(ended()[0]?.payload).toMatchObject({ jobId, outcome: 'done', code: null })
})

test('work that throws ends once as failed, with its code and what it had done', async () => {
  const { start, untilIdle, ended, incidents } = jobs()
  start('import', async (job) => {
    job.count('imported')
    job.count('refused')
    throw new AttestError({ code: 'storage/full' })
  })
  await untilIdle()
  expect(ended().map(({ payload }) => payload)).toMatchObject([
    { outcome: 'failed', code: 'storage/full', imported: 1, refused: 1, duplicate: 0 },
  ])
  expect(incidents).toEqual([])
})

test('a bug ends the job as failed and is logged', async () => {
  const { start, untilIdle, ended, incidents } = jobs()
  const bug = new TypeError('bug')
  start('import', () => Promise.reject(bug))
  await untilIdle()
  expect(ended()[0]?.payload).toMatchObject({ outcome: 'failed', code: 'internal' })
  expect(incidents).toEqual([bug])
})

test('a cancelled job ends as cancelled, whether its work returns or throws', async () => {
  for (const shouldThrow of [false, true]) {
    const { start, cancel, untilIdle, ended } = jobs()
    const id = start('import', async ({ signal }) => {
      while (!signal.aborted) await sleep(5)
      if (shouldThrow) throw new AttestError({ code: 'job/cancelled' })
    })
    cancel(id)
    await untilIdle()
    expect(ended()[0]?.payload).toMatchObject({ outcome: 'cancelled', code: null })
    expect(() => cancel(id)).not.toThrow()
  }
})

test('a job that never was cannot be cancelled', () => {
  expect(() => jobs().cancel('00000000-0000-4000-8000-000000000000')).toThrow('job/not-found')
})

test('the caller knows the id before anything is said about the job', () => {
  const { start, events } = jobs()
  start('import', async (job) => job.report({ done: 0, total: 1, name: '' }))
  expect(events).toEqual([])
})
