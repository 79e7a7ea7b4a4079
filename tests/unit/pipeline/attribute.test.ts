import { describe, expect, test } from 'vitest'
import { attribute } from '../../../src-main/pipeline/attribute/index.ts'
import { unitsOf } from '../../../src-main/pipeline/blocks/lines.ts'
import { findQuotes } from '../../../src-main/pipeline/attribute/quotes.ts'
import { segment } from '../../../src-main/pipeline/segment.ts'
import { resources } from './resources.ts'

const who = (text: string) => {
  const sentences = segment(text, unitsOf(text), 'en', resources.abbreviations)
  const words = (ranges: [number, number][]) =>
    ranges.map(([start, end]) => text.slice(start, end)).join(' … ')
  return attribute(text, sentences, resources).map(
    ({ source, cue, content }) => `${words(source)} | ${words(cue)} | ${words(content)}`,
  )
}

describe('who says what', () => {
  test.each([
    ['The pier is safe, officials said.', 'officials | said | The pier is safe'],
    ['Officials said that the pier was safe.', 'Officials | said | the pier was safe'],
    ['Officials said the pier was safe.', 'Officials | said | the pier was safe'],
    [
      'On Friday, Ada Quill, the harbour master, said the pier was safe.',
      'Ada Quill, the harbour master | said | the pier was safe',
    ],
    ['Prosecutors said late Friday the pier was safe.', 'Prosecutors | said | the pier was safe'],
    [
      'The pier is safe, said Ada Quill, a spokeswoman for the harbour.',
      'Ada Quill, a spokeswoman for the harbour | said | The pier is safe',
    ],
    [
      'According to a police report, the pier is safe.',
      'a police report | According to | the pier is safe',
    ],
    ['The pier is safe, according to the police.', 'the police | according to | The pier is safe'],
    ['"The pier is safe," he said.', 'he | said | "The pier is safe,"'],
    ['“The pier is safe,” she said. “Go home.”', 'she | said | “The pier is safe,” … “Go home.”'],
    ['Quill told reporters on Friday that the pier was safe.', 'Quill | told | the pier was safe'],
    [
      'Three officials have said the pier was safe.',
      'Three officials | have said | the pier was safe',
    ],
    ['Two crews left, and said it was over now.', 'Two crews | said | it was over now'],
    [
      'The ferry sank but the company denied that anybody was hurt.',
      'the company | denied | anybody was hurt',
    ],
    [
      'The crews of four boats, who had waited all night, said it was over.',
      'The crews of four boats, who had waited all night | said | it was over',
    ],
    [
      'The pier, the harbour master said, would stay closed.',
      'the harbour master | said | The pier … would stay closed',
    ],
    ['The harbour board denied the report.', 'The harbour board | denied | the report'],
    [
      'The miners threatened to strike unless they are paid.',
      'The miners | threatened | to strike unless they are paid',
    ],
    ['Quill urged both crews to come back.', 'Quill | urged | both crews to come back'],
    [
      'Quill accused the board of hiding a report.',
      'Quill | accused | the board of hiding a report',
    ],
    [
      'An army spokesman (Colonel Tavo Reyl) says the road is open.',
      'An army spokesman (Colonel Tavo Reyl) | says | the road is open',
    ],
    ['In Port Neri, police say at least two boats sank.', 'police | say | at least two boats sank'],
    [
      'The ferry, according to the harbour board, was overloaded.',
      'the harbour board | according to | The ferry … was overloaded',
    ],
    ['He said: “The pier is safe.”', 'He | said | “The pier is safe.”'],
    [
      'The letter did not say whether it was safe.',
      'The letter | did not say | whether it was safe',
    ],
    [
      'Quill said this case is proof that the law works.',
      'Quill | said | this case is proof that the law works',
    ],
    [
      'Quill said in the letter this case shows that the law works.',
      'Quill | said | this case shows that the law works',
    ],
    [
      'When Quill was stopped, he told police he had seen nothing.',
      'he | told | he had seen nothing',
    ],
    ['Quill, via the Valley Echo, said it was over.', 'Quill | said | it was over'],
    ['The council today announced it would build.', 'The council | announced | it would build'],
    [
      'The country’s prime minister, Ada Quill said it was over.',
      'The country’s prime minister, Ada Quill | said | it was over',
    ],
    [
      'The stock is a bet, says Ada Quill, portfolio manager at Alder Bank.',
      'Ada Quill, portfolio manager at Alder Bank | says | The stock is a bet',
    ],
    ['That is a lie, Quill said.', 'Quill | said | That is a lie'],
    ['Quill asked him to leave and took the keys.', 'Quill | asked | him to leave'],
    ['Quill, who denies the charge, has left the city.', 'Quill | denies | the charge'],
    ['Quill expressed concern about the dam.', 'Quill | expressed | concern about the dam'],
    [
      'The board is confident that the dam will hold.',
      'The board | is confident | the dam will hold',
    ],
    [
      'Quill was quoted as saying the dam would hold.',
      'Quill | was quoted as saying | the dam would hold',
    ],
    [
      'The miners rejected the board’s claim that the dam was safe.',
      'The miners | rejected | the board’s claim that the dam was safe',
      'the board | claim | the dam was safe',
    ],
    [
      'The agency quotes Ada Quill as saying the dam is safe.',
      'The agency | quotes | Ada Quill as saying the dam is safe',
      'Ada Quill | saying | the dam is safe',
    ],
    ['As the Valley Echo has reported, it is over.', 'the Valley Echo | has reported | it is over'],
    ['Police: bridge is safe', 'Police | : | bridge is safe'],
    [
      'The air is thick, with doctors warning that it will get worse.',
      'doctors | warning | it will get worse',
    ],
    ['“Is it over?” Quill asked again.', 'Quill | asked | “Is it over?”'],
    [
      '“Oh my,” Lucas responded with a sigh. “It is over,” Lovely said.',
      'Lucas | responded | “Oh my,”',
      'Lovely | said | “It is over,”',
    ],
    [
      '“It is over,” Quill said. “Go home.\n\n“Come back on Friday.”',
      'Quill | said | “It is over,” … “Go home.\n\n“Come back on Friday.”',
    ],
  ])('%s', (text, ...expected) => {
    expect(who(text)).toEqual(expected)
  })

  test.each([
    [
      'Quill said the pier was safe, adding that nobody had been hurt.',
      ['Quill | said | the pier was safe', 'Quill | adding | nobody had been hurt'],
    ],
    [
      'The board accepted the fine but rejected the wording.',
      ['The board | rejected | the wording'],
    ],
    [
      'Police say the boat was empty; survivors say it was full.',
      ['Police | say | the boat was empty', 'survivors | say | it was full'],
    ],
    [
      'The report says the miners believe the shaft is empty.',
      [
        'The report | says | the miners believe the shaft is empty',
        'the miners | believe | the shaft is empty',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(who(text)).toEqual(expected)
  })
})

describe('nobody says anything', () => {
  test.each([
    'The report was published on Friday.',
    'He was told to leave the pier.',
    'It is said to be safe.',
    'Oil prices in the United States fell on Friday.',
    'They spoke on condition of anonymity.',
    'The state says.',
    'Quill, who said nothing, left.',
    '"The pier is safe."',
    'Two sailors wanted for theft were found on the pier.',
    'Recent reports have been lost.',
    'A group called "Friends of the Pier" met on Sunday.',
    'The demand for boats rose.',
    'He had to say goodbye.',
    'Three boats, called in from Sund, came late.',
    'The promises of the board are many.',
    'The minister declined to comment.',
    'The talks were expected to fail.',
    'A think tank was founded.',
    'Analysis: what the budget means for Sera',
    'It was not clear whether the pier was safe.',
    'She read the article that the paper published.',
  ])('%s', (text) => {
    expect(who(text)).toEqual([])
  })
})

test('quotations end with their mark, or with the paragraph', () => {
  const quoted = (text: string) => findQuotes(text).map(({ start, end }) => text.slice(start, end))
  expect(quoted('He: "One." She: “Two.” «Trois»')).toEqual(['"One."', '“Two.”', '«Trois»'])
  expect(quoted('"One.\n\n"Two."')).toEqual(['"One.', '"Two."'])
  expect(quoted('No "end')).toEqual([])
})
