import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openCase } from '../../../src-main/engine/store/index.ts'
import { page, resources, type WorkingCase, workingCase } from './working-case.ts'

const made: WorkingCase[] = []
afterEach(async () => {
  for (const one of made.splice(0)) await one.close()
})

function newCase(): WorkingCase {
  const one = workingCase({ isSigning: true })
  made.push(one)
  return one
}

const ferry = page('Ferry runs again', 'The ferry 🛳 runs again, harbour master Ana Corvo said.')
const pier = page('Pier closed', 'The pier is closed until May, the port said.')

/** A case with two articles, a claim and an entity. */
async function worked(): Promise<WorkingCase & { articleId: string; claimId: string }> {
  const one = newCase()
  const { rows } = await one.import(one.put('ferry.txt', ferry), one.put('pier.txt', pier))
  const articleId = rows[0]!.articleId!
  const at = (words: string) => {
    const start = ferry.indexOf(words)
    return { start, end: start + words.length }
  }
  const { id } = await one.ask('claim.create', { articleId, span: at('runs again, harbour') })
  await one.ask('claim.set', { id, field: 'status', value: 'reviewed' })
  await one.ask('entity.create', { articleId, ...at('Ana Corvo'), type: 'PER' })
  return { ...one, articleId, claimId: id }
}

const verifier = join(resources, 'bundle/verify.mjs')
/** What the stand-alone verifier says. */
function verified(path: string): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [verifier, path], {
    encoding: 'utf8',
  })
  return { code: status, said: stdout + stderr }
}

const stateOf = async (one: WorkingCase) => {
  await one.engine.close()
  const file = openCase(join(one.folder, 'test.attest'), { author: 'reader', resources })
  const state = {
    hash: file.operations.stateHash(),
    broken: file.operations.verifyChain(),
    kinds: Array.from(file.operations.all(), ({ kind }) => kind),
  }
  file.close()
  return state
}

test('export → empty case → import gives the identical state, and again gives nothing', async () => {
  const one = await worked()
  const { path, leaving } = await one.bundle()
  expect(leaving).toMatchObject({ articles: [{}, {}], claims: [{}], entities: [{}], sealed: 0 })
  const other = newCase()
  const { preview, report } = await other.merge(path)
  expect(preview).toMatchObject({
    articles: { new: 2, known: 0 },
    claims: { new: 1, changed: 0, disagreeing: 0, known: 0 },
    signers: [{ standing: 'new' }],
    isSameCase: false,
  })
  expect(preview.names.claims).toEqual(['runs again, harbour'])
  expect(report).toMatchObject({ articles: 2, disagreements: 0 })
  expect(await other.ask('verify.run', {})).toMatchObject({
    broken: null,
    damaged: [],
    mismatched: [],
  })
  const again = await other.merge(path)
  expect(again.preview).toMatchObject({
    articles: { new: 0, known: 2 },
    operations: { new: 0 },
    claims: { new: 0, known: 1 },
    signers: [{ standing: 'known' }],
  })
  expect(again.report).toEqual({ articles: 0, operations: 0, disclosed: 0, disagreements: 0 })
  const [first, second] = [await stateOf(one), await stateOf(other)]
  expect(second.hash).toBe(first.hash)
  expect(second.broken).toEqual([])
  expect(second.kinds.filter((kind) => kind === 'case.merge')).toHaveLength(1)
})

test('the same case gives the same bytes, and both verifiers find it whole', async () => {
  const one = await worked()
  const first = await one.bundle(join(one.folder, 'a.attestbundle'))
  const second = await one.bundle(join(one.folder, 'b.attestbundle'))
  expect(readFileSync(second.path).equals(readFileSync(first.path))).toBe(true)
  const report = await one.ask('bundle.verify', { grant: one.grant(first.path) })
  expect(report).toMatchObject({ faults: [], broken: null, articles: 2, signers: [{}] })
  expect(report.quotations).toBeGreaterThan(2)
  const { code, said } = verified(first.path)
  expect(said).toContain('Whole: ')
  expect(code).toBe(0)
})
