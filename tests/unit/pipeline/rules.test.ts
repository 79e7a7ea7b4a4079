import { describe, expect, test } from 'vitest'
import { dropArticles } from '../../../src-main/pipeline/recognise/refine/articles.ts'
import {
  agreeOnTypes,
  followFullNames,
} from '../../../src-main/pipeline/recognise/refine/consistency.ts'
import { nameElections } from '../../../src-main/pipeline/recognise/refine/elections.ts'
import { dropUntyped, followHeads } from '../../../src-main/pipeline/recognise/refine/heads.ts'
import { joinNames } from '../../../src-main/pipeline/recognise/refine/joined-names.ts'
import { nameKnown } from '../../../src-main/pipeline/recognise/refine/known-names.ts'
import { followLinks } from '../../../src-main/pipeline/recognise/refine/linked-names.ts'
import { joinOwners } from '../../../src-main/pipeline/recognise/refine/owners.ts'
import { namePeoples } from '../../../src-main/pipeline/recognise/refine/peoples.ts'
import { typePlaces } from '../../../src-main/pipeline/recognise/refine/places.ts'
import { findAgain } from '../../../src-main/pipeline/recognise/refine/spread.ts'
import { dropTitles } from '../../../src-main/pipeline/recognise/refine/titles.ts'
import { refined } from './resources.ts'

describe('titles are no part of a name', () => {
  test.each([
    ['[PER|Gen. Tavo Reyl] left.', 'Gen. [PER|Tavo Reyl] left.'],
    ['[PER|Prime Minister Ada Quill] left.', 'Prime Minister [PER|Ada Quill] left.'],
    ['[PER|Lt. Gen. Brandt] left.', 'Lt. Gen. [PER|Brandt] left.'],
    ['[PER|Kenyan President Ada Quill] left.', 'Kenyan President [PER|Ada Quill] left.'],
    ['The [PER|President] left.', 'The President left.'],
    ['[PER|Ada Quill] left.', '[PER|Ada Quill] left.'],
    ['[ORG|General Motors] fell.', '[ORG|General Motors] fell.'],
    ['[PER|Ada King] left.', '[PER|Ada King] left.'],
    ['[GPE|Gen. Tavo Reyl] left.', 'Gen. [PER|Tavo Reyl] left.'],
    ['Mr. [ORG|Marrow] left.', 'Mr. [PER|Marrow] left.'],
    ['President [GPE|Marrow] left.', 'President [GPE|Marrow] left.'],
  ])('%s', (before, after) => {
    expect(refined(dropTitles, before)).toBe(after)
  })
})

describe('a name cut at a hyphen or a particle is joined', () => {
  test.each([
    ['[PER|Abu Tarek] al-Sahli left.', '[PER|Abu Tarek al-Sahli] left.'],
    ['[PER|Ines Okoro]-Brandt left.', '[PER|Ines Okoro-Brandt] left.'],
    ['Ines [PER|Brandt] left.', 'Ines [PER|Brandt] left.'],
    ['[PER|Lena] von der [PER|Marsch] left.', '[PER|Lena von der Marsch] left.'],
    ['[PER|Tavo] bin [PER|Reyl] left.', '[PER|Tavo bin Reyl] left.'],
    ['[PER|Reyl]-led forces left.', '[PER|Reyl]-led forces left.'],
    ['[PER|Reyl] and [PER|Quill] left.', '[PER|Reyl] and [PER|Quill] left.'],
    ['[GPE|Sera]-Brandt road.', '[GPE|Sera]-Brandt road.'],
    ['[PER|Han Ki]-dong left.', '[PER|Han Ki-dong] left.'],
    ['[PER|Quill]-era rules.', '[PER|Quill]-era rules.'],
    ['Mr. de [PER|Vries] left.', 'Mr. [PER|de Vries] left.'],
    ['They left Port [GPE|Sera] al-Bahr.', 'They left Port [GPE|Sera al-Bahr].'],
  ])('%s', (before, after) => {
    expect(refined(joinNames, before)).toBe(after)
  })
})

