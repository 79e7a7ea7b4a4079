import type { Article, Span } from '../../../src-preload/contract/article.ts'
import { mentionTypes } from '../../../src-preload/contract/article.ts'
import type { Claim } from '../../../src-preload/contract/claim.ts'
import { ClaimField, fieldOf, takesEvidence } from '../../../src-preload/contract/claim-fields.ts'
import { claimSentence } from '../../../src-preload/contract/claim-sentence.ts'
import { ZipFile } from 'yazl'
import { createBreath } from '../breathe.ts'
import type { Context } from '../context.ts'
import { claimsByArticle, type Piece } from './case-records.ts'
import { codePointOffsets } from './code-points.ts'

/** The earliest date that a ZIP can hold, in the zone's own time as ZIP demands: the same case gives the same bytes. */
const options = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true }

/**
 * A ZIP of brat's standoff files: for each article its text and an `.ann` with accepted names and
 * quotations, the claim's sentence as a note of each quotation; `annotation.conf` names the types.
 * Offsets are code points. A span over several lines is given in pieces, as brat demands.
 */
export async function* asBrat(context: Context): AsyncGenerator<Piece> {
  const breathe = createBreath()
  const zip = new ZipFile()
  const claims = await claimsByArticle(context)
  zip.addBuffer(Buffer.from(configuration), 'annotation.conf', options)
  let number = 0
  for (const id of context.store.articles.ids()) {
    const article = context.store.articles.open(id)
    if (!article) continue
    number += 1
    const name = `${String(number).padStart(6, '0')}-${id.slice(0, 12)}`
    const text = article.text.replace(/\r/g, ' ')
    zip.addBuffer(Buffer.from(text), `${name}.txt`, options)
    zip.addBuffer(Buffer.from(annotations(article, claims.get(id) ?? [])), `${name}.ann`, options)
    await breathe()
  }
  zip.end()
  for await (const part of zip.outputStream) yield { text: part, records: 0 }
  yield { text: '', records: number }
}

const configuration = [
  '[entities]',
  ...mentionTypes,
  ...ClaimField.options.filter(takesEvidence).map(typeOf),
  '[relations]',
  '[events]',
  '[attributes]',
  '',
].join('\n')

/** A field's name as brat can read it. */
function typeOf(field: string): string {
  return `claim_${field.replaceAll('.', '_')}`
}

function annotations(article: Article, claims: readonly Claim[]): string {
  const offset = codePointOffsets(article.text)
  const names = article.mentions.filter(({ state }) => state === 'accepted')
  const lines = names.map((name, at) => entity(at + 1, name.type, article.text, name, offset))
  for (const claim of claims) {
    for (const words of claim.evidence) {
      if (words.verdict !== 'exact' || words.articleId !== article.id) continue
      const number = lines.length + 1
      const type = typeOf(fieldOf(words.field))
      lines.push(
        `${entity(number, type, article.text, words, offset)}\n#${number}\tAnnotatorNotes T${number}\t${claimSentence(claim)}`,
      )
    }
  }
  return lines.map((line) => `${line}\n`).join('')
}

function entity(
  number: number,
  type: string,
  text: string,
  span: Span,
  offset: (utf16: number) => number,
): string {
  const lines = [...text.slice(span.start, span.end).matchAll(/[^\r\n]+/g)]
  const pieces = lines.map(({ index, 0: words }) => {
    const start = span.start + index
    return `${offset(start)} ${offset(start + words.length)}`
  })
  return `T${number}\t${type} ${pieces.join(';')}\t${lines.map(([words]) => words).join(' ')}`
}
