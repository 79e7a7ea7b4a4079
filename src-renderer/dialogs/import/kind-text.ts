import type { FormatKind } from '../../../src-preload/contract/file-kinds.ts'

/** What files of a kind are called, in the plural. */
export const kindText: Record<FormatKind, string> = {
  pdf: 'PDF documents',
  mhtml: 'Web archives (MHTML)',
  mbox: 'Mailboxes',
  eml: 'Mails',
  rtf: 'RTF documents',
  docx: 'Word documents',
  odt: 'OpenDocument texts',
  epub: 'EPUB books',
  wacz: 'Web archives (WACZ)',
  zip: 'ZIP archives',
  warc: 'Web archives (WARC)',
  rss: 'RSS feeds',
  atom: 'Atom feeds',
  'newsml-g2': 'NewsML-G2 messages',
  'newsml-1': 'NewsML 1 messages',
  nitf: 'NITF articles',
  'zotero-rdf': 'Zotero exports',
  'json-feed': 'JSON feeds',
  ninjs: 'ninjs articles',
  'web-annotation': 'Annotations (W3C, Hypothesis)',
  ftm: 'Lists of names (FollowTheMoney)',
  'csl-json': 'CSL-JSON references',
  json: 'Tables in JSON',
  ris: 'RIS references',
  bibtex: 'BibTeX references',
  nexis: 'Nexis downloads',
  factiva: 'Factiva downloads',
  brat: 'Annotations (brat)',
  'attest-claims': 'Claims as Attest writes them (CSV)',
  csv: 'Tables (CSV, TSV)',
  html: 'Saved web pages',
  text: 'Texts',
}

/** What one piece of work in a file of a kind is called. */
export const itemText: Partial<Record<FormatKind, string>> = {
  'web-annotation': 'annotation',
  brat: 'annotation',
  ftm: 'name',
  'attest-claims': 'claim',
}