describe('"the" before a country', () => {
  test.each([
    ['[ORG|The US] left.', 'The [LOC|US] left.'],
    ['[ORG|The Associated Press] left.', '[ORG|The Associated Press] left.'],
  ])('%s', (before, after) => {
    expect(refined(dropArticles, before)).toBe(after)
  })
})

describe('what the lexicons know', () => {
  test.each([
    ['[PER|Red Crescent] left.', '[ORG|Red Crescent] left.'],
    ['The [LOC|IAEA] left.', 'The [ORG|IAEA] left.'],
    ['It left Kenya at dawn.', 'It left [LOC|Kenya] at dawn.'],
    ['It left Nairobi at dawn.', 'It left [LOC|Nairobi] at dawn.'],
    ['The Red Crescent left.', 'The [ORG|Red Crescent] left.'],
    ['The [ORG|House] of Representatives.', 'The [ORG|House of Representatives].'],
    ['The U.N. left.', 'The [ORG|U.N.] left.'],
    // Words, people and parts of longer names are left to the tagger.
    ['They like Reading at dawn.', 'They like Reading at dawn.'],
    ['It was Kenya Breezes at dawn.', 'It was Kenya Breezes at dawn.'],
    ['The Apple fell at dawn.', 'The Apple fell at dawn.'],
  ])('%s', (before, after) => {
    expect(refined(nameKnown, before)).toBe(after)
  })
})

describe('peoples', () => {
  test.each([
    ['[ORG|Kenyan] boats left.', '[NORP|Kenyan] boats left.'],
    ['Many Kurds and Sunnis left.', 'Many [NORP|Kurds] and [NORP|Sunnis] left.'],
    ['[ORG|Kenyan Red Cross] left.', '[ORG|Kenyan Red Cross] left.'],
    ['[PER|French] left.', '[PER|French] left.'],
    ['They polish it.', 'They polish it.'],
    ['The North [MISC|Korean] boats.', 'The [NORP|North Korean] boats.'],
  ])('%s', (before, after) => {
    expect(refined(namePeoples, before)).toBe(after)
  })
})

describe('a country before its own office', () => {
  test.each([
    ['[LOC|U.S.] [ORG|Department of Ferries] left.', '[ORG|U.S. Department of Ferries] left.'],
    ['[NORP|Kenyan] [ORG|Harbour Ministry] left.', '[ORG|Kenyan Harbour Ministry] left.'],
    ['[NORP|Kenyan] [ORG|Marrow] left.', '[NORP|Kenyan] [ORG|Marrow] left.'],
    ['[LOC|Kenya], [ORG|Harbour Ministry].', '[LOC|Kenya], [ORG|Harbour Ministry].'],
  ])('%s', (before, after) => {
    expect(refined(joinOwners, before)).toBe(after)
  })
})

describe('elections', () => {
  test.each([
    [
      'The 2010 [GPE|Sera] general election began.',
      'The [EVENT|2010 Sera general election] began.',
    ],
    ['The 2010 Kenyan presidential elections.', 'The [EVENT|2010 Kenyan presidential elections].'],
    ['In 2010 [GPE|Sera] held elections.', 'In 2010 [GPE|Sera] held elections.'],
  ])('%s', (before, after) => {
    expect(refined(nameElections, before)).toBe(after)
  })
})

describe('head words', () => {
  test.each([
    ['The [GPE|US] Embassy closed.', 'The [FAC|US Embassy] closed.'],
    ['The [ORG|Sera Airport] closed.', 'The [FAC|Sera Airport] closed.'],
    ['The [MISC|Marrow War] ended.', 'The [EVENT|Marrow War] ended.'],
    ['[GPE|Hurricane Ada] came.', '[EVENT|Hurricane Ada] came.'],
    ['The [MISC|Harbour Act] ended.', 'The [LAW|Harbour Act] ended.'],
    ['The [GPE|US] embassy closed.', 'The [GPE|US] embassy closed.'],
    ['The [PER|Ada Bridge] closed.', 'The [PER|Ada Bridge] closed.'],
    ['The [ORG|Harbour Bank] closed.', 'The [ORG|Harbour Bank] closed.'],
  ])('%s', (before, after) => {
    expect(refined(followHeads, before)).toBe(after)
  })
  test('without one a thing of no type is left out', () => {
    expect(refined(dropUntyped, 'The [MISC|Marrow] and [PER|Quill].')).toBe(
      'The Marrow and [PER|Quill].',
    )
  })
})

