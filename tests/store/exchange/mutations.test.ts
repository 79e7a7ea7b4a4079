import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import * as fc from 'fast-check'
import yauzl from 'yauzl'
import { ZipFile } from 'yazl'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AttestError } from '../../../src-preload/contract/result.ts'
import { checkBundle } from '../../../src-main/engine/exchange/bundle/check.ts'
import { openBundle } from '../../../src-main/engine/exchange/bundle/open.ts'
import { SEAL } from '../../../src-main/engine/exchange/bundle/zip.ts'
import { nobody } from '../../../src-main/engine/identity.ts'
import { runs } from '../case.ts'
import { page, resources, type WorkingCase, workingCase } from './working-case.ts'

const verifier = join(resources, 'bundle/verify.mjs')
/** A bundle's files by their path in the archive. */
type Bag = Map<string, Buffer>
let made: WorkingCase
let folder = ''
let bytes: Buffer
let bag: Bag

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'attest-mutations-'))
  made = workingCase({ isSigning: true })
  const ferry = page('Ferry runs again', 'The ferry runs again, harbour master Ana Corvo said.')
  const { rows } = await made.import(
    made.put('a.txt', ferry),
    made.put('b.txt', page('Pier', 'Shut.')),
  )
  const start = ferry.indexOf('runs again,')
  await made.ask('claim.create', {
    articleId: rows[0]!.articleId!,
    span: { start, end: start + 10 },
  })
  const { path } = await made.bundle()
  bytes = readFileSync(path)
  bag = await unpacked(bytes)
}, 60_000)
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await made.close()
})

async function unpacked(zip: Buffer): Promise<Bag> {
  const files: Bag = new Map()
  const opened = await yauzl.fromBufferPromise(zip)
  for await (const entry of opened.eachEntry()) {
    const stream = await opened.openReadStreamPromise(entry)
    files.set(entry.fileName, Buffer.concat(await Array.fromAsync(stream as AsyncIterable<Buffer>)))
  }
  return files
}

type Odd = { mode?: number; compress?: boolean }
/** Packs files as anybody can, with a seal that fits: what is in them is then the only fault. */
async function packed(
  files: Iterable<[string, Buffer, Odd?]>,
  rename: (zip: Buffer) => Buffer = (zip) => zip,
): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content, odd] of files) {
    zip.addBuffer(content, name, { mode: 0o100644, compress: true, ...odd })
  }
  zip.end({ comment: SEAL + '0'.repeat(64), forceZip64Format: false })
  const whole = rename(
    Buffer.concat(await Array.fromAsync(zip.outputStream as AsyncIterable<Buffer>)),
  )
  const body = whole.subarray(0, whole.length - 64)
  return Buffer.concat([body, Buffer.from(createHash('sha256').update(body).digest('hex'))])
}

/** The file with every place of a name in it, in directory and headers, exchanged; of the same length. */
const renamed = (from: string, to: string) => (zip: Buffer) =>
  Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1')

/** Why Attest refuses it; `null` if it does not. */
async function refusedHere(zip: Buffer): Promise<string | null> {
  const path = join(folder, 'here.attestbundle')
  writeFileSync(path, zip)
  try {
    const { files } = await openBundle(path, null, nobody('reader'))
    const { faults, signers } = await checkBundle(files)
    return faults[0] ?? (signers.length === 0 ? 'not signed' : null)
  } catch (error) {
    if (error instanceof AttestError) return `${error.code} ${error.details['reason'] ?? ''}`
    throw error
  }
}

/** The same of the stand-alone verifier, run as a program of its own in this process. */
async function refusedThere(zip: Buffer): Promise<string | null> {
  const path = join(folder, 'there.attestbundle')
  writeFileSync(path, zip)
  const worker = new Worker(verifier, { argv: [path, '--json'], stdout: true, stderr: true })
  const said: Buffer[] = []
  worker.stdout.on('data', (piece: Buffer) => said.push(piece))
  await new Promise((resolve) => worker.on('exit', resolve))
  const report = JSON.parse(Buffer.concat(said).toString()) as {
    whole: boolean
    reason?: string
    signers?: unknown[]
  }
  if (!report.whole) return report.reason ?? '?'
  return report.signers?.length === 0 ? 'not signed' : null
}

