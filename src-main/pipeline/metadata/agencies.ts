import type { Span } from '../../../src-preload/contract/article.ts'

/** A wire agency: its usual short name, and the names it is written with. */
type Agency = {
  code: string
  /** Short forms: an agency only in a credit or a dateline, since they are words elsewhere. */
  short: string
  /** Full names: an agency wherever they stand. */
  full: string
}

const agencies: readonly Agency[] = [
  {
    code: 'AP',
    short: 'AP',
    full: 'The Associated Press|Associated Press|أسوشييتد برس|أسوشيتد برس|اسوشيتد برس|美联社|美聯社|AP通信|Ассошиэйтед Пресс',
  },
  {
    code: 'Reuters',
    short: 'Reuters|REUTERS|RTRS',
    full: 'Reuters|Thomson Reuters|رويترز|路透社?|ロイター|Рейтер|רויטרס',
  },
  {
    code: 'AFP',
    short: 'AFP|dpa-AFX',
    full: 'Agence France-Presse|Agence France Presse|AFP|فرانس برس|أ ?ف ?ب|法新社|Франс Пресс',
  },
  { code: 'PTI', short: 'PTI', full: 'Press Trust of India' },
  { code: 'ANI', short: 'ANI', full: 'Asian News International' },
  { code: 'IANS', short: 'IANS', full: 'Indo-Asian News Service' },
  { code: 'UNI', short: 'UNI', full: 'United News of India' },
  {
    code: 'Xinhua',
    short: 'Xinhua|XINHUA',
    full: 'Xinhua(?: News Agency)?|新华社|新華社|新华网|شينخوا|Синьхуа',
  },
  { code: 'CNS', short: 'CNS', full: 'China News Service|中新社|中国新闻社' },
  {
    code: 'TASS',
    short: 'TASS|ITAR-TASS|ТАСС|ИТАР-ТАСС',
    full: 'TASS|ITAR-TASS|ТАСС|ИТАР-ТАСС|تاس',
  },
  {
    code: 'RIA Novosti',
    short: 'RIA|РИА Новости|Sputnik',
    full: 'RIA Novosti|РИА Новости|Sputnik',
  },
  { code: 'Interfax', short: 'Interfax|Интерфакс', full: 'Interfax|Интерфакс' },
  { code: 'EFE', short: 'EFE', full: 'Agencia EFE|EFE' },
  { code: 'dpa', short: 'dpa|DPA', full: 'Deutschen? Presse-Agentur|dpa' },
  { code: 'ANSA', short: 'ANSA', full: 'ANSA|Agenzia Nazionale Stampa Associata' },
  { code: 'APA', short: 'APA', full: 'Austria Presse Agentur' },
  { code: 'Lusa', short: 'Lusa|LUSA', full: 'Agência Lusa' },
  { code: 'ANP', short: 'ANP', full: 'Algemeen Nederlands Persbureau' },
  {
    code: 'Anadolu',
    short: 'AA|Anadolu',
    full: 'Anadolu(?: (?:Agency|Ajansı))?|وكالة الأناضول|الأناضول',
  },
  { code: 'Kyodo', short: 'Kyodo|KYODO', full: 'Kyodo(?: News)?|共同通信|共同社' },
  { code: 'Jiji', short: 'Jiji|JIJI', full: 'Jiji Press|時事通信' },
  { code: 'Yonhap', short: 'Yonhap|YONHAP', full: 'Yonhap(?: News(?: Agency)?)?|연합뉴스|韩联社' },
  { code: 'KCNA', short: 'KCNA', full: 'Korean Central News Agency|KCNA' },
  { code: 'WAM', short: 'WAM', full: 'Emirates News Agency|وكالة أنباء الإمارات|وام' },
  { code: 'SPA', short: 'SPA|واس', full: 'Saudi Press Agency|وكالة الأنباء السعودية' },
  { code: 'SANA', short: 'SANA|سانا', full: 'Syrian Arab News Agency|وكالة سانا' },
  { code: 'INA', short: 'INA|واع', full: 'Iraqi News Agency|وكالة الأنباء العراقية' },
  { code: 'MENA', short: 'MENA|أ ?ش ?أ', full: 'Middle East News Agency|وكالة أنباء الشرق الأوسط' },
  { code: 'WAFA', short: 'WAFA|وفا', full: 'Palestinian News Agency|وكالة وفا' },
  { code: 'IRNA', short: 'IRNA|ایرنا|إرنا', full: 'Islamic Republic News Agency|IRNA' },
  { code: 'ISNA', short: 'ISNA|ایسنا', full: "Iranian Students['’] News Agency" },
  { code: 'APP', short: 'APP', full: 'Associated Press of Pakistan' },
  { code: 'BSS', short: 'BSS', full: 'Bangladesh Sangbad Sangstha' },
  { code: 'Bernama', short: 'Bernama|BERNAMA', full: 'Bernama' },
  { code: 'Antara', short: 'Antara|ANTARA', full: 'Antara News' },
  { code: 'PNA', short: 'PNA', full: 'Philippine News Agency' },
  { code: 'VNA', short: 'VNA', full: 'Vietnam News Agency' },
  { code: 'AAP', short: 'AAP', full: 'Australian Associated Press' },
  { code: 'PA', short: 'PA|PA Media', full: 'Press Association|PA Media' },
  { code: 'CP', short: 'CP', full: 'The Canadian Press|Canadian Press' },
  { code: 'UPI', short: 'UPI', full: 'United Press International' },
  { code: 'NAN', short: 'NAN', full: 'News Agency of Nigeria' },
  {
    code: 'Ukrinform',
    short: 'Ukrinform|Укринформ|Укрінформ',
    full: 'Ukrinform|Укринформ|Укрінформ',
  },
  { code: 'PAP', short: 'PAP', full: 'Polska Agencja Prasowa' },
]

