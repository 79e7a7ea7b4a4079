import type { BundleReport } from '../../../../src-preload/contract/bundle.ts'
import { AttestError } from '../../../../src-preload/contract/result.ts'
import { createBreath } from '../../breathe.ts'
import type { Operation, WithheldOperation } from '../../operations/operation.ts'
import { link } from '../../operations/seal.ts'
import { asOperation } from '../../operations/take-in.ts'
import { declaration, listedTagFiles, readManifest } from './bag.ts'
import { dataFiles, publicKeyPath, signaturePath, tagFiles, VERSION } from './layout.ts'
import { createQuotations } from './quotations.ts'
import { ArticleRecord, CaseRecord, ClaimRecord, WithheldRecord } from './records.ts'
import { type Signer, signerOf } from './signature.ts'
import { damaged, type Files } from './unzip.ts'

type Breathe = () => Promise<void>

/** `data/case.json`; everything else is read only after it.
 * @throws AttestError `bundle/too-new`, `bundle/damaged` */
export async function readCase(files: Files): Promise<CaseRecord> {
  const json = parsed(await files.text(dataFiles.case), dataFiles.case)
  const version = (json as { version?: unknown } | null)?.version
  if (typeof version === 'string' && version.split('.')[0] !== VERSION.split('.')[0]) {
    throw new AttestError({ code: 'bundle/too-new', details: { version: version.slice(0, 20) } })
  }
  const record = CaseRecord.safeParse(json).data
  if (!record) throw damaged(`${dataFiles.case}: it does not say what it should`)
  return record
}

/**
 * Holds everything in a bundle against everything else in it: files against manifests, manifests
 * against signatures, operations against their hashes and chains, quotations against texts. Other
 * calls are answered meanwhile.
 *
 * @param signal stops it
 * @throws AttestError `job/cancelled`, `bundle/too-new`; what is wrong otherwise is in `faults`
 */
export async function checkBundle(
  files: Files,
  signal: AbortSignal | null = null,
): Promise<BundleReport> {
  const pause = createBreath()
  const breathe: Breathe = async () => {
    if (signal?.aborted) throw new AttestError({ code: 'job/cancelled' })
    await pause()
  }
  const report: BundleReport = {
    caseId: '',
    signers: [],
    files: files.paths.length,
    articles: 0,
    operations: 0,
    sealed: 0,
    quotations: 0,
    mismatched: 0,
    broken: null,
    faults: [],
  }
  const steps = [checkBag, checkSignatures, checkRecords]
  for (const step of steps) {
    try {
      await step(files, report, breathe)
    } catch (error) {
      if (!(error instanceof AttestError)) throw error
      if (!/^(bundle|case)\/damaged$/.test(error.code)) throw error
      report.faults.push(
        String(error.details['reason'] ?? `operation ${error.details['operation']}: changed`),
      )
    }
    // What is not even whole is not worth reading further, and may be made to keep us reading.
    if (report.faults.length > 0) break
  }
  return report
}

async function checkBag(files: Files, { faults }: BundleReport, breathe: Breathe): Promise<void> {
  if ((await files.text(tagFiles.declaration)) !== declaration) {
    faults.push(`${tagFiles.declaration}: it is no BagIt 1.0 bag`)
  }
  const listed = new Set<string>([tagFiles.tagManifest])
  for (const manifest of [tagFiles.tagManifest, tagFiles.manifest]) {
    const hashes = readManifest(await files.text(manifest))
    if (!hashes) throw damaged(`${manifest}: a line is not one`)
    for (const [path, sha256] of hashes) {
      listed.add(path)
      if (!files.has(path)) faults.push(`${path} is missing`)
      else if ((await files.hash(path)) !== sha256 || !isNamedBy(path, sha256)) {
        faults.push(`${path} is not what it was`)
      }
      await breathe()
    }
  }
  for (const path of [...Object.values(dataFiles), ...listedTagFiles]) {
    if (!listed.has(path)) faults.push(`${path} is not in a manifest`)
  }
  for (const path of files.paths) {
    const isListed = listed.has(path) || path.startsWith('signatures/')
    if (!isListed) faults.push(`${path} is in no manifest`)
  }
}

/** Originals and texts have their hash for a name. */
const isNamedBy = (path: string, sha256: string) =>
  !/^data\/(originals|texts)\//.test(path) || path.includes(`/${sha256}`)

