import { describe, expect, test } from 'vitest'
import { decode } from '../../../../src-main/pipeline/read/decode.ts'
import { isBinary, isHtml, foreignFormat } from '../../../../src-main/pipeline/read/sniff.ts'
import { encode } from './encode.ts'

const french =
  'Le ministre a déclaré lundi que la grève était terminée. « Les deux côtés ont cédé », a-t-il précisé à la presse, près du port où les élus étaient réunis.'
const russian =
  'Министр заявил в понедельник, что забастовка в порту закончилась. По его словам, обе стороны пошли на уступки, и корабли войдут в гавань уже завтра утром.'
const arabic =
  'قال الوزير يوم الاثنين إن الإضراب في الميناء انتهى، وأضاف أن الجانبين قدما تنازلات وأن السفن ستدخل المرفأ صباح الغد.'
const chinese =
  '部长星期一表示，港口的罢工已经结束。他说，双方都作出了让步，船只将于明天早上进港，工人们对此表示欢迎。'
const japanese =
  '大臣は月曜日、港のストライキが終わったと述べた。双方が譲歩したという。船はあす朝に入港する見通しだ。'

describe('an encoding that nobody declares', () => {
  test.each([
    ['utf-8', french],
    ['utf-16le', french],
    ['utf-16be', russian],
    ['utf-16le', chinese],
    ['utf-16be', japanese],
    ['windows-1252', french],
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['windows-1256', arabic],
    ['gb18030', chinese],
    ['shift_jis', japanese],
    ['euc-jp', japanese],
  ])('%s', (encoding, text) => {
    expect(decode(encode(text, encoding))).toEqual({ text, encoding, bom: 0 })
  })

  test('ISO-2022-JP is told from ASCII by its escapes', () => {
    const bytes = [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42, 0x0a]
    expect(decode(new Uint8Array(bytes))).toMatchObject({ text: '日本\n', encoding: 'iso-2022-jp' })
  })
})

test.each([
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
])('a byte order mark decides and is no part of the text: %s', (encoding, mark) => {
  const bytes = new Uint8Array([...mark, ...encode('Hafen 1', encoding)])
  expect(decode(bytes)).toEqual({ text: 'Hafen 1', encoding, bom: mark.length })
})

test('a declaration is believed unless the bytes are valid UTF-8', () => {
  const page = (label: string) => `<meta charset="${label}"><p>Löwe, Straße, Äpfel</p>`
  expect(decode(encode(page('windows-1252'), 'windows-1252')).encoding).toBe('windows-1252')
  expect(decode(encode(page('windows-1252'), 'utf-8')).encoding).toBe('utf-8')
  const xml = `<?xml version="1.0" encoding="koi8-r"?><p>${russian}</p>`
  expect(decode(encode(xml, 'koi8-r')).encoding).toBe('koi8-r')
})

test('a few bad bytes do not make UTF-8 another encoding; they become U+FFFD', () => {
  const [begin, end] = [russian.slice(0, 60), russian.slice(60)].map((half) =>
    encode(half, 'utf-8'),
  )
  const bytes = new Uint8Array([...begin!, 0xff, ...end!])
  expect(decode(bytes)).toMatchObject({ encoding: 'utf-8' })
  expect(decode(bytes).text.match(/\ufffd/g)).toHaveLength(1)
})

test('line ends stay as they are', () => {
  expect(decode(encode('a\r\nb\rc\n', 'utf-8')).text).toBe('a\r\nb\rc\n')
})

test('what is no text is refused by its first bytes or its controls', () => {
  expect(foreignFormat(encode('%PDF-1.7 …', 'utf-8'))).toBe('pdf')
  expect(foreignFormat(new Uint8Array([0x50, 0x4b, 3, 4]))).toBe('zip')
  expect(foreignFormat(encode('Puzzle: PK, %PDF', 'utf-8'))).toBeNull()
  expect(isBinary('\0\x01\x02\x03text'.repeat(100))).toBe(true)
  expect(isBinary(`${french}\0`)).toBe(false)
})

test('HTML is told by its markup, not by angle brackets', () => {
  expect(isHtml('\n<!DOCTYPE html><p>x')).toBe(true)
  expect(isHtml('<!-- saved from url=(0014)about:internet -->\n<html><p>x')).toBe(true)
  expect(isHtml('<div><p>One</p><p>Two</p></div>')).toBe(true)
  expect(isHtml('Prices rose <5 % in May, and a < b > c. Write to <ed@post.example>.')).toBe(false)
  expect(isHtml(`${french.repeat(20)} The <b>only</b> tag.`)).toBe(false)
})
