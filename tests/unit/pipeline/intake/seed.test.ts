import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../../../src-main/pipeline/formats/index.ts'
import { bodyText } from '../../../../src-main/pipeline/read-page.ts'

// A publisher's page: it stays beside the repository.
const folder = join(import.meta.dirname, '../../../../../shared/seed')
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.txt')) : []

describe.runIf(files.length > 0)('the saved page', async () => {
  const bytes = files.length > 0 ? readFileSync(join(folder, files[0]!)) : new Uint8Array()
  const page = (await readFile(new Uint8Array(bytes), { name: 'page.txt' })).pages[0]!
  const { text, blocks, metadata } = page
  const words = (kind: string) =>
    blocks.filter((block) => block.kind === kind).map(({ start, end }) => text.slice(start, end))

  test('its text is the file to the letter', () => {
    expect(text).toBe(new TextDecoder().decode(bytes))
  })

  test('its body is its six paragraphs and nothing else', () => {
    const body = bodyText(page).split('\n\n')
    expect(body).toHaveLength(6)
    expect(body[0]).toMatch(/^Iraqi militias backed by Iran/)
    expect(body[5]).toMatch(/would isolate Iraq from the world\.$/)
    expect(words('headline')).toHaveLength(2)
    expect(words('standfirst')).toHaveLength(1)
    expect(words('caption')).toEqual([expect.stringContaining('Image Credit: ANI')])
    const boxes = words('trending').join('\n')
    for (const name of ['judo', 'Rwanda', 'Ahimsa', 'Fauci', 'Lithuanian', 'fireworks']) {
      expect(boxes).toContain(name)
    }
  })

  test('its stamps, zone and order, with what decided them', () => {
    expect(metadata.published).toMatchObject({
      raw: '12-10-2020 03:38 IST',
      edtf: '2020-10-12T03:38:00+05:30',
      zone: '+05:30',
      order: 'day-month',
      alternatives: [],
    })
    expect(metadata.published!.reasons.length).toBeGreaterThan(1)
    expect(metadata.firstPublished?.edtf).toBe('2020-10-12T03:35:00+05:30')
  })

  test('its credit, place and publisher, each with its words', () => {
    expect(metadata.credit?.value).toBe('PTI')
    expect(metadata.agencies.map(({ value }) => value)).toEqual(['PTI', 'AP'])
    expect(metadata.datelinePlace?.value).toBe('Baghdad')
    expect(metadata.publisher?.value).toBe('Devdiscourse')
    for (const stated of [metadata.credit, metadata.datelinePlace, metadata.publisher]) {
      expect(text.slice(stated!.span!.start, stated!.span!.end)).toBe(stated!.value)
    }
  })
})