const bounded = (names: string) => `(?<![\\p{L}\\p{N}@.])(?:${names})(?![\\p{L}\\p{N}])`
/** Chinese and Japanese put no space around a name. */
const pattern = (names: string, flags: string) => {
  const unspaced = names.split('|').filter((name) => /[\p{Script=Han}\p{Script=Kana}]/u.test(name))
  return new RegExp([bounded(names), ...unspaced].join('|'), flags)
}

const anyShort = pattern(agencies.map(({ short, full }) => `${full}|${short}`).join('|'), 'gu')
const byName = agencies.map(({ code, short, full }) => ({
  code,
  exact: new RegExp(`^(?:${full}|${short})$`, 'u'),
}))

export type NamedAgency = Span & { code: string }

/** Agencies named in a credit, a dateline or a byline, short forms included; offsets into the words. */
export function agenciesIn(words: string): NamedAgency[] {
  return [...words.matchAll(anyShort)].map((match) => named(match[0], match.index))
}

function named(name: string, start: number): NamedAgency {
  const code = byName.find(({ exact }) => exact.test(name))?.code ?? name
  return { code, start, end: start + name.length }
}

const anyFull = agencies.map(({ full }) => full).join('|')
const told = `told|tells|telling|spoke to|spoken to|speaking to|speaking with|said to|interview with|interviewed by|informed|according to|quoted by|cited by|confirmed to|via|reported by|reports? by|as per`
const says = `reported|reports|said|says|quoted|cited|has learned|learned|news agency|correspondent|reporter|journalists?|photographer`
const relays = [
  pattern(anyFull, 'u')
    .source.replace(/^/, `(?:${told}) (?:the )?(?:\\p{L}+ (?:news )?agency )?(`)
    .concat(')'),
  `(${pattern(anyFull, 'u').source})(?:,)? (?:${says})`,
  `(?:قال[تو]?ا?|صرح|أبلغ|نقلت|ذكرت|بحسب|وفق|ل)(?:وا)? ?(?:لـ? ?|عن |وكالة |صحيفة )*(${bounded(anyFull)})`,
  `(?<!\\p{L})ل(${anyFull})(?!\\p{L})`,
  `(?:сообщил[аио]?|сообщает|заявил[аио]?|рассказал[аио]?|передает|со ссылкой на|корреспондент[а-я]*) (?:агентств[а-я]* )?(${bounded(anyFull)})`,
  `(?:据|對|对|向|接受|告诉|告訴)(${pattern(anyFull, 'u').source})`,
].map((source) => new RegExp(source, 'giu'))

/** Agencies that the story says it relays: to which a source spoke, or which reported. Full names only. */
export function relayedAgencies(story: string): NamedAgency[] {
  const found = relays.flatMap((relay) =>
    [...story.matchAll(relay)].flatMap((match) => {
      const name = match[1]
      return name === undefined ? [] : [named(name, match.index + match[0].lastIndexOf(name))]
    }),
  )
  return found
    .toSorted((a, b) => a.start - b.start)
    .filter(({ code }, at, all) => all.findIndex((other) => other.code === code) === at)
}
