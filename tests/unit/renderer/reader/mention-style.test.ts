import { describe, expect, test } from 'vitest'
import { mentionTypes } from '../../../../src-preload/contract/article.ts'
import {
  highlightName,
  hues,
  mentionRules,
  mentionStyles,
} from '../../../../src-renderer/reader/mention-style.ts'
import { cssVariables } from '../../../../src-renderer/theme.ts'

const channels = (hex: string) =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)

/** Relative luminance and contrast ratio of WCAG 2.2. */
function luminance(rgb: number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (a: number[], b: number[]) => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}
const over = (ground: number[], colour: number[], alpha: number) =>
  ground.map((channel, index) => channel * (1 - alpha) + (colour[index] ?? 0) * alpha)

const schemes = (['light', 'dark'] as const).map((scheme) => {
  const variables = cssVariables({} as never)[scheme]
  const colour = (name: string) => channels(variables[`--mantine-color-${name}`] ?? '')
  return { scheme, ground: colour('body'), text: colour('text') }
})

describe.each(schemes)('highlights in $scheme', ({ scheme, ground, text }) => {
  test.each(Object.entries(hues))('%s', (_, hue) => {
    const line = channels(hue[scheme])
    const accepted = over(ground, line, 0x40 / 255)
    // WCAG 1.4.11 for the line, 1.4.3 for the words, also where two mentions overlap.
    expect(contrast(line, ground)).toBeGreaterThanOrEqual(3)
    expect(contrast(text, accepted)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(text, over(accepted, line, 0x40 / 255))).toBeGreaterThanOrEqual(4.5)
  })
})

test('no two types look alike, and the three frequent ones differ in their line alone', () => {
  const looks = mentionTypes.map((type) => `${mentionStyles[type].hue} ${mentionStyles[type].line}`)
  expect(new Set(looks).size).toBe(mentionTypes.length)
  const frequent = (['PER', 'ORG', 'GPE'] as const).map((type) => mentionStyles[type].line)
  expect(new Set(frequent).size).toBe(3)
})

test('every type and state has its rule', () => {
  const rules = mentionRules()
  for (const type of mentionTypes) {
    for (const state of ['proposed', 'accepted'] as const) {
      expect(rules).toContain(`::highlight(${highlightName(type, state)})`)
    }
  }
})