async function checkSignatures(files: Files, report: BundleReport): Promise<void> {
  const { signers, caseId } = await readCase(files)
  report.caseId = caseId
  const signed = await files.bytes(tagFiles.tagManifest)
  const expected = new Set<string>()
  for (const fingerprint of signers) {
    const [path, key] = [signaturePath(fingerprint), publicKeyPath(fingerprint)]
    expected.add(path).add(key)
    const pair = { signature: await files.text(path), publicKey: await files.text(key) }
    const signer: Signer | null = signerOf(signed, pair, fingerprint)
    if (signer) report.signers.push(signer)
    else report.faults.push(`the signature of ${fingerprint} is not good`)
  }
  for (const path of files.paths) {
    if (path.startsWith('signatures/') && !expected.has(path)) {
      report.faults.push(`${path}: a signature that the bundle does not speak of`)
    }
  }
}

async function checkRecords(files: Files, report: BundleReport, breathe: Breathe): Promise<void> {
  const quotations = createQuotations()
  await checkOperations(files, report, quotations, breathe)
  for await (const record of records(files, dataFiles.claims, ClaimRecord)) {
    for (const { articleId, start, end, exact, verdict } of record.evidence) {
      const isPlaced = start !== null && end !== null && verdict === 'exact'
      if (isPlaced) quotations.add(articleId, { start, end, exact, unit: 'code point' })
    }
    await breathe()
  }
  for await (const line of files.lines(dataFiles.entities)) parsed(line, dataFiles.entities)
  for await (const article of records(files, dataFiles.articles, ArticleRecord)) {
    report.articles++
    for (const fault of await quotations.check(article, files)) report.faults.push(fault)
    await breathe()
  }
  Object.assign(report, quotations.counts())
  if (report.mismatched > 0) {
    report.faults.push(`${report.mismatched} quotations do not stand in their texts`)
  }
}

async function checkOperations(
  files: Files,
  report: BundleReport,
  quotations: ReturnType<typeof createQuotations>,
  breathe: Breathe,
): Promise<void> {
  const links = new Map<string, { author: string; previous: string; name: string }>()
  const witnessed: { tip: string; name: string }[] = []
  const ids = new Set<string>()
  for await (const operation of operationsOf(files)) {
    const { id: name, author, previous, hash, payload } = operation
    if (ids.has(name)) throw damaged(`operation ${name} is there twice`)
    ids.add(name)
    links.set(hash, { author, previous, name })
    if ('tips' in payload) for (const tip of payload.tips) witnessed.push({ tip, name })
    if ('exact' in payload) quotations.add(payload.articleId, { ...payload, unit: 'UTF-16' })
    report.operations++
    await breathe()
  }
  for await (const sealed of withheldOf(files)) {
    const { author, previous, hash } = sealed
    if (links.has(hash)) throw damaged(`operation ${hash} is withheld and is there`)
    links.set(hash, { author, previous, name: hash })
    report.sealed++
  }
  const fail = (operation: string, fault: NonNullable<BundleReport['broken']>['fault']) => {
    report.broken ??= { operation, fault }
  }
  for (const { author, previous, name } of links.values()) {
    if (previous !== '' && links.get(previous)?.author !== author) fail(name, 'predecessor-missing')
  }
  for (const { tip, name } of witnessed) if (!links.has(tip)) fail(name, 'witnessed-missing')
  const { broken } = report
  if (broken)
    report.faults.push(`the chain breaks at operation ${broken.operation}: ${broken.fault}`)
}

/** The operations that came with their content. @throws AttestError `bundle/damaged`, `bundle/too-new` */
export async function* operationsOf(files: Files): AsyncGenerator<Operation> {
  for await (const line of files.lines(dataFiles.operations)) {
    try {
      yield asOperation(parsed(line, dataFiles.operations))
    } catch (error) {
      if (error instanceof AttestError && error.code === 'case/too-new') {
        throw new AttestError({ code: 'bundle/too-new', details: error.details })
      }
      throw error
    }
  }
}

/** Those that came without. @throws AttestError `bundle/damaged` */
export async function* withheldOf(files: Files): AsyncGenerator<WithheldOperation> {
  for await (const record of records(files, dataFiles.withheld, WithheldRecord)) {
    if (record.record !== 'operation') continue
    const { record: _, ...operation } = record
    if (operation.hash !== link(operation)) throw damaged(`operation ${operation.hash}: changed`)
    yield operation
  }
}

/** The lines of a file of records, each what it should be. @throws AttestError `bundle/damaged` */
export async function* records<T>(
  files: Files,
  path: string,
  shape: { safeParse(value: unknown): { data?: T | undefined } },
): AsyncGenerator<T> {
  let number = 0
  for await (const line of files.lines(path)) {
    number++
    const record = shape.safeParse(parsed(line, path)).data
    if (record === undefined) throw damaged(`${path}, line ${number}: it is not a record`)
    yield record
  }
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw damaged(`${path}: it is not JSON`, error)
  }
}
