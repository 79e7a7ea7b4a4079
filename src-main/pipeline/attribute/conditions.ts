import type { AnalysedCondition, AnalysedDate, Range } from '../analysed-text.ts'

type Marker = { type: AnalysedCondition['type']; pattern: RegExp; isOpenEnded?: true }

/** What introduces a condition. The first that fits at a place is taken. */
const markers: readonly Marker[] = [
  {
    type: 'only-if',
    pattern: /\bon (?:the )?(?:sole |one )?condition (?:that\b|of\b(?! anonymity))/giu,
  },
  {
    type: 'only-if',
    pattern:
      /(?<!\b(?:ha[sd]|have|was|were|been|also|which|who|that|not) )\b(?:provided|providing)(?: that\b|(?= (?:he|she|it|they|we|the|no|all|both|there)\b))/giu,
  },
  {
    type: 'only-if',
    pattern:
      /(?<!\bfor )\b(?:as|so) long as\b(?! (?:it takes|possible|\d|two|three|four|five|six|ten))/giu,
  },
  { type: 'only-if', pattern: /\b(?:only|and only) (?:if|when|once|after)\b/giu },
  { type: 'unless', pattern: /\bunless\b/giu },
  { type: 'in-exchange-for', pattern: /\bin (?:exchange|return) for\b/giu },
  {
    type: 'if',
    pattern:
      /(?<!\b(?:as|even|what|ask|asks|asked|asking|wonder|wonders|wondered|see|know|knows|knew|sure|clear|certain|determine|tell|say|decide|doubt|only|matter|unclear|check|learn|or) )\bif\b(?! (?:any|anything|not|so|ever|only|possible|necessary|needed)\b)/giu,
  },
  {
    type: 'until',
    pattern: /\b(?:until|till)\b(?! (?:now|recently|then|today|yesterday)\b)/giu,
    isOpenEnded: true,
  },
]

/** The words speak of what is still to come, so that "until" and "by Friday" bind somebody. */
const ahead =
  /\b(?:will|would|shall|should|must|may|could|can|to|won['’]t|unless|if|refuses?|demand|want)\b/iu
/** Nobody can say when it is fulfilled. */
const vague =
  /["“][^"“”]{3,60}["”]|\b(?:an? )?(?:acceptable|reasonable|appropriate|suitable|adequate|sufficient|satisfactory|foreseeable|favou?rable)(?: \p{Ll}+)?|\ba later date\b|\bin due (?:course|time)\b|\b(?:soon|shortly|eventually)\b/iu
/** Who refuses what "until" something happens, holds to it; a time that lay behind binds nobody. */
const past = /\b(?:was|were|had|until|till) (?:\d{4}|last|his|her|the end of (?:19|20)\d\d)\b/iu

/**
 * The conditions in somebody's words, each as what introduces it and what must be so; they
 * do not overlap. A deadline is one only where something is to be done by it.
 *
 * @param content pieces of the text, UTF-16
 * @param dates of the text, in order
 */
export function findConditions(
  text: string,
  content: readonly Range[],
  dates: readonly AnalysedDate[],
): AnalysedCondition[] {
  return content.flatMap((piece) => {
    const found: AnalysedCondition[] = []
    const isFree = ([start, end]: Range) =>
      found.every(({ marker, words }) => end <= marker[0] || start >= words[1])
    for (const { type, pattern, isOpenEnded } of markers) {
      for (const match of text.slice(...piece).matchAll(pattern)) {
        const start = piece[0] + match.index
        const marker: Range = [start, start + match[0].length]
        // A later condition ends this one: "as long as …, provided that …".
        const later = found.map((one) => one.marker[0]).filter((at) => at >= marker[1])
        const words = wordsAfter(text, marker, [piece[0], Math.min(piece[1], ...later)])
        const isBinding = !isOpenEnded || binds(text, piece[0], words)
        if (words && isBinding && isFree([start, words[1]])) {
          found.push({ type, marker, words, ...vagueIn(text, words) })
        }
      }
    }
    for (const one of deadlines(text, piece, dates))
      if (isFree([one.marker[0], one.words[1]])) found.push(one)
    return found.toSorted((a, b) => a.marker[0] - b.marker[0])
  })
}

/** What must be so: to the end of the piece, or to the comma where it stands first. */
function wordsAfter(text: string, [start, from]: Range, [first, last]: Range): Range | null {
  const after = text.slice(from, last)
  const isFirst =
    /^["“'‘\s]*(?:(?:and|but)\s+)?$/iu.test(text.slice(first, start)) ||
    /[.!?;]["”]?\s+$/.test(text.slice(first, start))
  const end = after.search(
    isFirst
      ? /[,;.!?](?!\d)|\s[—–]\s/u
      : /[;!?](?!\d)|\.(?=["”]?(?:\s|$))|\s[—–]\s|, (?:and|but|according|although|though|while)\b|["”](?=,? (?:and|but)\b)/u,
  )
  const words = end < 0 ? after : after.slice(0, end)
  const lead = words.length - words.trimStart().length
  const cut = balanced(words.trim().replace(/[,\s]+$/u, ''))
  return /\p{L}{2}/u.test(cut) ? [from + lead, from + lead + cut.length] : null
}

/** Without a closing quotation mark that was opened before, or one that is not closed. */
function balanced(words: string): string {
  const marks = words.match(/["“”]/gu)?.length ?? 0
  return marks % 2 === 1 ? words.replace(/^["“]|["”],?$/u, '') : words
}

function binds(text: string, from: number, words: Range | null): boolean {
  if (!words) return false
  const before = text.slice(from, words[0])
  return ahead.test(before) && !past.test(text.slice(words[0] - 6, words[0] + 40))
}

function vagueIn(text: string, words: Range): { vague?: Range } {
  const match = vague.exec(text.slice(...words))
  return match ? { vague: [words[0] + match.index, words[0] + match.index + match[0].length] } : {}
}

/** "by Friday", "within ten days", "before May 3", where something is to be done. */
function deadlines(
  text: string,
  [start, end]: Range,
  dates: readonly AnalysedDate[],
): AnalysedCondition[] {
  return dates.flatMap((date): AnalysedCondition[] => {
    if (date.start < start || date.end > end || date.type === 'SET') return []
    const before = text.slice(start, date.start)
    const marker = /\b(?:by|before|within|no later than|not later than)(?: the)?\s+$/iu.exec(
      before,
    )?.[0]
    if (marker === undefined || !ahead.test(before)) return []
    const from = date.start - marker.length
    return [
      {
        type: 'by-deadline',
        marker: [from, from + marker.trimEnd().length],
        words: [date.start, date.end],
      },
    ]
  })
}
