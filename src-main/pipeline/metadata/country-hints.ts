export type Country =
  | 'AE'
  | 'AU'
  | 'BD'
  | 'BR'
  | 'CA'
  | 'CN'
  | 'CU'
  | 'GB'
  | 'IE'
  | 'IL'
  | 'IN'
  | 'IR'
  | 'JP'
  | 'KR'
  | 'PH'
  | 'PK'
  | 'RU'
  | 'SA'
  | 'TR'
  | 'US'

type Hint = { pattern: RegExp; weight: number; reason: string }

/** A telephone code, a top-level domain of an address, or a word that one country's outlets use. */
const phone = (code: string): Hint => ({
  pattern: new RegExp(`(?<!\\d)(?:\\+|00)${code}[\\s().-]*\\d`),
  weight: 3,
  reason: `telephone code +${code}`,
})
const domain = (ending: string): Hint => ({
  pattern: new RegExp(`[\\w-]\\.${ending.replace('.', '\\.')}(?![\\w.-]{0,60}[\\w@])`, 'i'),
  weight: 2,
  reason: `addresses end in .${ending}`,
})
const words = (pattern: RegExp, reason: string, weight = 2): Hint => ({ pattern, weight, reason })

const hints: Readonly<Record<Country, readonly Hint[]>> = {
  IN: [
    phone('91'),
    domain('in'),
    words(/\b(?:PTI|ANI|IANS|UNI)\b/, 'an Indian news agency'),
    words(/\b(?:lakhs?|crores?)\b|₹|\bRs\.? ?\d/, 'Indian rupees, lakh or crore'),
    words(/\b(?:New Delhi|Mumbai|Lok Sabha|Rajya Sabha)\b/, 'Indian places or institutions', 1),
  ],
  IL: [
    phone('972'),
    domain('il'),
    words(/\b(?:Knesset|IDF|Tel Aviv)\b/, 'Israeli places or institutions', 1),
  ],
  IE: [
    phone('353'),
    domain('ie'),
    words(/\b(?:Taoiseach|Dáil|Garda[ií]?)\b/, 'Irish institutions'),
  ],
  US: [
    words(/\(?\b[2-9]\d\d\)?[ .-]\d{3}[.-]\d{4}\b/, 'a US telephone number'),
    words(/\b(?:Inc\.|LLC)(?!\p{L})/u, 'a US form of company', 1),
    words(/\b(?:E[SD]?T|C[SD]?T|P[SD]?T) ?(?:\)|$|\n)/m, 'a US time zone', 1),
    words(/, (?:N\.?Y\.?|D\.C\.|Calif\.|CA|TX|Fla\.) ?\d{5}\b/, 'a US address', 3),
  ],
  CA: [domain('ca'), words(/\b(?:Ottawa|Toronto|Canadian Press)\b/, 'Canadian places', 1)],
  GB: [domain('co.uk'), domain('uk'), phone('44'), words(/£ ?\d/, 'pounds sterling', 1)],
  AU: [
    domain('com.au'),
    phone('61'),
    words(/\bAAP\b|\bA\$ ?\d/, 'an Australian agency or dollars'),
  ],
  BD: [
    phone('880'),
    domain('bd'),
    words(/\b(?:Dhaka|BSS|UNB)\b/, 'Bangladeshi places or agencies', 1),
  ],
  PK: [
    phone('92'),
    domain('pk'),
    words(/\b(?:Islamabad|APP|PKR)\b/, 'Pakistani places or agencies', 1),
  ],
  CN: [
    phone('86'),
    domain('cn'),
    words(/Xinhua|新华社|京ICP/, 'a Chinese agency or licence number'),
  ],
  CU: [phone('53'), domain('cu')],
  PH: [phone('63'), domain('ph'), words(/\b(?:Manila|PNA)\b|₱/, 'Philippine places or pesos', 1)],
  SA: [phone('966'), domain('sa'), words(/\bSPA\b|Riyadh/, 'Saudi places or agency', 1)],
  AE: [phone('971'), domain('ae'), words(/\bWAM\b|Dubai|Abu Dhabi/, 'Emirati places or agency', 1)],
  IR: [phone('98'), domain('ir'), words(/\b(?:IRNA|Tehran)\b/, 'Iranian places or agency', 1)],
  RU: [domain('ru'), phone('7'), words(/\bТАСС\b|РИА Новости/, 'a Russian agency')],
  TR: [phone('90'), domain('tr')],
  JP: [phone('81'), domain('jp')],
  KR: [phone('82'), domain('kr')],
  BR: [phone('55'), domain('br'), words(/R\$ ?\d/, 'Brazilian reais')],
}

/** Countries whose outlets print the month before the day. */
export const monthFirst: ReadonlySet<Country> = new Set(['US', 'PH'])

/**
 * The country of a page's outlet as its own signs show it, with those signs; `null` if none or two stand out alike.
 *
 * @param frame the page without its story: what the story is about must not decide where the outlet is
 */
export function countryOf(frame: string): { code: Country; reason: string } | null {
  const ranked = (Object.entries(hints) as [Country, readonly Hint[]][])
    .map(([code, list]) => {
      const found = list.filter(({ pattern }) => pattern.test(frame))
      return {
        code,
        weight: found.reduce((sum, { weight }) => sum + weight, 0),
        reason: found.map(({ reason }) => reason).join(', '),
      }
    })
    .toSorted((a, b) => b.weight - a.weight)
  const [first, second] = ranked
  if (!first || !second || first.weight < 2 || first.weight === second.weight) return null
  return { code: first.code, reason: first.reason }
}
