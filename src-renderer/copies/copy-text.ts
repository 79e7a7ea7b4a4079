import type {
  ArticleTie,
  ClaimOrigins,
  Collapse,
  TieReason,
} from '../../src-preload/contract/copy.ts'
import { edtfText } from '../edtf-text.ts'
import { countText } from '../workbench/count-text.ts'

/** What another article is to the open one. */
export function tieText({ kind, earlier, verdict }: ArticleTie): string {
  if (verdict === 'independent') return 'Independent, by your word'
  switch (kind) {
    case 'same-text':
      return 'The same text'
    case 'version':
      return earlier === 'other'
        ? 'An earlier version'
        : earlier
          ? 'A later version'
          : 'Another version'
    case 'copy':
      return earlier === 'other' ? 'Told before' : earlier ? 'Told after' : 'The same story'
    case 'passages':
      return 'Shares passages'
    case 'quotation':
      return 'Shares quotations only'
    case null:
      return 'A copy, by your word'
  }
}

/** The short words of the header: what the open article is of another. */
export function ofText({ kind, earlier }: ArticleTie): string {
  if (kind === 'version') return earlier === 'other' ? 'Later version of' : 'Version of'
  if (kind === 'same-text') return 'Same text as'
  return earlier === 'other' ? 'Copy of' : 'Same story as'
}

export function reasonText({ code, detail }: TieReason): string {
  switch (code) {
    case 'same-address':
      return 'one address'
    case 'same-outlet':
      return 'one outlet'
    case 'same-headline':
      return 'one headline'
    case 'credit':
      return `credited to ${detail}`
    case 'earlier-stamp':
      return 'by the printed dates'
  }
}

const basisText: Record<Collapse['basis'], (detail: string) => string> = {
  'credit-line': (agency) => `both come from ${agency}, by their credit lines`,
  'shared-passages': () => 'the words of the claim stand in a passage that both share',
  'shared-quotation': () => 'the words of the claim are a quotation that both share',
  'stated-citation': (name) => `the sentence cites ${name}`,
  'same-outlet': (name) => `both were published by ${name}`,
  analyst: (reason) => `a copy by your word${reason && `: ${reason}`}`,
}

/** Why two documents of a claim are one origin. */
export const collapseText = ({ basis, detail }: Collapse): string => basisText[basis](detail)

/** `3 documents · 2 outlets · 1 origin`. */
export const originsText = ({ documents, outlets, origins }: ClaimOrigins): string =>
  [
    countText(documents.length, 'document'),
    countText(outlets, 'outlet'),
    countText(origins.length, 'origin'),
  ].join(' · ')

export const independenceWords: Record<ClaimOrigins['independence'], string> = {
  shown: 'Nothing ties these origins: independence is shown.',
  dependent: 'All documents come to one origin.',
  'cannot-be-shown': 'Independence cannot be shown: it takes two origins whose outlets are known.',
}

/** Where an article is from: outlet and date. */
export const fromText = ({
  publisher,
  published,
}: {
  publisher: string | null
  published: string | null
}): string =>
  [publisher ?? 'Publisher not stated', published ? edtfText(published) : 'no date'].join(', ')