describe('kinds of places', () => {
  test.each([
    ['in [LOC|Kenya]', 'in [GPE|Kenya]'],
    ['in [LOC|Middle East]', 'in [LOC|Middle East]'],
    ['on [LOC|Lake Marrow]', 'on [LOC|Lake Marrow]'],
    ['in [LOC|Marrow Province]', 'in [GPE|Marrow Province]'],
    ['at [LOC|Marrow Bridge]', 'at [FAC|Marrow Bridge]'],
    ['in [LOC|Marrowby]', 'in [GPE|Marrowby]'],
  ])('%s', (before, after) => {
    expect(refined(typePlaces, before)).toBe(after)
  })
})

describe('"known as" and acronyms in brackets', () => {
  test.each([
    [
      '[PER|Ada Quill], known as [ORG|Umm Tavo], left.',
      0.9,
      '[PER|Ada Quill], known as [PER|Umm Tavo], left.',
    ],
    [
      '[ORG|Northern Relief Front] ([GPE|NRF]) left.',
      0.9,
      '[ORG|Northern Relief Front] ([ORG|NRF]) left.',
    ],
    [
      '[ORG|Northern Relief Front] ([GPE|Sera]) left.',
      0.9,
      '[ORG|Northern Relief Front] ([GPE|Sera]) left.',
    ],
    ['[PER|Ada Quill] and [ORG|Umm Tavo] left.', 0.9, '[PER|Ada Quill] and [ORG|Umm Tavo] left.'],
  ])('%s', (before, confidence, after) => {
    expect(refined(followLinks, before, confidence)).toBe(after)
  })
})

describe('one article, one meaning', () => {
  test.each([
    [
      '[ORG|Marrow] fell. [ORG|Marrow] rose. [PER|Marrow] stood.',
      '[ORG|Marrow] fell. [ORG|Marrow] rose. [ORG|Marrow] stood.',
    ],
    ['[ORG|Marrow] fell. [PER|Marrow] rose.', '[ORG|Marrow] fell. [PER|Marrow] rose.'],
  ])('%s', (before, after) => {
    expect(refined(agreeOnTypes, before)).toBe(after)
  })
  test.each([
    ['[PER|Ada Quill] left. [GPE|Quill] sat.', '[PER|Ada Quill] left. [PER|Quill] sat.'],
    ['[PER|Ada Chad] left. [GPE|Chad] sat.', '[PER|Ada Chad] left. [GPE|Chad] sat.'],
    ['[PER|Ada Quill] left. [GPE|Sera] sat.', '[PER|Ada Quill] left. [GPE|Sera] sat.'],
  ])('%s', (before, after) => {
    expect(refined(followFullNames, before)).toBe(after)
  })
  test.each([
    ['[PER|Ada Quill] left. Then Quill sat.', '[PER|Ada Quill] left. Then [PER|Quill] sat.'],
    [
      '[ORG|Marrow Trust] fell. The Marrow Trust rose.',
      '[ORG|Marrow Trust] fell. The [ORG|Marrow Trust] rose.',
    ],
    ['[PER|Ada Bird] left. Bird song began.', '[PER|Ada Bird] left. Bird song began.'],
    ['[GPE|Sera] fell. The Sera Times rose.', '[GPE|Sera] fell. The Sera Times rose.'],
  ])('%s', (before, after) => {
    expect(refined(findAgain, before)).toBe(after)
  })
})
