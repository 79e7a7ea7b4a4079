import { AttestError } from '../../../src-preload/contract/result.ts'
import type { Archive, ArchiveEntry } from './archive.ts'
import { damaged, unsupported } from './failures.ts'
import type { Format, Found } from './format.ts'
import { isFolderOfPage } from './saved-page.ts'
import type { Source } from './source.ts'

/** A ZIP file: each file in it is told and read by itself, hidden ones and the parts of a saved page are left out. */
export const zip: Format = {
  kind: 'zip',
  mediaType: 'application/zip',
  sniff: ({ head }) => /^PK(?:\x03\x04|\x05\x06)/.test(head),
  read,
}

/**
 * The files of an archive that are read or refused, in its order.
 *
 * @throws AttestError `file/damaged`, `file/unsupported`
 */
export async function filesIn(source: Source): Promise<ArchiveEntry[]> {
  const archive = await source.archive()
  if (!archive) throw damaged('its list of files cannot be read')
  const kind = otherKind(archive)
  if (kind) throw unsupported(kind)
  const names = new Set(archive.entries.map(({ name }) => name))
  return archive.entries.filter(({ name }) => !isHidden(name) && !isPartOfPage(name, names))
}

async function* read(source: Source): AsyncGenerator<Found> {
  const entries = await filesIn(source)
  const damage = (await source.archive())?.damage
  const seen = new Map<string, number>()
  for (const entry of entries) {
    const count = (seen.get(entry.name) ?? 0) + 1
    seen.set(entry.name, count)
    const part = count === 1 ? entry.name : `${entry.name} (${count})`
    try {
      yield { form: 'file', bytes: await entry.read(), name: entry.name, part, hints: {} }
    } catch (error) {
      if (!(error instanceof AttestError)) throw error
      const { code, details } = error
      yield { form: 'problem', failure: { code, details }, part }
    }
  }
  if (damage) throw damaged(damage)
}

/** Office files are ZIP files too; those that are not read as documents hold no articles to look for. */
function otherKind(archive: Archive): string | null {
  if (archive.find('[Content_Types].xml')) {
    return archive.entries.some(({ name }) => name.startsWith('xl/')) ? 'xlsx' : 'Office file'
  }
  return archive.entries[0]?.name === 'mimetype' && archive.find('content.xml')
    ? 'OpenDocument file, but no text'
    : null
}

function isHidden(name: string): boolean {
  return name.split('/').some((step) => /^\.(?!\.?$)|^__MACOSX$/.test(step))
}

/** Whether an entry lies in the folder that a browser saved beside a page. */
function isPartOfPage(name: string, names: ReadonlySet<string>): boolean {
  const steps = name.split('/').slice(0, -1)
  return steps.some((_, at) => isFolderOfPage(steps.slice(0, at + 1).join('/'), names))
}
