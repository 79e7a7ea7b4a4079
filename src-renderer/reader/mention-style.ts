import type { Mention, MentionType } from '../../src-preload/contract/article.ts'

/** Okabe and Ito's colour-blind-safe hues, darkened or lightened until each line has 3:1 on its ground. */
export const hues = {
  blue: { light: '#0072b2', dark: '#56b4e9' },
  vermillion: { light: '#c24f00', dark: '#f58a4b' },
  green: { light: '#00805d', dark: '#2fc79c' },
  purple: { light: '#a3487c', dark: '#dd94bd' },
  orange: { light: '#9a6a00', dark: '#e69f00' },
  yellow: { light: '#7a7100', dark: '#bdb02c' },
  grey: { light: '#66707a', dark: '#a3abb3' },
} as const

type Line = 'solid' | 'dashed' | 'dotted' | 'double' | 'wavy'

export type MentionStyle = {
  /** Short form of the type's code, for legends. */
  tag: string
  name: string
  plural: string
  /** Says the family (people, organisations, places, …). */
  hue: keyof typeof hues
  /** The second cue; with the hue it is unique, and among the frequent types it is so alone. */
  line: Line
}

/** How each type looks and is called, in the order of the number keys. */
export const mentionStyles: Record<MentionType, MentionStyle> = {
  PER: { tag: 'PER', name: 'person', plural: 'People', hue: 'blue', line: 'solid' },
  ORG: {
    tag: 'ORG',
    name: 'organisation',
    plural: 'Organisations',
    hue: 'vermillion',
    line: 'dashed',
  },
  GPE: {
    tag: 'GPE',
    name: 'country or town',
    plural: 'Countries and towns',
    hue: 'green',
    line: 'dotted',
  },
  LOC: { tag: 'LOC', name: 'place', plural: 'Places', hue: 'green', line: 'wavy' },
  FAC: { tag: 'FAC', name: 'facility', plural: 'Facilities', hue: 'green', line: 'double' },
  NORP: { tag: 'NORP', name: 'people or creed', plural: 'Peoples', hue: 'purple', line: 'dotted' },
  EVENT: { tag: 'EVT', name: 'event', plural: 'Events', hue: 'orange', line: 'solid' },
  WORK: { tag: 'WORK', name: 'work', plural: 'Works', hue: 'purple', line: 'dashed' },
  PRODUCT: { tag: 'PROD', name: 'product', plural: 'Products', hue: 'orange', line: 'dashed' },
  LAW: { tag: 'LAW', name: 'law', plural: 'Laws', hue: 'purple', line: 'solid' },
  WEAPON: { tag: 'WPN', name: 'weapon', plural: 'Weapons', hue: 'orange', line: 'wavy' },
  DATE: { tag: 'DATE', name: 'date', plural: 'Dates', hue: 'yellow', line: 'dotted' },
  MONEY: { tag: 'MNY', name: 'money', plural: 'Money', hue: 'yellow', line: 'solid' },
  QUANTITY: { tag: 'QTY', name: 'quantity', plural: 'Quantities', hue: 'yellow', line: 'dashed' },
  MISC: { tag: 'MISC', name: 'other name', plural: 'Other names', hue: 'grey', line: 'solid' },
}

/** Strength of the tint behind a mention, as two hexadecimal digits of opacity. */
const tints = { proposed: '1c', accepted: '40' } as const
const thickness = { proposed: '1.5px', accepted: '2.5px' } as const

type Shown = Exclude<Mention['state'], 'rejected'>
const shownStates = ['proposed', 'accepted'] as const satisfies readonly Shown[]

/** Name of the custom highlight that paints the mentions of one type and state. */
export const highlightName = (type: MentionType, state: Shown): string =>
  `mention-${type.toLowerCase()}-${state}`

/** The style rules of all mention highlights; one source with the legend. */
export function mentionRules(): string {
  const colours = (scheme: 'light' | 'dark') =>
    Object.entries(hues)
      .flatMap(([hue, colour]) => [
        `--hue-${hue}: ${colour[scheme]};`,
        ...shownStates.map((state) => `--hue-${hue}-${state}: ${colour[scheme]}${tints[state]};`),
      ])
      .join(' ')
  const rules = Object.entries(mentionStyles).flatMap(([type, { hue, line }]) =>
    shownStates.map(
      (state) =>
        `::highlight(${highlightName(type as MentionType, state)}) { ` +
        `background-color: var(--hue-${hue}-${state}); ` +
        `text-decoration: underline ${line} ${thickness[state]} var(--hue-${hue}); }`,
    ),
  )
  return [
    `:root { ${colours('light')} }`,
    `:root[data-mantine-color-scheme='dark'] { ${colours('dark')} }`,
    ...rules,
  ].join('\n')
}
