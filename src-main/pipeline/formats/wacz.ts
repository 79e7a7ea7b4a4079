import { AttestError } from '../../../src-preload/contract/result.ts'
import { damaged } from './failures.ts'
import type { Format, Found } from './format.ts'

/** Web archive collections (WACZ 1.1.1): a ZIP file with WARC files in a folder of their own. */
export const wacz: Format = {
  kind: 'wacz',
  mediaType: 'application/wacz',
  async sniff(source) {
    const archive = await source.archive()
    return (
      archive !== null &&
      archive.find('datapackage.json') !== undefined &&
      archive.entries.some(({ name }) => isWarc(name))
    )
  },
  async *read(source): AsyncGenerator<Found> {
    const archive = await source.archive()
    if (!archive) throw damaged('its list of files cannot be read')
    for (const entry of archive.entries) {
      if (!isWarc(entry.name)) continue
      try {
        const bytes = await entry.read()
        yield { form: 'file', bytes, name: entry.name, part: entry.name, as: 'warc', hints: {} }
      } catch (error) {
        if (!(error instanceof AttestError)) throw error
        const { code, details } = error
        yield { form: 'problem', failure: { code, details }, part: entry.name }
      }
    }
    if (archive.damage) throw damaged(archive.damage)
  },
}

const isWarc = (name: string) => /^archive\/[^/]+\.warc(?:\.gz)?$/.test(name)
