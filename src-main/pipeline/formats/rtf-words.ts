/** Groups whose text is not the document's. Those marked `\\*` are passed over anyway. */
export const destinationsWithoutText: ReadonlySet<string> = new Set(
  `colortbl stylesheet info pict object themedata datastore latentstyles listtable listoverridetable
  revtbl rsidtbl generator filetbl xe tc annotation atnid atnauthor fldinst header headerl headerr
  headerf footer footerl footerr footerf bkmkstart bkmkend nonshppict`.split(/\s+/),
)

/** Control words that stand for characters. */
export const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  cell: '\t',
  emdash: '\u2014',
  endash: '\u2013',
  emspace: '\u2003',
  enspace: '\u2002',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
  bullet: '\u2022',
}

/** `\\fcharset` numbers as WHATWG labels; 0 and 1 mean the document's own code page. */
export const charsets: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}
