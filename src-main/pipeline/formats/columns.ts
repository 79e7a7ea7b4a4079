import {
  type ColumnMapping,
  type ColumnRole,
  type HeaderMapping,
  rolesOf,
  type TablePurpose,
} from '../../../src-preload/contract/import.ts'

/** A row of a table: its values by the names of their columns. */
export type Row = Readonly<Record<string, string>>

/** What columns are called, without case, spaces and signs, most telling first. */
const names: Readonly<Record<ColumnRole, string>> = {
  text: `fulltext text body content maintext plaintext textcontent bodytext story volltext artikeltext
    inhalt texte contenu corps texto cuerpo contenido testo contenuto corpo conteúdo tekst treść inhoud metin
    içerik isi текст содержание вміст النص المحتوى متن טקסט תוכן पाठ 正文 全文 内容 內容 本文 본문 내용 bodyxhtml html`,
  title: `headline title heading titel überschrift schlagzeile titre título titulo titular titolo tytuł başlık
    judul kop заголовок название العنوان عنوان כותרת शीर्षक 标题 標題 タイトル 見出し 제목`,
  published: `published publishedat publishdate publisheddate publisheddatetime publicationdate pubdate
    datepublished dateofpublication publishedon date datetime timestamp firstcreated created createdat datum
    veröffentlicht fecha data дата التاريخ تاريخ تاریخ תאריך तारीख 日期 日付 날짜 tarih tanggal`,
  modified: `updated modified updatedat modifiedat lastmodified lastupdated datemodified versioncreated
    aktualisiert обновлено`,
  publisher: `publisher outlet sourcename source medianame media newspaper publication publicationname site
    sitename website domain quelle medium zeitung fuente medio periódico fonte giornale journal источник
    издание المصدر منبع מקור स्रोत 来源 來源 媒体 出典 출처 kaynak źródło bron sumber`,
  author: `author authors byline creator writer journalist autor autoren verfasser auteur auteurs autora autore
    автор الكاتب نویسنده מחבר लेखक 作者 著者 記者 기자 yazar penulis`,
  url: `url link weburl articleurl canonicalurl permalink href sourceurl documentidentifier uri webaddress lien
    enlace ссылка الرابط لینک קישור 网址 链接 網址 링크`,
  language: `language lang sprache langue idioma lingua язык اللغة שפה 语言 言語 언어 dil bahasa`,
  summary: `standfirst summary abstract description lead teaser subtitle snippet excerpt zusammenfassung résumé
    resumen sommario аннотация الملخص 摘要`,
  name: 'name entity entityname canonicalname preferredname preferredlabel caption nom nombre الاسم имя 名称',
  alias: `alias aliases aka alsoknownas akas alternativename alternativenames alternatename alternatenames
    othernames altlabel synonyms weakalias variants`,
  type: 'type entitytype schema kind category class typ tipo',
  claim: 'claim statement assertion proposition behauptung allégation afirmación',
  quotation: 'quotation quote quotedtext exactquote evidence highlight zitat citation cita',
  claimer: 'claimer speaker claimant saidby attributedto',
  article: 'articleid documentid file filename sourcefile',
  eventTime: 'eventtime eventdate',
  eventPlace: 'eventplace eventlocation',
  notes: 'notes note comment comments remark remarks',
}

const roles = Object.entries(names).map(
  ([role, list]) => [role as ColumnRole, list.split(/\s+/)] as const,
)

/** Words that say nothing about a column: `article_text`, `news.title`, `author name`. */
const fillers =
  /^(?:article|news|story|document|doc|item|post|page)(?=.)|(?<=author|source|publisher)s?name$/g

/** The role that a column's name tells, if it does, and how telling it is (0 is most). */
function roleOf(column: string): { role: ColumnRole; rank: number } | null {
  const whole = key(column)
  const bare = whole.replace(fillers, '')
  for (const [role, list] of roles) {
    const rank = [list.indexOf(whole), list.indexOf(bare)].filter((at) => at >= 0)
    if (rank.length > 0) return { role, rank: Math.min(...rank) }
  }
  return null
}

function key(column: string): string {
  return column
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}

/** Rows that are looked at to decide. */
const sample = 200

/**
 * Length from which on a column without a telling name is the text, UTF-16 units on average, and how
 * many times longer than every other it must be: a long paragraph, as against titles and addresses.
 */
const [longText, timesLonger] = [200, 3]

/**
 * Which tables a mapping is for: the names of the columns that more than half of the rows have,
 * sorted, so that neither their order nor a rare field of JSON makes another table of it.
 */
