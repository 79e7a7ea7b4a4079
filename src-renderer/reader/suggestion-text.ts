import { conditionText, namednessText } from '../../src-preload/contract/claim-words.ts'
import type { ClaimField } from '../../src-preload/contract/claim-fields.ts'
import type { Suggestion } from '../../src-preload/contract/suggestion.ts'

/** What a suggestion says, in the parts that are shown of it. */
export type SuggestionText = {
  /** With its conditions: it is never shown without them. */
  claim: string
  /** Who says so, how many, by whom it is passed on. */
  source: string
  /** When, where, how sure: one phrase each. */
  facts: string[]
}

/** A suggestion in words. */
export function suggestionText({ fields }: Suggestion): SuggestionText {
  const value = (field: ClaimField, nth = 0) => {
    const found = fields.find((one) => one.field === field && one.nth === nth)
    return found ? String(found.value) : ''
  }
  const conditions = fields
    .filter(({ field }) => field === 'condition')
    .map(({ nth, value: words }) => `${typeText(value('condition.type', nth))} ${words}`)
  const namedness = value('claimer.namedness')
  const who = [value('claimer'), namedness in unnamed ? unnamed[namedness] : '']
  const relay = value('relay')
  const count = value('claimer.count')
  return {
    claim: [value('description'), ...conditions].join(', '),
    source: [
      who.filter(Boolean).join(', '),
      count && `${count} sources`,
      value('claimer.anonymityReason'),
      relay && `passed on by ${relay}`,
    ]
      .filter(Boolean)
      .join('; '),
    facts: [
      timeText('Happened', value('eventTime'), value('eventTime.edtf')),
      timeText('Said', value('claimTime'), value('claimTime.edtf')),
      value('eventPlace') && `In ${value('eventPlace')}`,
      value('factuality') && `Factuality ${value('factuality')}`,
    ].filter(Boolean),
  }
}

const unnamed: Record<string, string> = {
  described: namednessText.described.toLowerCase(),
  collective: 'unnamed',
}

const typeText = (code: string): string =>
  Object.hasOwn(conditionText, code) ? conditionText[code as keyof typeof conditionText] : 'if'

const timeText = (label: string, words: string, edtf: string): string =>
  words && `${label} ${words}${edtf && edtf !== words ? ` (${edtf})` : ''}`
