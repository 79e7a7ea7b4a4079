import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { furnitureMark } from '../../../../src-main/pipeline/blocks/furniture.ts'
import { unitsOf } from '../../../../src-main/pipeline/blocks/lines.ts'
import { isStampLine } from '../../../../src-main/pipeline/blocks/stamp-line.ts'
import type { PageContent } from '../../../../src-main/pipeline/page.ts'
import { bodyText, htmlPage, textPage } from '../../../../src-main/pipeline/read-page.ts'

/** What every page promises about its blocks. */
function expectBlocks({ text, blocks }: PageContent): void {
  let end = 0
  for (const block of blocks) {
    expect(text.slice(end, block.start)).toMatch(/^\s*$/)
    expect(block.end).toBeGreaterThan(block.start)
    expect(block.reasons.length).toBeGreaterThan(0)
    expect(text.slice(block.start, block.end).trim()).toBe(text.slice(block.start, block.end))
    end = block.end
  }
  expect(text.slice(end)).toMatch(/^\s*$/)
}

const word = fc.constantFrom(
  'port',
  'The',
  'Trending',
  'By',
  '12-10-2031',
  '©',
  '...',
  '|',
  '“x',
  '* ',
  '=====',
  '[a',
  'b]',
  '\t',
  '  ',
  '\n',
  '\r\n',
  '\n\n',
  '.',
  'سفينة',
  '港',
  '🚢',
  '\0',
  '\ufeff',
)
const pieces = fc.array(word, { maxLength: 80 }).map((words) => words.join(' '))

describe('the blocks of any page', () => {
  test('of text lie in order over every word; the text is the text to the letter', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const page = textPage(text, 'utf-8')
        expect(page.text).toBe(text)
        expectBlocks(page)
      }),
      { numRuns: 300 },
    )
  })

  test('of HTML lie in order over every word', () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<br>',
      '<li>',
      '<a href=x>',
      '</a>',
      '<table>',
      '<tr>',
      '<td>',
      '<pre>',
      '<script>x</script>',
      '<!--',
      '-->',
      '<h1>',
      '&nbsp;',
      '&amp;',
      '<nav>',
    )
    const markup = fc.array(fc.oneof(word, tag), { maxLength: 80 }).map((all) => all.join(''))
    fc.assert(
      fc.property(markup, (html) => expectBlocks(htmlPage(html, 'utf-8'))),
      { numRuns: 100 },
    )
  })
})

describe('hard wraps', () => {
  const wrapped = `The harbour company said on Monday that forty ships were waiting in the
roads and that the first of them would be unloaded as soon as the union had
signed the agreement.

It named no day, and it did not say how long the work would take, which the
mayor called "a pity for everybody who has to plan a winter".

   * Ferries run again from tomorrow, with fewer boats than before and with
     higher prices
   * Fish market closed
`
  const paragraphs = unitsOf(wrapped).map(({ words }) => words)

  test('are undone in paragraphs and list items', () => {
    expect(paragraphs).toHaveLength(4)
    expect(paragraphs[0]).toMatch(
      /^The harbour company .* waiting in the roads and .* agreement\.$/,
    )
    expect(paragraphs[2]).toMatch(/^Ferries run again .* than before and with higher prices$/)
  })

  test('are undone the same whatever the line ends', () => {
    const crlf = unitsOf(wrapped.replaceAll('\n', '\r\n')).map(({ words }) => words)
    expect(crlf).toEqual(paragraphs)
  })

  test('are not seen in lines that are paragraphs', () => {
    const lines =
      'The port opened. It had been shut.\nThe mayor came with his wife and spoke.\nNobody answered him, and he left again soon.\n'
    expect(unitsOf(lines)).toHaveLength(3)
  })
})

describe('furniture', () => {
  test.each([
    ['Trending', 'trending'],
    ['MOST READ', 'trending'],
    ['Latest News', 'trending'],
    ['Das könnte Sie auch interessieren', 'related-links'],
    ['Related stories', 'related-links'],
    ['مواضيع ذات صلة', 'related-links'],
    ['Читайте также', 'related-links'],
    ['相关新闻', 'related-links'],
    ['ADVERTISEMENT', 'advertisement'],
    ['Anzeige', 'advertisement'],
    ['© 2031 The Harbour Post. All rights reserved.', 'legal-footer'],
    ['Privacy Policy', 'legal-footer'],
    ['Share on Facebook', 'navigation'],
    ['Tags: harbour, strike', 'navigation'],
    ['Representative image. Image Credit: Harbour Post', 'caption'],
    ['Photo: Ida Malm/Post', 'caption'],
    ['By Ada Nkemelu', 'byline'],
    ['Von Jörg Süßmann | 04.11.2031', 'byline'],
    ['Sign up for our morning newsletter', 'other'],
  ])('%s is %s', (words, kind) => {
    expect(furnitureMark(words)?.kind).toBe(kind)
  })

  test.each([
    'By Tuesday, most of the ships had left the roads.',
    'More than a hundred people came to the quay.',
    'Reactions to the vote were mixed on Monday.',
    'The bus is powered by hydrogen, the company said.',
    'They had entered the camp without the permission of the army.',
    'Related to the case are two others, the prosecutor said.',
    'Save the harbour, the banner read.',
    'Like the others, he refused to speak.',
    'The latest news from the front reached the town at noon.',
    'Follow the money, she told the inquiry.',
    'Comments by the minister drew protests.',
    'In the photo, he said, one could see the hole.',
    'Share prices fell by a third.',
    'He read more than most ministers did.',
  ])('is not: %s', (words) => {
    expect(furnitureMark(words)).toBeNull()
  })

  test.each([
    ['PTI | Halden | Updated: 12-10-2031 03:38 IST', true],
    ['Published: 12 October 2031', true],
    ['October 12, 2031', true],
    ['The study was published on May 12, 2019, and drew little notice at the time.', false],
    ['— Harbour Watch (@harbourwatch) November 18, 2019', false],
    ['No date at all', false],
  ])('a stamp line: %s %s', (words, isStamp) => {
    expect(isStampLine(words)).toBe(isStamp)
  })
})

const story = [
  'The ferry to the islands ran again on Monday after three weeks, the harbour company said, and the first boat carried two hundred people.',
  'The line had been shut since the storm sank two of its piers. “We slept on the quay for a week,” said Ola Brandt, a baker from the outer island.',
  'A second boat is to follow in May if the money for it is found, which the council will decide next week.',
]

describe('the story of a dump', () => {
  const page = (...around: [before: string[], after: string[]]) =>
    textPage([...around[0], ...story, ...around[1]].join('\n'), 'utf-8')

  test('is found between menus and boxes, and nothing else is', () => {
    const dump = page(
      ['Home', 'News', 'Sport', 'Ferry to the islands runs again', '3 March 2031'],
      [
        'Trending',
        'Ten best soups',
        'The town chose its soup on Friday, and the winner was a surprise to all who...',
        '© 2031 Post',
      ],
    )
    expect(bodyText(dump)).toBe(story.join('\n\n'))
    expect(dump.metadata.headline?.value).toBe('Ferry to the islands runs again')
  })

  test('goes on after a link to another story', () => {
    const links = [story[0]!, 'Read also', 'Storm sinks two piers', story[1]!, story[2]!]
    expect(bodyText(textPage(links.join('\n'), 'utf-8')).split('\n\n')).toEqual(
      expect.arrayContaining(story),
    )
  })

  test('is all there is in a file that holds nothing else', () => {
    expect(bodyText(textPage(story.join('\n\n'), 'utf-8'))).toBe(story.join('\n\n'))
  })
})