async function expectRefused(zip: Buffer): Promise<void> {
  expect(await refusedHere(zip)).not.toBeNull()
  expect(await refusedThere(zip)).not.toBeNull()
}

test('the bundle as it is, and packed anew with a fitting seal, is whole', async () => {
  expect(await refusedHere(bytes)).toBeNull()
  expect(await refusedThere(bytes)).toBeNull()
  const anew = await packed(bag)
  expect(await refusedHere(anew)).toBeNull()
  expect(await refusedThere(anew)).toBeNull()
})

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
/** Damage to the file as it lies there. */
const damage = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: place, bit: fc.nat({ max: 7 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: place, to: place }),
  fc.record({ kind: fc.constant('double' as const), at: place, to: place }),
  fc.record({ kind: fc.constant('end' as const), at: place }),
)
/** What somebody does who can pack a bundle anew, but has not the signer's key. */
const tampering = fc.oneof(
  fc.record({ kind: fc.constant('remove' as const), file: place }),
  fc.record({ kind: fc.constant('swap' as const), file: place, other: place }),
  fc.record({
    kind: fc.constant('change' as const),
    file: place,
    at: place,
    bit: fc.nat({ max: 7 }),
  }),
  fc.record({ kind: fc.constant('lines' as const), file: place, at: place, other: place }),
  fc.record({
    kind: fc.constant('add' as const),
    name: fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8})?$/),
  }),
)

function damaged(how: typeof damage extends fc.Arbitrary<infer T> ? T : never): Buffer {
  const zip = Buffer.from(bytes)
  const at = Math.floor(how.at * zip.length)
  if (how.kind === 'flip') zip[at]! ^= 1 << how.bit
  if (how.kind === 'end') return zip.subarray(0, at)
  if (how.kind === 'flip') return zip
  const end = at + 1 + Math.floor(how.to * 200)
  if (how.kind === 'cut') return Buffer.concat([zip.subarray(0, at), zip.subarray(end)])
  return Buffer.concat([zip.subarray(0, end), zip.subarray(at)])
}

/** @returns `null` if it happens to change nothing */
async function tampered(
  how: typeof tampering extends fc.Arbitrary<infer T> ? T : never,
): Promise<Buffer | null> {
  const files = new Map(bag)
  const names = [...files.keys()]
  const pick = (share: number) => names[Math.floor(share * names.length)]!
  if (how.kind === 'add') files.set(`${names[0]!.split('/', 1)[0]}/${how.name}`, Buffer.from('new'))
  else {
    const name = pick(how.file)
    const content = files.get(name)!
    if (how.kind === 'remove') files.delete(name)
    if (how.kind === 'swap') {
      const other = pick(how.other)
      if (content.equals(files.get(other)!)) return null
      files.set(name, files.get(other)!).set(other, content)
    }
    if (how.kind === 'change') {
      if (content.length === 0) return null
      const changed = Buffer.from(content)
      changed[Math.floor(how.at * content.length)]! ^= 1 << how.bit
      files.set(name, changed)
    }
    if (how.kind === 'lines') {
      const lines = content.toString('latin1').split('\n')
      const [a, b] = [how.at, how.other].map((share) => Math.floor(share * lines.length)) as [
        number,
        number,
      ]
      if (lines[a] === lines[b]) return null
      ;[lines[a], lines[b]] = [lines[b]!, lines[a]!]
      files.set(name, Buffer.from(lines.join('\n'), 'latin1'))
    }
  }
  return packed(files)
}

