import { describe, expect, it } from 'vitest'
import { edtfText } from '../../../src-renderer/edtf-text.ts'

describe('edtfText', () => {
  it.each([
    ['2020-10-12T03:38:00+05:30', '12 Oct 2020, 03:38 +05:30'],
    ['2020-10-12T22:08:00Z', '12 Oct 2020, 22:08 UTC'],
    ['2020-10-12T22:08:15.250Z', '12 Oct 2020, 22:08 UTC'],
    ['2020-10-12T22:08', '12 Oct 2020, 22:08'],
    ['2020-10-02', '2 Oct 2020'],
    ['2020-10', 'Oct 2020'],
    ['2020', '2020'],
    ['2020-21', 'spring 2020'],
    ['2020-10?', 'Oct 2020?'],
    ['2020-10-12~', 'about 12 Oct 2020'],
    ['2020%', 'about 2020?'],
    ['202X', '2020s'],
    ['19XX', '1900s'],
    ['2020-XX', '2020'],
    ['2020-10-XX', 'Oct 2020'],
    ['2020-10-01/2020-10-12', '1 Oct 2020 – 12 Oct 2020'],
    ['2020-10/..', 'from Oct 2020'],
    ['../2020-10', 'until Oct 2020'],
  ])('reads %s as %s', (edtf, text) => {
    expect(edtfText(edtf)).toBe(text)
  })

  it.each(['', 'last Tuesday', '2020-13', '[2019,2020]', '../..', '2020-10-12/x', '12/10/2020'])(
    'leaves %j as written',
    (written) => {
      expect(edtfText(written)).toBe(written)
    },
  )
})
