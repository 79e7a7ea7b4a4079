import { describe, expect, test } from 'vitest'
import { unitsWithin } from '../../../../src-main/pipeline/blocks/matching.ts'
import { htmlText } from '../../../../src-main/pipeline/read/html-text.ts'
import { parseHtml } from '../../../../src-main/pipeline/read/parse-html.ts'
import { bodyText, htmlPage } from '../../../../src-main/pipeline/read-page.ts'

const layer = (html: string) => htmlText(parseHtml(html)).text

describe('the text layer of HTML', () => {
  test.each([
    ['<p>One\n  two</p><p>three</p>', 'One two\n\nthree'],
    ['<p>One<br>two<br><br>three</p>', 'One\ntwo\n\nthree'],
    ['<div>a<p>b</p>c</div>', 'a\n\nb\n\nc'],
    ['<ul><li><a>Home</a></li><li>News</li></ul>', 'Home\n\nNews'],
    ['a<b>b</b> <i> c</i>', 'ab c'],
    ['<script>x</script><style>y</style><template>z</template><p>shown</p>', 'shown'],
    ['<p hidden>kept</p>', 'kept'],
    [
      '<table><tr><td>Pos.</td><td>Name</td></tr><tr><td>1</td><td>Ada</td></tr></table>',
      'Pos.\tName\n\n1\tAda',
    ],
    ['<table><tr><td><p>Menu</p></td><td><p>Story</p></td></tr></table>', 'Menu\n\nStory'],
    ['<pre>one\ntwo</pre>', 'one\ntwo'],
    ['bare text', 'bare text'],
    ['<title>not shown</title><p>x', 'x'],
  ])('%s', (html, text) => {
    expect(layer(html)).toBe(text)
  })
})

test('short units stand in an extract only between the long ones around them', () => {
  const long = 'The harbour was opened to all ships on Monday morning'
  const units = ['World', 'Menu', `${long}.`, 'World', `${long} again.`].map((words) => ({ words }))
  const output = `${long}.World${long} again.`.replace(/\s/g, '')
  expect(unitsWithin(units, output)).toEqual([false, false, true, true, true])
})

const paragraphs = [
  'The harbour company said on Monday that forty ships were waiting in the roads, and that the first of them would be unloaded on Thursday.',
  'The union had accepted the offer on Sunday by a narrow vote, after a strike of seventeen days that emptied the shelves of the island.',
  'The mayor called it a good day for everybody who eats, and went home on foot because there was no petrol left in the town.',
]
const page = (body: string, head = '') =>
  htmlPage(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, 'utf-8')

test('the story is kept, its surroundings are labelled and stay in the text', () => {
  const read = page(`<nav><a>Home</a><a>Sport</a></nav><article><h1>Ships wait for dockers</h1>
    <figure><img><figcaption>Cranes on the quay</figcaption></figure>
    ${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article>
    <aside><h2>Most read</h2><a>Ten soups</a></aside><footer>© 2031 The Harbour Post</footer>`)
  expect(bodyText(read)).toBe(paragraphs.join('\n\n'))
  const kinds = Object.fromEntries(
    read.blocks.map(({ start, end, kind }) => [read.text.slice(start, end), kind]),
  )
  expect(kinds).toMatchObject({
    HomeSport: 'navigation',
    'Ships wait for dockers': 'headline',
    'Cranes on the quay': 'caption',
    'Most read': 'trending',
    '© 2031 The Harbour Post': 'legal-footer',
  })
})

test('metadata is read from JSON-LD, meta and comments, and says from where', () => {
  const head = `<!-- saved from url=(0036)https://harbour-post.example/news/12 -->
    <meta property="og:site_name" content="The Harbour Post">
    <meta property="article:published_time" content="2031-03-03T08:15:00+01:00">
    <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle",
      "headline":"Ships wait &amp; dockers vote","author":[{"name":"Ada Nkemelu"},{"name":"Ola Brandt"}],
      "dateModified":"2031-03-03T09:40:00+01:00"}]}</script>`
  const { metadata } = page(paragraphs.map((words) => `<p>${words}</p>`).join(''), head)
  expect(metadata.headline).toMatchObject({
    value: 'Ships wait & dockers vote',
    from: 'JSON-LD headline',
  })
  expect(metadata.byline).toMatchObject({
    value: 'Ada Nkemelu, Ola Brandt',
    from: 'JSON-LD author',
  })
  expect(metadata.publisher).toMatchObject({ value: 'The Harbour Post', from: 'meta og:site_name' })
  expect(metadata.url?.value).toBe('https://harbour-post.example/news/12')
  expect(metadata.published?.edtf).toBe('2031-03-03T09:40:00+01:00')
  expect(metadata.firstPublished?.edtf).toBe('2031-03-03T08:15:00+01:00')
})

test('broken JSON-LD and empty meta cost nothing', () => {
  const head =
    '<script type="application/ld+json">{"@type": [</script><meta name="author" content="">'
  const { metadata } = page(`<h1>Ships wait</h1><p>${paragraphs.join('</p><p>')}</p>`, head)
  expect(metadata).toMatchObject({
    byline: null,
    published: null,
    headline: { value: 'Ships wait' },
  })
})

test('a stamp of the source is shown by the words of the page that name its day', () => {
  const head = '<meta property="article:published_time" content="2031-03-03T08:15:00+01:00">'
  const read = page(
    `<h1>Ships wait for dockers</h1><p class="date">3 March 2031</p><p>${paragraphs.join('</p><p>')}</p>`,
    head,
  )
  const { published } = read.metadata
  expect(published).toMatchObject({ raw: '3 March 2031', edtf: '2031-03-03T08:15:00+01:00' })
  expect(read.text.slice(published!.span!.start, published!.span!.end)).toBe('3 March 2031')
})
