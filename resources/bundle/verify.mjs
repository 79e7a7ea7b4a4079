#!/usr/bin/env node
// Checks an Attest bundle: one file, nothing but Node. See FORMAT.md for what it proves and what not.
//   node verify.mjs BUNDLE|FOLDER [--disclosed FILE] [--json]
// BUNDLE: the ZIP file (unlock an age file first: age -d). FOLDER: the unpacked bag.
// Exit code 0: whole; 4: not; 2: not understood.
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, inflateRawSync } from 'node:zlib'

class Fault extends Error {}
const fail = (reason) => {
  throw new Fault(reason)
}
const sha256 = (data) => createHash('sha256').update(data).digest('hex')
const utf8 = (bytes, name) => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return fail(`${name}: it is not UTF-8`)
  }
}
const json = (text, name) => {
  try {
    return JSON.parse(text)
  } catch {
    return fail(`${name}: it is not JSON`)
  }
}

// --- files -----------------------------------------------------------------------------------

const SEAL = 'attest-seal sha256:'
const LARGEST = 2 ** 32 - 1

/** The files of the ZIP by path below its one folder, unpacked only when asked for. */
function fromZip(zip) {
  if (zip.length < 22 || zip.readUInt32LE(0) !== 0x04034b50) fail('it is not a ZIP file')
  const comment = zip.subarray(zip.length - SEAL.length - 64)
  const hash = sha256(zip.subarray(0, zip.length - 64))
  if (comment.toString('latin1') !== SEAL + hash) {
    fail('the file is not as it was exported: changed, cut off, or packed anew')
  }
  const end = zip.length - comment.length - 22
  if (zip.readUInt32LE(end) !== 0x06054b50) fail('its directory is missing')
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  if (count === 0xffff || at === LARGEST) fail('it is larger than a bundle may be')
  const files = new Map()
  const taken = []
  let folder = null
  let unpacked = 0
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || zip.readUInt32LE(at) !== 0x02014b50) fail('its directory is broken')
    const [flags, method] = [zip.readUInt16LE(at + 8), zip.readUInt16LE(at + 10)]
    const [crc, packed, size] = [16, 20, 24].map((field) => zip.readUInt32LE(at + field))
    const [nameLength, extra, note] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field))
    const mode = zip.readUInt32LE(at + 38) >>> 16
    const start = zip.readUInt32LE(at + 42)
    const name = zip.toString('latin1', at + 46, at + 46 + nameLength)
    at += 46 + nameLength + extra + note
    if (!/^[\x21-\x7e]+$/.test(name)) fail('a name has characters that no bundle has')
    if (flags & 1) fail(`${name}: it is encrypted`)
    if ((mode & 0o170000) !== 0o100000 && (mode & 0o170000) !== 0) fail(`${name}: it is a link or a device`)
    if (method !== 0 && method !== 8) fail(`${name}: it is packed by method ${method}`)
    if (start + 30 > end || zip.readUInt32LE(start) !== 0x04034b50) fail(`${name}: it is not there`)
    const own = zip.readUInt16LE(start + 26)
    if (zip.toString('latin1', start + 30, start + 30 + own) !== name) fail(`${name}: it has two names`)
    const from = start + 30 + own + zip.readUInt16LE(start + 28)
    if (from + packed > end) fail(`${name}: it is cut off`)
    taken.push([start, from + packed])
    unpacked += size
    if (unpacked > 50e6 && unpacked > 100 * zip.length) fail('it unpacks to more than 100 times its size')
    folder ??= name.split('/', 1)[0]
    if (!name.startsWith(`${folder}/`)) fail(`${name} lies outside the bag`)
    const path = name.slice(folder.length + 1)
    if (files.has(path)) fail(`${name}: it is there twice`)
    files.set(path, () => {
      const bytes = zip.subarray(from, from + packed)
      let whole
      try {
        whole = method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) })
      } catch {
        return fail(`${path}: it cannot be unpacked`)
      }
      if (whole.length !== size || crc32(whole) !== crc) fail(`${path}: its checksum is wrong`)
      return whole
    })
  }
  const places = taken.toSorted(([a], [b]) => a - b)
  for (const [n, [start]] of places.entries()) {
    if (n > 0 && start < places[n - 1][1]) fail('two of its files share their bytes')
  }
  return files
}

