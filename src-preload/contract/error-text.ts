import type { ErrorCode, Failure } from './result.ts'

type Facts = NonNullable<Failure['details']>
type Sentence = (facts: Facts) => string

const file = (facts: Facts) => (facts['name'] ? `“${facts['name']}”` : 'The file')
const aFile = (facts: Facts) => (facts['name'] ? `“${facts['name']}”` : 'the file')
const megabytes = (bytes: string | number | undefined) => `${Math.round(Number(bytes) / 1e6)} MB`

const unsupported: Sentence = (facts) => {
  const reads = 'Attest reads web pages, text, PDF, Word, mail and archives of these.'
  switch (facts['reason']) {
    case 'symbolic-link':
      return `${file(facts)} is a link to another place; links inside a folder are not followed.`
    case 'empty-folder':
      return `${file(facts)} holds no file that could be read.`
    case 'special':
      return `${file(facts)} is a device or a pipe. ${reads}`
    case 'nested':
      return `${file(facts)} lies too deep: a file in a file in a file. Take it out and import it by itself.`
    case 'office-97':
      return `${file(facts)} is an Office file of the old kind, or locked with a password. Save it as DOCX or PDF, then import that.`
    case 'binary':
    case undefined:
      return `${file(facts)} is not a format that Attest can read. ${reads}`
    default:
      return `${file(facts)} is of the kind “${facts['reason']}”. ${reads}`
  }
}

const tooLarge: Sentence = (facts) => {
  if (facts['bytes'] && facts['limit']) {
    return `${file(facts)} has ${megabytes(facts['bytes'])}; Attest reads files up to ${megabytes(facts['limit'])}.`
  }
  switch (facts['reason']) {
    case 'ratio':
      return `${file(facts)} unpacks to more than two hundred times its size, as no document does. It was not unpacked.`
    case 'parts':
    case 'bytes':
    case 'text':
      return `${file(facts)} holds more than one import can take. What came before is here; split the rest and import it by itself.`
    default:
      return `${file(facts)} is too large.`
  }
}

const damaged: Sentence = (facts) => {
  const why = facts['reason'] === undefined ? '' : ` (${facts['reason']})`
  return `${file(facts)} is damaged${why}. Try to save or download it again.`
}

const unread: Sentence = (facts) => {
  const it = facts['part'] ? `${file(facts)}, ${facts['part']},` : file(facts)
  switch (facts['reason']) {
    case 'no-text':
      return facts['elsewhere']
        ? `${it} names an article whose text is elsewhere: ${facts['elsewhere']}.`
        : `${it} names an article but does not hold its text.`
    case 'other-kind':
      return `${it} is of the kind “${facts['kind']}”, which is no article.`
    case 'withdrawn':
      return `${it} was withdrawn by its publisher.`
    case 'cut-off':
      return `${it} is not complete: the file breaks off inside it.`
    case 'broken':
      return `${it} is damaged: ${facts['fault']}.`
    case 'too-many':
      return `${it} holds ${facts['count']} records; Attest read the first ${facts['limit']}.`
    case 'no-records':
      return `${it} is empty: there is no record in it.`
    case 'no-text-column':
      return `${it} is a table in which no column is plainly the text. Its columns: ${facts['columns']}.`
    case 'no-words':
      return `${it} quotes no words of a text: ${facts['words'] ? `“${facts['words']}”` : 'it says nothing either'}.`
    case 'no-name':
      return `${it} is of the kind “${facts['kind']}”, which is no person, organisation, place or thing.`
    case 'nameless':
      return `${it} has no name.`
    case 'no-claim':
      return `${it} says nothing that is claimed.`
    case 'not-carried':
      return `${it} holds ${facts['count']} ${facts['kind']}; Attest does not read those.`
    default:
      return `${it} gives no article.`
  }
}

const inFile = (facts: Facts) => (facts['name'] ? `“${facts['name']}”: ` : '')