export function headerOf(columns: readonly string[], rows: readonly Row[]): string {
  const some = rows.slice(0, headerSample)
  const regular = columns.filter(
    (column) => some.filter((row) => row[column] !== undefined).length * 2 > some.length,
  )
  return (regular.length > 0 ? regular : columns).toSorted().join('\n').slice(0, longestHeader)
}

/** Rows that tell which columns are regular: as many as a look at a file's beginning has too. */
const headerSample = 20

/** Longest header, UTF-16 units: what follows tells no two tables apart. */
const longestHeader = 100_000

/**
 * Which columns hold what: what names and values make evident, over which goes the analyst's word.
 *
 * @param known mappings by header; one without a header is for every table
 */
export function mappedColumns(
  columns: readonly string[],
  rows: readonly Row[],
  known: KnownColumns,
): { mapping: ColumnMapping; isKnown: boolean } {
  const header = headerOf(columns, rows)
  const own = known.find((one) => one.header === null || one.header === header)
  return { mapping: { ...columnsOf(columns, rows), ...own?.mapping }, isKnown: own !== undefined }
}

/** What the analyst says of tables. */
export type KnownColumns = readonly (Omit<HeaderMapping, 'header'> & { header: string | null })[]

/** Which columns hold what, as far as names and values make it evident. */
export function columnsOf(columns: readonly string[], rows: readonly Row[]): ColumnMapping {
  const mapping: ColumnMapping = {}
  const some = rows.slice(0, sample)
  const ranks = new Map<ColumnRole, number>()
  for (const column of columns) {
    const found = roleOf(column)
    if (!found || !fits(found.role, column, some)) continue
    if (found.rank >= (ranks.get(found.role) ?? Infinity)) continue
    ranks.set(found.role, found.rank)
    mapping[found.role] = column
  }
  const purpose = purposeTold(mapping)
  if (purpose !== 'articles') return only(mapping, [...rolesOf[purpose], ...alsoIn[purpose]])
  return articleColumns(only(mapping, rolesOf.articles), longColumn(columns, some))
}

/** What the names of columns make of a table without anybody's word: enough of them must say so. */
function purposeTold({ claim, quotation, name, alias, type, text }: ColumnMapping): TablePurpose {
  if (claim && quotation) return 'claims'
  return name && (alias || type) && !text ? 'names' : 'articles'
}

/** Roles of articles and claims that also say something in tables of the other kinds. */
const alsoIn: Record<Exclude<TablePurpose, 'articles'>, readonly ColumnRole[]> = {
  claims: ['title', 'url'],
  names: ['notes'],
}

const only = (mapping: ColumnMapping, roles: readonly ColumnRole[]): ColumnMapping =>
  Object.fromEntries(Object.entries(mapping).filter(([role]) => roles.some((one) => one === role)))

function articleColumns(mapping: ColumnMapping, long: string | undefined): ColumnMapping {
  const text = mapping.text ?? long
  if (text === undefined) return mapping
  const { summary, ...others } = mapping
  return summary === text || summary === undefined ? { ...others, text } : { ...mapping, text }
}

/** How many of the columns have a name that tells what they hold. */
export function toldColumns(columns: readonly string[]): number {
  return columns.filter((column) => roleOf(column) !== null).length
}

/** Whether the values can be what the name says: dates have digits, texts are not numbers. */
function fits(role: ColumnRole, column: string, rows: readonly Row[]): boolean {
  const values = rows.map((row) => row[column]?.trim() ?? '').filter(Boolean)
  if (values.length === 0) return role !== 'text'
  const share = (pattern: RegExp) =>
    values.filter((value) => pattern.test(value)).length / values.length
  if (role === 'published' || role === 'modified') return share(/\d/) > 0.5
  if (role === 'text') return share(/\p{L}/u) > 0 && share(/^https?:\/\/\S+$/) < 0.5
  return role === 'url' ? share(/^(?:https?:\/\/|www\.|\/)/i) > 0.5 : true
}

function longColumn(columns: readonly string[], rows: readonly Row[]): string | undefined {
  const [first, second] = columns
    .map((column) => ({
      column,
      mean:
        rows.reduce((sum, row) => sum + (row[column]?.length ?? 0), 0) / Math.max(1, rows.length),
    }))
    .toSorted((a, b) => b.mean - a.mean)
  return first && first.mean >= longText && first.mean >= timesLonger * (second?.mean ?? 0)
    ? first.column
    : undefined
}
