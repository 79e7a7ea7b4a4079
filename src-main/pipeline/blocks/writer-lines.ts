/** Patterns for the lines that name or describe a writer; held against the words of one whole unit. */
const name = `\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|de|van|von|der|den|bin|al|el|da|dos|la|le)){0,4}`
const names = `@?${name}(?:(?:,| and| und| et| y| e| i|,? &) ${name})*`
const afterNames = `(?:$|\\s*[|•·(@<–—]|\\s+-\\s|,?\\s+(?:\\d|in \\p{Lu}|(?:Updated|Published|Posted|[Ss]taff|[Ss]enior|[Ss]pecial|[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Cc]ontributor|The|Associated|Reuters|AP|AFP|PTI)\\b|\\p{Lu}\\p{L}+\\.? \\d{1,2}\\b))`
const before = `(?:(?:[Ss]tory|[Ww]ords|[Tt]ext|[Rr]eport(?:ed|ing)?|[Ww]ritten|[Pp]osted|[Pp]ublished|[Aa]uthored|[Ee]dited|[Rr]eviewed|[Rr]esearched|[Aa]nalysis|[Oo]pinion|[Cc]olumn) )?`

const bylines = [
  `^${before}(?:By|BY|by|Von|VON|Par|PAR|Por|POR|Di|Door|DOOR|От|Автор):? ${names}${afterNames}`,
  `^(?:By|BY|by|Von|Par|Por|Автор|Author|Writer)$`,
  `^(?:[Aa]uthor|[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Ww]ritten by|[Pp]osted by|[Rr]esearched by|[Ee]dited by|Автор(?:ы)?|Yazar|Redacción|Redação|Redazione)s?\\s?[:|]\\s?\\p{L}`,
  `^(?:بقلم|كتب|كتبت|إعداد|تحرير|نویسنده|מאת|लेखक)\\s?[:：/-]?\\s`,
  `^(?:记者|作者|文|责任编辑|责编|编辑|来源|原标题|記者|文責|執筆|기자)\\s?[:：丨|/]`,
  `^${name} @\\w+(?:$|\\s*[/|•·])`,
].map((source) => new RegExp(source, 'u'))

/** Whether a short line is a byline: who wrote the text, perhaps with a role or a date. */
export function isByline(words: string): boolean {
  return !/[^\p{Lu}][.!?]$/u.test(words) && bylines.some((byline) => byline.test(words))
}

const contributions =
  /^(?:\(?(?:additional |with )?(?:reporting|reporting and writing|writing|editing|contributions?) (?:by|from)|compiled by|with (?:agency )?inputs? from|\(with inputs)|\bcontributed (?:reporting )?(?:to|from) this (?:report|story|article)\b|\bcontributed to this\b/i

/** A sentence that comes to its end before something else follows. */
const wholeSentence = /\p{Ll}{3,}[.!?]["”’]?\s/u

/** Whether a short paragraph says who else worked on the story, and nothing before it. */
export function isContribution(words: string): boolean {
  const found = contributions.exec(words)
  return found !== null && !wholeSentence.test(words.slice(0, found.index))
}

const role =
  '(?:(?:senior |staff |associate |deputy |executive |managing |freelance |national |political |foreign |chief |contributing |award-winning )*(?:writer|reporter|editor|correspondent|columnist|journalist|author|contributor|producer|blogger|fellow|professor|analyst|founder|educator|curator)s?)'
const biography = new RegExp(
  [
    `^\\p{Lu}[\\p{L}.'’-]+(?: [\\p{Lu}][\\p{L}.'’-]+){0,3} (?:\\([^)]{3,60}\\) )?(?:is|was|has been|covers|writes|reports|works|joined|ist|è|é|es|est)(?: (?:an?|the|ein|eine|un|uma?|una|une|currently|now))?(?: [\\p{L}'’.&-]+){0,5} ${role}\\b`,
    `\\b(?:follow|email|contact|reach) (?:him|her|them|me)\\b`,
    `\\b(?:can|may) be (?:reached|contacted) (?:at|on|by|via)\\b`,
    `^(?:follow|email|contact) \\p{Lu}[\\p{L}]+(?: \\p{Lu}[\\p{L}]+)? (?:on|at)\\b`,
  ].join('|'),
  'iu',
)

/** Whether a paragraph is about the writer and how to reach them. */
export function isBiography(words: string): boolean {
  return biography.test(words)
}

const heading =
  /^(?:About|Über|Sobre|À propos de|Chi è|Over) \p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,2}$/u

/** Whether a line heads some words about the writer: `About Ada Nkemelu`. */
export function isWriterHeading(words: string): boolean {
  return heading.test(words)
}
