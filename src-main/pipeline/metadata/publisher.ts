import type { Stated } from '../../../src-preload/contract/article.ts'
import { type Labelled, ofKind, slice } from './located.ts'

/** The owner's name after a copyright mark: `© 2020 The Harbour Post. All rights reserved`. */
const owner =
  /(?:©|\(c\)|copyright)(?:\s*(?:©|\(c\)|copyright|by|\d{4}(?:\s*[-–,]\s*\d{4})?|[,:|]))*\s*[«"“„]?(?!copyright|by\b|all rights)(?<name>[\p{L}][\p{L}\p{N}\p{M}.'’&+-]*(?: [\p{L}\p{N}&][\p{L}\p{N}\p{M}.'’&+-]*){0,5})/iu
/** The same where the words for it stand before the name. */
const reservedFor =
  /(?:版权所有|版權所有)\s*[©:：]?\s*(?<name>\p{Script=Han}{2,12})|جميع الحقوق محفوظة\s*©?\s*(?:لدى |لـ ?|ل)(?<name2>(?:(?!\p{N})\p{Script=Arabic})+(?: (?:(?!\p{N})\p{Script=Arabic})+){0,4})/u
const trailing =
  /[\s,.|–-]*(?:\b(?:all rights|rights reserved|inc|llc|ltd|limited|corp|co|pvt|gmbh|ag|s\.?a|plc|network|interactive llc|alle rechte|tous droits|todos|tutti|все права|jämt)\b.*|[.,|–-]+)$/iu
const notName =
  /^(?:all|rights|reserved|the|terms|privacy|policy|contact|images?|photos?|disclaimer|reproduction|material|copyright|by|alle|tous|todos|tutti|все|and|or|this|of)$/iu

const address =
  /(?:(?<![\w.+-])[\w.+-]{1,64}@|(?:https?:\/\/|\bwww\.))(?<host>[\w-]+(?:\.[\w-]+)+)/giu

/**
 * The outlet, from the page's own frame: the line that equals the name of the domain in the page's
 * contact addresses, or the owner in its copyright line.
 */
export function publisherIn(page: Labelled): Stated | null {
  return byDomain(page) ?? byCopyright(page)
}

function byDomain(page: Labelled): Stated | null {
  const after = page.blocks.findLastIndex(({ kind }) => kind === 'body')
  const footer = page.blocks.slice(after + 1)
  const names = new Map<string, string>()
  for (const block of footer.slice(-60)) {
    for (const { groups } of slice(page, block).matchAll(address)) {
      const labels = (groups?.['host'] ?? '')
        .toLowerCase()
        .replace(/^www\./, '')
        .split('.')
      if (labels[0] && labels[0].length > 2) names.set(plain(labels[0]), groups!['host']!)
    }
  }
  for (const block of [...page.blocks].toReversed()) {
    const words = slice(page, block).trim()
    if (words.length > 50) continue
    const host = names.get(plain(words))
    if (!host) continue
    const span = { start: block.start, end: block.end }
    return { value: words, span, from: `line that equals the domain of the page's address ${host}` }
  }
  return null
}

/** A name as domains write it: lower case, one word, no article before it. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^the(?=\p{L}{4})/u, '')
}

function byCopyright(page: Labelled): Stated | null {
  for (const block of ofKind(page, 'legal-footer')) {
    const line = slice(page, block)
    const match = owner.exec(line) ?? reservedFor.exec(line)
    const name = (match?.groups?.['name'] ?? match?.groups?.['name2'])?.replace(trailing, '').trim()
    if (!match || !name || notName.test(name) || name.length < 3) continue
    const start = block.start + match.index + match[0].indexOf(name)
    return { value: name, span: { start, end: start + name.length }, from: 'copyright line' }
  }
  return null
}
