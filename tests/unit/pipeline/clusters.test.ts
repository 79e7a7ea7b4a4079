import { describe, expect, test } from 'vitest'
import type { MentionType } from '../../../src-preload/contract/article.ts'
import { clusterNames } from '../../../src-main/pipeline/recognise/cluster.ts'
import { findLinks, isAcronymOf } from '../../../src-main/pipeline/recognise/links.ts'
import { resources } from './resources.ts'

/** Names of a text in the notation `[PER|Ada Quill]`. */
function read(marked: string) {
  const names: { start: number; end: number; type: MentionType }[] = []
  let text = ''
  for (const [, before = '', type, name = ''] of marked.matchAll(
    /([^[]*)(?:\[(\w+)\|([^\]]+)\])?/g,
  )) {
    text += before
    if (type !== undefined) {
      names.push({ start: text.length, end: text.length + name.length, type: type as MentionType })
    }
    text += name
  }
  return { text, names }
}

const clusters = (marked: string) => {
  const { text, names } = read(marked)
  return clusterNames(text, names, resources.knowledge)
}

describe('one thing', () => {
  test.each([
    ['[PER|Ada Quill] met [PER|Quill] and [PER|Ada].', [0, 0, 0]],
    ['[PER|Abu Tarek al-Sahli] and [PER|al-Sahli] and [PER|Abu Tarek]', [0, 0, 0]],
    ['[ORG|Northern Relief Front] ([ORG|NRF])', [0, 0]],
    ['[ORG|Boston Red Hares], then the [ORG|Red Hares]', [0, 0]],
    ['[PRODUCT|Marrow Gull] and the [PRODUCT|Gull]', [0, 0]],
    ['[PER|Ada Quill], [PER|Ada Quill], [PER|Tavo Quill], [PER|Quill]', [0, 0, 1, 0]],
    ['[GPE|Kenya] and the [GPE|government of Kenya]', [0, 0]],
    ['the [ORG|NRF], then the [ORG|Northern Relief Front]', [0, 0]],
    ['[PER|Ada Quill], known as [PER|Umm Tavo]', [0, 0]],
    ['[PER|Ada Quill], better known by her nom de guerre as [PER|Umm Tavo]', [0, 0]],
    ['the [GPE|US], the [GPE|U.S.], the [GPE|United States] and [GPE|America]', [0, 0, 0, 0]],
    ['the [ORG|UN] and the [ORG|United Nations]', [0, 0]],
    ['[NORP|Kenyan] and [NORP|Kenyans]', [0, 0]],
    ['[ORG|The Associated Press] and [ORG|Associated Press]', [0, 0]],
    ['[ORG|Marrow’s] and [ORG|Marrow]', [0, 0]],
    ['[ORG|Marrow Inc.] and [ORG|Marrow] and [ORG|Marrow Corporation]', [0, 0, 0]],
    ['the [ORG|shipping company Marrow] and [ORG|Marrow]', [0, 0]],
    ['[PER|Mohammed el-Sahli] and [PER|Muhammad al-Sahli]', [0, 0]],
    ['[PER|Qasem Soleimani] and [PER|Kassim Sulaimani]', [0, 0]],
    ['[ORG|Hezbollah] and [ORG|Hizbullah]', [0, 0]],
    ['[PER|Abdel Rahman Nouri] and [PER|Abdul Rahman Nuri]', [0, 0]],
  ])('%s', (marked, expected) => {
    expect(clusters(marked)).toEqual(expected)
  })
})

describe('two things', () => {
  test.each([
    ['[PER|Ada Quill] and [PER|Tavo Reyl]', [0, 1]],
    ['[PER|Ada Quill], [PER|Tavo Quill], [PER|Quill]', [0, 1, 2]],
    ['[GPE|Marrow] and [PER|Marrow]', [0, 1]],
    ['[ORG|Northern Relief Front] and [ORG|SRF]', [0, 1]],
    ['[GPE|Kenya] and [NORP|Kenyan]', [0, 1]],
    ['[ORG|Relief Front] and [ORG|Northern Relief Front]', [0, 1]],
    ['[PER|Ada Quill], who was not known, and [PER|Umm Tavo]', [0, 1]],
    ['a group within the [ORG|League of Boats] called the [ORG|Circle]', [0, 1]],
    ['[PER|Hassan] and [PER|Hussein]', [0, 1]],
    ['the [PER|Vice President] and the [PER|President]', [0, 1]],
    ['the [GPE|US] and the [ORG|University of Sera]', [0, 1]],
    ['[PER|Meyer] and [PER|Mayer]', [0, 1]],
    ['[GPE|Niger] and [GPE|Nigeria]', [0, 1]],
    ['[ORG|Bank of Norland] and [ORG|Bank of Orland]', [0, 1]],
    ['[GPE|Iraq] and [NORP|Iraqi]', [0, 1]],
  ])('%s', (marked, expected) => {
    expect(clusters(marked)).toEqual(expected)
  })
})

describe('acronyms', () => {
  test.each([
    ['NRF', 'Northern Relief Front', true],
    ['N.R.F.', 'Northern Relief Front', true],
    ['BoS', 'Bank of Sera', true],
    ['BS', 'Bank of Sera', true],
    ['PMC', 'Port-Marrow Council', true],
    ['NRF', 'Northern Relief Fund of Sera', false],
    ['It', 'Iron Trust', false],
    ['A', 'Alliance', false],
  ])('%s for %s: %s', (short, long, expected) => {
    expect(isAcronymOf(short, long)).toBe(expected)
  })
})

test('a link says by which words', () => {
  const { text, names } = read(
    '[PER|Ada Quill] (also known as “[PER|Umm Tavo]”) of [ORG|Relief Front] ([ORG|RF])',
  )
  expect(findLinks(text, names)).toEqual([
    { first: 0, second: 1, rule: 'known-as' },
    { first: 2, second: 3, rule: 'acronym' },
  ])
})
