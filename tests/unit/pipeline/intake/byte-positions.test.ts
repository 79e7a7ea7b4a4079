import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytePositions } from '../../../../src-main/pipeline/read/byte-positions.ts'
import { decode } from '../../../../src-main/pipeline/read/decode.ts'
import { encode } from './encode.ts'

const text = { reader: 'text/1' }

/** Every slice of the text between two known positions is what the bytes between them decode to. */
function expectExact(bytes: Uint8Array): void {
  const { text: decoded, encoding, bom } = decode(bytes)
  const offsets = Array.from({ length: decoded.length + 1 }, (_, at) => at)
  const positions = bytePositions(bytes, text, offsets)
  expect(positions[0]).toBe(bom)
  expect(positions.at(-1)).toBe(bytes.length)
  const known = offsets.filter((at) => positions[at] !== null)
  for (const at of offsets) {
    const isInsidePair =
      /[\udc00-\udfff]/.test(decoded[at] ?? '') && /[\ud800-\udbff]/.test(decoded[at - 1] ?? '')
    expect(positions[at] === null).toBe(isInsidePair)
  }
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  for (let at = 1; at < known.length; at++) {
    const [from, to] = [known[at - 1]!, known[at]!]
    const piece = bytes.subarray(positions[from]!, positions[to]!)
    expect(decoder.decode(piece)).toBe(decoded.slice(from, to))
  }
}

test('any bytes behind a byte order mark, broken ones too', () => {
  const marks = [
    [0xef, 0xbb, 0xbf],
    [0xff, 0xfe],
    [0xfe, 0xff],
  ]
  const byte = fc.oneof(
    fc.integer({ min: 0, max: 255 }),
    fc.constantFrom(0xe2, 0x82, 0xac, 0xf0, 0x9f, 0xd8, 0xdc, 0x0d, 0x0a),
  )
  fc.assert(
    fc.property(fc.constantFrom(...marks), fc.array(byte, { maxLength: 60 }), (mark, rest) => {
      expectExact(new Uint8Array([...mark, ...rest]))
    }),
    { numRuns: 1000 },
  )
})

test('any text as UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (value) => {
      fc.pre(decode(encode(value, 'utf-8')).encoding === 'utf-8')
      expectExact(encode(value, 'utf-8'))
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['windows-1251', 'Порт открыт, сказал мэр города.\r\nСуда войдут в гавань завтра утром.\r\n'],
  ['gb18030', '港口的罢工已经结束。他说，双方都作出了让步，船只将于明天进港。OK\r\n'],
  ['shift_jis', '港のストライキが終わったと述べた。船はあす朝に入港する見通しだ。OK\r\n'],
  ['euc-kr', '장관은 월요일 항구의 파업이 끝났다고 밝혔다. 배는 내일 들어온다.\r\n'],
])('multi-byte and single-byte encodings: %s', (encoding, value) => {
  const bytes = encode(value, encoding)
  expect(decode(bytes).text).toBe(value)
  expectExact(bytes)
})

test('no positions in a text layer that was made, nor where bytes mean nothing by themselves', () => {
  const bytes = encode('<p>x</p>', 'utf-8')
  expect(bytePositions(bytes, { reader: 'html/1' }, [0, 1])).toEqual([null, null])
  const japanese = new Uint8Array([0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42])
  expect(bytePositions(japanese, text, [0])).toEqual([null])
  expect(bytePositions(bytes, text, [99])).toEqual([null])
})
