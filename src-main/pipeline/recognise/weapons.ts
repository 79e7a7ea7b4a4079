import type { Span } from '../../../src-preload/contract/article.ts'
import type { Ungrouped } from './learnt.ts'

/** Models by designation, and makes that are nothing else. */
const models = [
  String.raw`(?:AK|AKM|AKS|RPG|RPK|SKS)-?\d{1,3}[A-Z]?|(?:M-?(?:16|60|79|203|249)|A-10|B-(?:1|2|52)|C-(?:4|17|130)|S-[2-5]00|T-(?:54|55|62|64|72|80|90))[A-Z]?`,
  String.raw`(?:F|AH|UH|CH|MQ|RQ|MiG|Su|Tu|Mi|Ka|KC|Il)-\d{1,3}[A-Z]{0,2}`,
  String.raw`(?:SA|BM|BMP|BTR|TOS|FIM|AGM|AIM|BGM|GBU|MIM|Shahab|Fateh|Zelzal|Fajr|Shahed|Mohajer|Hwasong)-\d{1,3}[A-Z]{0,2}`,
  'Kalashnikovs?|Katyushas?|Kassams?|Qassams?|Scuds?|Tomahawks?|Javelins?(?= missile)|Hellfires?|Stingers?(?= missile)|Exocets?|Kornets?|Iskanders?|Semtex|RPGs?|IEDs?|VBIEDs?|SVBIEDs?|MANPADS?|ICBMs?|sarin|napalm|novichok',
]
const titled = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:${models.join('|')})(?:\s(?:missiles?|rockets?|rifles?|tanks?|launchers?))?(?![\p{L}\p{N}-])`,
  'gu',
)

/**
 * A pattern of the kinds of weapons of a lexicon, in singular and plural, in any letters.
 *
 * @param kinds in the singular
 */
export function weaponPattern(kinds: readonly string[]): RegExp {
  const forms = kinds
    .toSorted((a, b) => b.length - a.length)
    .map((kind) => kind.replace(/[\s-]/g, '[\\s-]'))
  return new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${forms.join('|')})s?(?![\p{L}\p{N}-])`, 'giu')
}

const confidence = 0.8

/** The weapons that English sentences name, by model ("RPG-7") and by kind ("roadside bomb"). */
export function findWeapons(text: string, sentences: readonly Span[], kinds: RegExp): Ungrouped[] {
  return sentences.flatMap(({ start, end }) => {
    const sentence = text.slice(start, end)
    return [titled, kinds].flatMap((pattern) =>
      [...sentence.matchAll(pattern)].map(({ index, 0: found }): Ungrouped => {
        const from = start + index
        return { start: from, end: from + found.length, type: 'WEAPON', confidence, by: ['weapon'] }
      }),
    )
  })
}