/** Why words were taken to stand where they may not. */
const uncertain: Record<string, string> = {
  places: 'stands at several places; the nearest was taken.',
  differs: 'is a little different in the text; the words there were taken.',
  around: 'stands among other words; the place was taken.',
  place: 'was given as a place only; the words there were taken.',
}

const inUse: Sentence = (facts) =>
  facts['holder'] && facts['holder'] !== '?'
    ? `The case is open elsewhere, by ${facts['holder']}. Close it there, then try again.`
    : 'The case is open in another window or program. Close it there, then try again.'

/** One or two sentences for every way to fail: what happened, and what helps. */
const sentences: Record<ErrorCode, Sentence> = {
  'input/invalid': (facts) =>
    facts['reason'] === 'edtf'
      ? 'This is not a date that Attest understands. Write it as 2020, 2020-10 or 2020-10-12.'
      : facts['name'] === 'recipient'
        ? `“${facts['recipient']}” is not an age recipient; those begin with age1.`
        : facts['reason'] === 'language'
          ? 'This is not the tag of a language. Write en, ar or pt-BR.'
          : 'Attest got an instruction that it does not understand.',
  'article/not-found': () => 'This article is not in the case.',
  'article/duplicate': (facts) => `${file(facts)} is in the case already, byte for byte.`,
  'article/same-text': (facts) =>
    `${file(facts)} is the text of an article in the case; the annotations beside it are about that.`,
  'article/empty': (facts) =>
    facts['parts']
      ? `${file(facts)} holds no article; the lines below it say why.`
      : `${file(facts)} holds no text.`,
  'block/not-found': () => 'There is no block at this place of the text.',
  'claim/not-independent': ({ documents, origins }) =>
    `“Confirmed by other sources” needs independent origins. ${documents === 1 ? 'The claim rests on one document' : `The claim rests on ${documents} documents, and ${Number(origins) > 1 ? 'who published them is not known' : 'they come to one origin'}`}. Say why you rate it so all the same.`,
  'claim/not-found': () => 'This claim is not in the case.',
  'entity/not-found': () => 'This person, organisation or place is not in the case.',
  'evidence/not-found': () => 'This evidence is not in the case.',
  'suggestion/not-found': () => 'This suggestion was settled meanwhile.',
  'view/not-found': () => 'This view is not in the case any more.',
  'graph/not-found': () => 'What the graph started from is not in the case any more.',
  'selection/outside': () => 'The selection does not lie inside the text of the article.',
  'file/unreadable': (facts) =>
    `${file(facts)} cannot be read: it is missing, or you have no permission.`,
  'file/unsupported': unsupported,
  'file/damaged': damaged,
  'file/protected': (facts) =>
    `${file(facts)} is locked with a password or by its seller. Save it without the lock, then import that.`,
  'file/no-text': (facts) =>
    facts['reason'] === 'unnamed-characters'
      ? `${file(facts)} does not say which letters its characters are. Print it anew from its source, or save the page as HTML.`
      : `${file(facts)} has no text layer: its pages are pictures. Attest does not read words in pictures.`,
  'file/too-large': tooLarge,
  'file/too-slow': (facts) =>
    `Reading ${aFile(facts)} took longer than ${facts['seconds'] ?? 10} seconds and was stopped.`,
  'file/unwritable': (facts) =>
    `${file(facts)} cannot be written: the folder is missing or write-protected.`,
  'record/unread': unread,
  'words/not-found': (facts) =>
    `${inFile(facts)}“${facts['quote']}” does not stand in ${facts['article'] ? `“${facts['article']}”` : 'any article of the case'}.`,
  'words/uncertain': (facts) =>
    `${inFile(facts)}To review: “${facts['quote']}” ${uncertain[String(facts['why'])] ?? ''}`,
  'work/unplaced': (facts) =>
    `${inFile(facts)}No article of the case is the one meant by “${facts['source']}”, and no words are quoted: “${facts['quote']}”.`,
  'work/known': (facts) => `${file(facts)} holds nothing that is not in the case already.`,
  'work/field': (facts) =>
    `${inFile(facts)}the field “${facts['field']}” cannot hold “${facts['value']}”; the rest was taken.`,
  'grant/unknown': () => 'Attest was not given this file. Choose it again.',
  'case/too-new': () =>
    'This case was written by a later version of Attest. Open it with that version.',
  'case/foreign': (facts) => `${file(facts)} is not an Attest case.`,
  'case/in-use': inUse,
  'case/other-schema': () =>
    'The tables in this case are not those that Attest makes: it comes from a trial version, or another program changed it. It was not opened.',
  'case/damaged': (facts) =>
    facts['what'] === 'gone'
      ? 'The case file is gone; its backups are there.'
      : `The case file is damaged. Nothing was changed${facts['backup'] ? '.' : '; make a copy of it before anything else.'}`,
  'case/read-only': () =>
    'The file or its folder is write-protected, and Attest writes down everything that is done in a case. A copy can be opened instead.',
  'bundle/foreign': (facts) => `${file(facts)} is neither an Attest bundle nor a case.`,
  'bundle/damaged': (facts) =>
    `${file(facts)} cannot be trusted: ${facts['reason']}. Nothing was taken from it; ask for it again.`,
  'bundle/locked': (facts) =>
    facts['reason'] === 'passphrase'
      ? `${file(facts)} is locked with a passphrase: it is missing or not the right one.`
      : `${file(facts)} is locked for somebody else. Give its sender your recipient key.`,
  'bundle/too-new': (facts) =>
    `${file(facts)} was written by a later version of Attest. Open it with that version.`,
  'bundle/unsalted': () =>
    'Some of the work is older than salted seals and cannot be withheld. Export without withholding.',
  'merge/changed': (facts) =>
    `${file(facts)} is not the file you looked at any more. Look at it again.`,
  'storage/full': () =>
    'The disk is full. What was saved is safe; make room, then do the last step again.',
  'storage/failed': () =>
    'The disk did not accept the data. What was saved before is safe; check the disk, then try again.',
  'case/past': () =>
    'The case is shown as it was at an earlier moment. Come back to the present to change it.',
  'source/not-found': () => 'This source is not in the case any more.',
  'judgement/not-found': () => 'This judgement is not in the case any more.',
  'question/not-found': () => 'This question is not in the case any more.',
  'hypothesis/not-found': () => 'This hypothesis is not in the matrix any more.',
  'identity/contradiction': (facts) =>
    `This would also make “${facts['a']}” and “${facts['b']}” one, which were judged to be two. Take that judgement back first.`,
  'report/refused': (facts) =>
    `The report was not written: ${facts['faults'] === 1 ? 'a sentence breaks' : `${facts['faults']} sentences break`} its rules. The first is “${facts['sentence']}”.`,
  'report/no-printer': () =>
    'A PDF can be made in the window only. Write the report as HTML, and print that.',
  'history/nothing': () => 'There is nothing to undo or redo.',
  'job/not-found': () => 'This job does not run any more.',
  'job/cancelled': () => 'It was cancelled.',
  'process/restarted': (facts) =>
    facts['name'] !== undefined
      ? `Reading ${aFile(facts)} broke off: a part of Attest stopped and was started again.`
      : 'A part of Attest stopped and was started again. Do the last step again.',
  internal: () => 'Something went wrong inside Attest.',
}

/**
 * A failure in words for a person, in English.
 *
 * The facts `name`, `part`, `holder`, `bytes`, `limit`, `seconds` and `reason` are used where they are there.
 */
export function errorText(failure: Failure): string {
  const sentence = sentences[failure.code](failure.details ?? {})
  return failure.incident ? `${sentence} The log has it as ${failure.incident}.` : sentence
}
