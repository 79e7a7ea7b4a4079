import { htmlText } from '../read/html-text.ts'
import { parseHtml } from '../read/parse-html.ts'
import { isBibtex, readBibtex } from './bibtex.ts'
import { isFactiva, readFactiva } from './factiva.ts'
import { isNewsmlG2, readNewsmlG2 } from './newsml-g2.ts'
import { isNewsml1, readNewsml1 } from './newsml-1.ts'
import { isNexis, readNexis } from './nexis.ts'
import { isNitf, readNitf } from './nitf.ts'
import type { Format } from './format.ts'
import { cslJson, jsonFeed, ninjs } from './json-formats.ts'
import type { FormatKind } from '../../../src-preload/contract/file-kinds.ts'
import { recordsFormat } from './records-format.ts'
import { isRis, readRis } from './ris.ts'
import { isAtom, isRss, readXmlFeed } from './xml-feed.ts'
import { csv, json } from './table-format.ts'
import { wacz } from './wacz.ts'
import { warc } from './warc.ts'
import { isZoteroRdf, readZoteroRdf } from './zotero-rdf.ts'

/** RSS 0.9 to 2.0, RSS 1.0 among them. */
const rss = recordsFormat({
  kind: 'rss',
  mediaType: 'application/rss+xml',
  is: isRss,
  read: readXmlFeed,
})

/** Atom (RFC 4287). */
const atom = recordsFormat({
  kind: 'atom',
  mediaType: 'application/atom+xml',
  is: isAtom,
  read: readXmlFeed,
})

/** NewsML-G2 (IPTC): one item or a message of several. */
const newsmlG2 = recordsFormat({
  kind: 'newsml-g2',
  mediaType: 'application/vnd.iptc.g2.newsitem+xml',
  is: isNewsmlG2,
  read: readNewsmlG2,
})

/** NewsML 1.0 to 1.2 (IPTC): a message of items, each with components. */
const newsml1 = recordsFormat({
  kind: 'newsml-1',
  mediaType: 'text/vnd.iptc.newsml',
  is: isNewsml1,
  read: readNewsml1,
})

/** NITF 3.x (IPTC). */
const nitf = recordsFormat({
  kind: 'nitf',
  mediaType: 'application/nitf+xml',
  is: isNitf,
  read: readNitf,
})

/** Zotero's RDF export. */
const zoteroRdf = recordsFormat({
  kind: 'zotero-rdf',
  mediaType: 'application/rdf+xml',
  is: isZoteroRdf,
  read: readZoteroRdf,
})

const ris = recordsFormat({
  kind: 'ris',
  mediaType: 'application/x-research-info-systems',
  is: isRis,
  read: readRis,
})

const bibtex = recordsFormat({
  kind: 'bibtex',
  mediaType: 'application/x-bibtex',
  is: isBibtex,
  read: readBibtex,
})

/** Downloads from Nexis as text. */
const nexis = recordsFormat({
  kind: 'nexis',
  mediaType: 'text/plain',
  is: isNexis,
  read: readNexis,
})

/** Downloads from Factiva, as text or HTML. */
const factiva = recordsFormat({
  kind: 'factiva',
  mediaType: 'text/plain',
  is: (text) => isFactiva(isFactivaHtml(text) ? htmlText(parseHtml(text)).text : text),
  read: (text) => readFactiva(isFactivaHtml(text) ? htmlText(parseHtml(text)).text : text),
})

/** Factiva's own class names, and its document number. */
function isFactivaHtml(text: string): boolean {
  return (
    /^\s*</.test(text.slice(0, 200)) &&
    /class=["'][^"']*(?:\b[a-z]{2}Article\b|articleParagraph)/.test(text) &&
    /(?:Document|Dokument|Documento)(?:\s|&nbsp;)[A-Z0-9]{14}/.test(text)
  )
}

/** The readers of structured sources: files that hold articles as records with named parts. */
export const structured = {
  wacz,
  warc,
  rss,
  atom,
  'newsml-g2': newsmlG2,
  'newsml-1': newsml1,
  nitf,
  'zotero-rdf': zoteroRdf,
  'json-feed': jsonFeed,
  ninjs,
  'csl-json': cslJson,
  json,
  ris,
  bibtex,
  nexis,
  factiva,
  csv,
} as const satisfies Partial<Record<FormatKind, Format>>
