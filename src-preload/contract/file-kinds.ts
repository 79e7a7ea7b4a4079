/**
 * The kinds of files that are read, as `extract --as` takes them, in the order in which a file is
 * held against them: the most telling signs first.
 */
export const formatKinds = [
  'pdf',
  'mhtml',
  'mbox',
  'eml',
  'rtf',
  'docx',
  'odt',
  'epub',
  'wacz',
  'zip',
  'warc',
  'rss',
  'atom',
  'newsml-g2',
  'newsml-1',
  'nitf',
  'zotero-rdf',
  'json-feed',
  'ninjs',
  'web-annotation',
  'ftm',
  'csl-json',
  'json',
  'ris',
  'bibtex',
  'nexis',
  'factiva',
  'brat',
  'attest-claims',
  'csv',
  'html',
  'text',
] as const
export type FormatKind = (typeof formatKinds)[number]