/** The same of an unpacked bag; links are not followed. */
function fromFolder(root) {
  const files = new Map()
  const walk = (folder) => {
    for (const name of readdirSync(join(root, folder))) {
      const path = folder === '' ? name : `${folder}/${name}`
      const kind = lstatSync(join(root, path))
      if (kind.isDirectory()) walk(path)
      else if (kind.isFile()) files.set(path, () => readFileSync(join(root, path)))
      else fail(`${path}: it is a link or a device`)
    }
  }
  walk('')
  return files
}

const NAMES =
  /^(bagit\.txt|bag-info\.txt|(tag)?manifest-sha256\.txt|signatures\/[0-9a-f]{16}\.(minisig|pub)|data\/(case\.json|(articles|entities|claims|operations|withheld)\.jsonl|FORMAT\.md|records\.schema\.json|verify\.mjs|originals\/([0-9a-f]{2})\/\6[0-9a-f]{62}|texts\/([0-9a-f]{2})\/\7[0-9a-f]{62}\.txt))$/

// --- bag and signatures -----------------------------------------------------------------------

function checkBag(files, read) {
  if (read('bagit.txt') !== 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n') {
    fail('bagit.txt: it is no BagIt 1.0 bag')
  }
  const listed = new Set(['tagmanifest-sha256.txt'])
  for (const manifest of ['tagmanifest-sha256.txt', 'manifest-sha256.txt']) {
    const lines = read(manifest).split('\n')
    if (lines.pop() !== '') fail(`${manifest}: its last line is cut off`)
    for (const line of lines) {
      const [, hash, path] = /^([0-9a-f]{64}) {2}(\S+)$/.exec(line) ?? fail(`${manifest}: a line is not one`)
      if (listed.has(path)) fail(`${path} is listed twice`)
      listed.add(path)
      const bytes = files.get(path) ?? fail(`${path} is missing`)
      if (sha256(bytes()) !== hash) fail(`${path} is not what it was`)
      if (/^data\/(originals|texts)\//.test(path) && !path.includes(`/${hash}`)) fail(`${path} is not what it was`)
    }
  }
  const needed = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', 'data/case.json', 'data/FORMAT.md']
  needed.push('data/records.schema.json', 'data/verify.mjs')
  for (const name of ['articles', 'entities', 'claims', 'operations', 'withheld']) needed.push(`data/${name}.jsonl`)
  for (const path of needed) if (!listed.has(path)) fail(`${path} is not in a manifest`)
  for (const path of files.keys()) {
    if (!NAMES.test(path)) fail(`there is a file that does not belong into a bundle: ${path}`)
    if (!listed.has(path) && !path.startsWith('signatures/')) fail(`${path} is in no manifest`)
  }
}

const DER_HEAD = Buffer.from('302a300506032b6570032100', 'hex')

function checkSignature(read, fingerprint) {
  const signed = Buffer.from(read('tagmanifest-sha256.txt'))
  const head = Buffer.concat([Buffer.from('Ed'), Buffer.from(fingerprint, 'hex').toReversed()])
  const body = (line, length) => {
    const bytes = Buffer.from(line ?? '', 'base64')
    const isWhole = bytes.toString('base64') === line && bytes.length === head.length + length
    return isWhole && bytes.subarray(0, 10).equals(head) ? bytes.subarray(10) : null
  }
  const [note, line, trusted, over, ...rest] = read(`signatures/${fingerprint}.minisig`).split('\n')
  const [keyNote, keyLine, ...keyRest] = read(`signatures/${fingerprint}.pub`).split('\n')
  const [signature, key] = [body(line, 64), body(keyLine, 32)]
  const second = Buffer.from(over ?? '', 'base64')
  const isPlain =
    signature && key && second.toString('base64') === over &&
    note === `untrusted comment: signature by ${fingerprint}` && rest.join() === '' && rest.length === 1 &&
    keyNote === `untrusted comment: minisign public key ${fingerprint}` && keyRest.join() === '' && keyRest.length === 1 &&
    trusted?.startsWith('trusted comment: ')
  if (!isPlain) fail(`the signature of ${fingerprint} is not good`)
  const der = Buffer.concat([DER_HEAD, key])
  const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' })
  const comment = Buffer.from(trusted.slice('trusted comment: '.length))
  const isGood =
    sha256(der).slice(0, 16) === fingerprint &&
    verifySignature(null, signed, publicKey, signature) &&
    verifySignature(null, Buffer.concat([signature, comment]), publicKey, second)
  if (!isGood) fail(`the signature of ${fingerprint} is not good`)
  return { fingerprint, publicKey: key.toString('base64') }
}

// --- records ----------------------------------------------------------------------------------

/** JSON with sorted keys and no white space (RFC 8785 for what occurs here). */
const canonical = (value) =>
  JSON.stringify(value, (_, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

function hashOf(o) {
  const payload = canonical(o.payload)
  const content = [o.id, o.clock, o.at, o.group, o.kind, o.target, o.field, o.replaces, payload, o.reason]
  if (o.salt !== '') {
    return sha256(JSON.stringify([o.author, o.previous, sha256(o.salt + JSON.stringify(content))]))
  }
  const [id, ...rest] = content
  return sha256(JSON.stringify([id, o.author, ...rest, o.previous]))
}

function* lines(read, path) {
  const all = read(path).split('\n')
  if (all.pop() !== '') fail(`${path}: its last line is cut off`)
  for (const [n, line] of all.entries()) yield json(line, `${path}, line ${n + 1}`)
}

/** The authors' chains: every hash its own, every operation before another there. */
function checkOperations(read, quote) {
  const links = new Map()
  const ids = new Set()
  const tips = []
  for (const o of lines(read, 'data/operations.jsonl')) {
    if (typeof o?.hash !== 'string' || !Array.isArray(o.replaces) || hashOf(o) !== o.hash) fail(`operation ${o?.id}: changed`)
    if (ids.has(o.id)) fail(`operation ${o.id} is there twice`)
    ids.add(o.id)
    links.set(o.hash, { author: o.author, previous: o.previous, name: o.id })
    for (const tip of o.payload.tips ?? []) tips.push([tip, o.id])
    if (typeof o.payload.exact === 'string') quote(o.payload.articleId, { ...o.payload, isUtf16: true })
  }
  const commitments = new Set()
  let sealed = 0
  for (const record of lines(read, 'data/withheld.jsonl')) {
    commitments.add(record.commitment)
    if (record.record !== 'operation') continue
    const { author, previous, commitment, hash } = record
    if (sha256(JSON.stringify([author, previous, commitment])) !== hash) fail(`operation ${hash}: changed`)
    if (links.has(hash)) fail(`operation ${hash} is withheld and is there`)
    links.set(hash, { author, previous, name: hash })
    sealed++
  }
  for (const { author, previous, name } of links.values()) {
    if (previous !== '' && links.get(previous)?.author !== author) {
      fail(`the chain breaks at operation ${name}: the one before it is missing`)
    }
  }
  for (const [tip, name] of tips) {
    if (!links.has(tip)) fail(`the chain breaks at operation ${name}: one that it saw is missing`)
  }
  return { operations: ids.size, sealed, commitments }
}

function checkRecords(files, read) {
  const quotations = new Map()
  const quote = (article, one) => quotations.set(article, [...(quotations.get(article) ?? []), one])
  const { operations, sealed, commitments } = checkOperations(read, quote)
  for (const claim of lines(read, 'data/claims.jsonl')) {
    for (const words of claim.evidence) {
      if (words.verdict === 'exact' && words.start !== null) quote(words.articleId, words)
    }
  }
  for (const entity of lines(read, 'data/entities.jsonl')) if (!entity.id) fail('an entity has no id')
  const counts = { articles: 0, operations, sealed, quotations: 0, commitments }
  for (const article of lines(read, 'data/articles.jsonl')) {
    const { id, original, text: hash, holes, commitment } = article
    if (id.startsWith('withheld-') !== (holes !== undefined)) fail(`${id} does not say what was withheld`)
    if (original !== null && (!id.startsWith(original) || !files.has(`data/originals/${original.slice(0, 2)}/${original}`))) {
      fail(`the original of ${id} is missing`)
    }
    const text = read(`data/texts/${hash.slice(0, 2)}/${hash}.txt`)
    const points = [...text]
    for (const { start, end, exact, isUtf16 } of quotations.get(id) ?? []) {
      const words = isUtf16 ? text.slice(start, end) : points.slice(start, end).join('')
      if (words !== exact) fail(`a quotation does not stand in ${id} at ${start}: ${exact.slice(0, 60)}`)
      counts.quotations++
    }
    counts.articles++
    if (commitment) commitments.add(commitment)
    for (const hole of holes ?? []) commitments.add(hole.commitment)
  }
  return counts
}

/** Disclosed contents: each must open a commitment of the bundle. */
function checkDisclosed(file, commitments) {
  const opened = []
  for (const [n, line] of readFileSync(file, 'utf8').trim().split('\n').entries()) {
    const { commitment, salt, content } = json(line, `${file}, line ${n + 1}`)
    if (sha256(salt + content) !== commitment) fail(`disclosed line ${n + 1}: the content is not what was committed to`)
    if (!commitments.has(commitment)) fail(`disclosed line ${n + 1}: the bundle knows no such commitment`)
    opened.push(content)
  }
  return opened
}

function verify(path, disclosed) {
  const files = statSync(path).isDirectory() ? fromFolder(path) : fromZip(readFileSync(path))
  const read = (name) => utf8((files.get(name) ?? fail(`${name} is missing`))(), name)
  checkBag(files, read)
  const record = json(read('data/case.json'), 'data/case.json')
  if (record.format !== 'attest-bundle' || !record.version.startsWith('1.')) fail('it is of a later version')
  const signers = record.signers.map((fingerprint) => checkSignature(read, fingerprint))
  for (const name of files.keys()) {
    const [, fingerprint] = /^signatures\/(.{16})\./.exec(name) ?? []
    if (fingerprint && !record.signers.includes(fingerprint)) fail(`${name}: a signature that the bundle does not speak of`)
  }
  const { commitments, ...counts } = checkRecords(files, read)
  const opened = disclosed ? checkDisclosed(disclosed, commitments) : []
  return { whole: true, caseId: record.caseId, signers, files: files.size, ...counts, disclosed: opened }
}

// --- command line -----------------------------------------------------------------------------

const args = process.argv.slice(2)
const at = args.indexOf('--disclosed')
const disclosed = at >= 0 ? args.splice(at, 2)[1] : null
const isJson = args.includes('--json')
const [path, ...others] = args.filter((arg) => arg !== '--json')
if (!path || others.length > 0) {
  process.stderr.write('node verify.mjs BUNDLE|FOLDER [--disclosed FILE] [--json]\n')
  process.exit(2)
}
try {
  const report = verify(path, disclosed)
  const { signers, articles, operations, sealed, quotations, files } = report
  const text = [
    `Whole: ${files} files, ${articles} articles, ${operations} operations in unbroken chains` +
      `${sealed > 0 ? ` (and ${sealed} withheld)` : ''}, ${quotations} quotations in their texts.`,
    ...(signers.length > 0
      ? signers.map(({ fingerprint }) => `Signed by ${fingerprint}: compare it with what its owner told you.`)
      : ['Not signed: whoever handed it on could have made it anew.']),
    ...report.disclosed.map((content) => `Disclosed, unchanged: ${content}`),
    'What this cannot prove stands at the end of data/FORMAT.md.',
  ]
  process.stdout.write(isJson ? `${JSON.stringify(report)}\n` : `${text.join('\n')}\n`)
} catch (error) {
  const isFault = error instanceof Fault
  const reason = isFault ? error.message : `it cannot be read: ${error.message}`
  process.stdout.write(isJson ? `${JSON.stringify({ whole: false, reason })}\n` : `Not whole: ${reason}\n`)
  process.exitCode = 4
}
