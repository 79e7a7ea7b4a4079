import { describe, expect, it } from 'vitest'
import { operationKinds } from '../../../src-preload/contract/operation.ts'
import { outcomeText } from '../../../src-renderer/dialogs/outcome-text.ts'
import { languageName } from '../../../src-renderer/language-name.ts'
import { countText } from '../../../src-renderer/workbench/count-text.ts'
import { operationsText } from '../../../src-renderer/workbench/operations-text.ts'
import { savedText } from '../../../src-renderer/workbench/saved-text.ts'

describe('countText', () => {
  it('counts in words', () => {
    expect(countText(0, 'claim')).toBe('0 claims')
    expect(countText(1, 'claim')).toBe('1 claim')
    expect(countText(20_000, 'article')).toBe('20,000 articles')
  })
})

describe('outcomeText', () => {
  it('leaves out what did not happen', () => {
    expect(outcomeText({ imported: 12, duplicate: 1, refused: 2 })).toBe(
      '12 imported, 1 duplicate, 2 refused',
    )
    expect(outcomeText({ imported: 0, duplicate: 3, refused: 0 })).toBe('0 imported, 3 duplicates')
  })
})

describe('operationsText', () => {
  it('has words for every kind of operation', () => {
    for (const kind of Object.keys(operationKinds)) {
      expect(operationsText(kind)).not.toBe(kind)
    }
  })

  it('counts', () => {
    expect(operationsText('claim.set')).toBe('change to a claim')
    expect(operationsText('mention.judge 12')).toBe('verdicts on 12 mentions')
    expect(operationsText('article.import ×1')).toBe('import of 1 article')
    expect(operationsText('toString')).toBe('toString')
  })
})

describe('savedText', () => {
  const now = new Date(2026, 10, 22, 18, 0)

  it('says when', () => {
    expect(savedText(null, now)).toBe('nothing to save yet')
    expect(savedText(new Date(2026, 10, 22, 12, 4).toISOString(), now)).toBe('saved 12:04')
    expect(savedText(new Date(2026, 10, 21, 12, 4).toISOString(), now)).toBe('saved 21 Nov 2026')
  })
})

describe('languageName', () => {
  it('names what is a language tag and leaves the rest', () => {
    expect(languageName('fa')).toBe('Persian')
    expect(languageName('pt-BR')).toBe('Brazilian Portuguese')
    expect(languageName('en_US!')).toBe('en_US!')
    expect(languageName('')).toBe('')
  })
})
