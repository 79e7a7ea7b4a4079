/**
 * The kinds of files that are read, as `extract --as` takes them, in the order in which a file is
 * held against them: the most telling signs first.
 */
export const formatKinds = [
  'mhtml',
  'mbox',
  'eml',
  'rtf',
  'docx',
  'odt',
  'epub',
  'zip',
  'html',
  'text',
] as const
export type FormatKind = (typeof formatKinds)[number]
