import { expect, test } from 'vitest'
import { AttestError } from '../../../../src-preload/contract/result.ts'
import { bodyText, htmlPage, textPage } from '../../../../src-main/pipeline/read-page.ts'

const sentence = 'The minister said on Monday that talks would go on in the capital. '
/** Milliseconds that one page may take here; a slow machine under load is allowed for. */
const longest = 8000

const hostile: Record<string, () => { text: string }> = {
  '200,000 nested elements': () =>
    htmlPage(`${'<div>'.repeat(200_000)}${sentence.repeat(9)}`, 'utf-8'),
  '100,000 unclosed fonts': () => htmlPage(`${'<p><font>'.repeat(100_000)}${sentence}`, 'utf-8'),
  '60,000 attributes': () => {
    const attributes = Array.from({ length: 60_000 }, (_, at) => `a${at}=1`).join(' ')
    return htmlPage(`<div ${attributes}><p>${sentence.repeat(9)}`, 'utf-8')
  },
  '50,000 rows': () => htmlPage(`<table>${'<tr><td>a<td>b'.repeat(50_000)}`, 'utf-8'),
  'JSON-LD without end': () =>
    htmlPage(
      `<script type="application/ld+json">${'['.repeat(200_000)}</script><p>${sentence}`,
      'utf-8',
    ),
  'a line of 20 million letters': () => textPage('x'.repeat(20_000_000), 'utf-8'),
  'a line of 20 million characters of prose': () => textPage(sentence.repeat(300_000), 'utf-8'),
  '300,000 lines': () => textPage(`${sentence}\n`.repeat(300_000), 'utf-8'),
  'dots, quotes and spaces': () =>
    textPage(['.', '"', ' x', '['].map((one) => one.repeat(1_000_000)).join('\n'), 'utf-8'),
  'addresses without end': () =>
    textPage(`${'a@'.repeat(500_000)}${'b.in'.repeat(500_000)}`, 'utf-8'),
  'dates without end': () => textPage('12-10-2031 03:38 IST '.repeat(100_000), 'utf-8'),
  'NULs in text': () => textPage(`a\0b ${sentence}\n`.repeat(1000), 'utf-8'),
}

test.each(Object.entries(hostile))('%s', (_, read) => {
  const start = performance.now()
  expect(read().text.length).toBeGreaterThan(0)
  expect(performance.now() - start).toBeLessThan(longest)
})

test('nothing of a nested page is lost', () => {
  const page = htmlPage(`${'<div>'.repeat(5000)}${sentence.repeat(9)}`, 'utf-8')
  expect(bodyText(page)).toBe(sentence.repeat(9).trim())
})

test('HTML beyond the limit is refused, inlined pictures not counted', () => {
  const picture = `<img src="data:image/png;base64,${'A'.repeat(9_000_000)}">`
  expect(htmlPage(`${picture}<p>${sentence}`, 'utf-8').text).toBe(sentence.trim())
  expect(() => htmlPage(`<p>${sentence.repeat(200_000)}`, 'utf-8')).toThrow(AttestError)
})