test(`${runs} random mutations are all noticed by both verifiers`, async () => {
  const property = fc.asyncProperty(fc.oneof(damage, tampering), async (how) => {
    const isDamage =
      how.kind === 'flip' || how.kind === 'cut' || how.kind === 'double' || how.kind === 'end'
    const zip = isDamage ? damaged(how) : await tampered(how)
    if (zip && !zip.equals(bytes)) await expectRefused(zip)
  })
  await fc.assert(property, { numRuns: runs })
}, 7_200_000)

test('somebody who makes everything anew but cannot sign is found out', async () => {
  const root = [...bag.keys()][0]!.split('/', 1)[0]!
  const files = new Map(bag)
  const claims = `${root}/data/claims.jsonl`
  files.set(claims, Buffer.from(files.get(claims)!.toString().replace('runs again', 'runs never')))
  const hash = (name: string) => createHash('sha256').update(files.get(name)!).digest('hex')
  for (const [manifest, changed] of [
    [`${root}/manifest-sha256.txt`, claims],
    [`${root}/tagmanifest-sha256.txt`, `${root}/manifest-sha256.txt`],
  ] as const) {
    const path = changed.slice(root.length + 1)
    const lines = files.get(manifest)!.toString().split('\n')
    const anew = lines.map((line) =>
      line.endsWith(`  ${path}`) ? `${hash(changed)}  ${path}` : line,
    )
    files.set(manifest, Buffer.from(anew.join('\n')))
  }
  const zip = await packed(files)
  expect(await refusedHere(zip)).toContain('signature')
  expect(await refusedThere(zip)).toContain('signature')
})

/** Archives made to harm: each with the files of a real bundle around it. */
const hostile: [string, () => Promise<Buffer>, RegExp][] = [
  [
    'a path out of the folder',
    () => named('x/x/x/slip', '../../slip'),
    /characters|belong|outside|belongs|lies/,
  ],
  ['an absolute path', () => named('xtmp/slip', '/tmp/slip'), /belong|outside|lies/],
  ['a backslash', () => named('x-slip', '..\\sli'), /belong|outside|lies/],
  ['a drive letter', () => named('x-slipp', 'C:/slip'), /belong|outside|lies/],
  ['a line end in a name', () => named('x-slip', 'x\nslip'), /characters/],
  [
    'a link',
    () => packed([...bag, ['attest/link', Buffer.from('/etc/passwd'), { mode: 0o120777 }]]),
    /link/,
  ],
  [
    'a device',
    () => packed([...bag, ['attest/dev', Buffer.alloc(0), { mode: 0o020666 }]]),
    /link or a device/,
  ],
  [
    'one name twice',
    async () => packed([...bag, [[...bag.keys()][0]!, Buffer.from('other')]]),
    /twice/,
  ],
  [
    'a name in other letters',
    () => packed([...bag, ['attest/data/CASE.json', Buffer.from('{}')]]),
    /belong|lies|outside/,
  ],
  [
    'a bomb',
    () => packed([...bag, ['attest/data/zeros', Buffer.alloc(300_000_000)]]),
    /times its size|belong|lies/,
  ],
  ['another name in its own header', oddHeader, /two names/],
  ['not an archive', async () => Buffer.from('PK nothing'), /foreign|ZIP/],
]
const named = (from: string, to: string) =>
  packed([...bag, [from, Buffer.from('x')]], renamed(from, to))

async function oddHeader(): Promise<Buffer> {
  return packed(bag, (zip) => {
    const at = zip.indexOf('data/case.json')
    zip.write('data/c4se.json', at, 'latin1')
    return zip
  })
}

test.each(hostile)(
  '%s is refused with its reason, and nothing is written',
  async (_, make, reason) => {
    const zip = await make()
    const before = readdirSync(folder)
    expect(await refusedHere(zip)).toMatch(reason)
    expect(await refusedThere(zip)).toMatch(reason)
    expect(
      readdirSync(folder).filter(
        (name) => !before.includes(name) && !name.endsWith('.attestbundle'),
      ),
    ).toEqual([])
    expect(readdirSync(tmpdir()).filter((name) => name.includes('slip'))).toEqual([])
  },
)
