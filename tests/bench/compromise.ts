import nlp from 'compromise'

const coarse = { people: 'PER', places: 'LOC', organizations: 'ORG' } as const

/** The names that compromise finds in a text, with offsets that leave off punctuation and "'s". */
export function namesByCompromise(text: string): { start: number; end: number; type: string }[] {
  const document = nlp(text)
  return (['people', 'places', 'organizations'] as const).flatMap((kind) =>
    (document[kind]().json({ offset: true }) as { text: string; offset: Offset }[]).flatMap(
      ({ offset }) => {
        const found = text.slice(offset.start, offset.start + offset.length)
        const lead = /^[\s"“”'‘’(]*(?:the\s+)?/i.exec(found)?.[0].length ?? 0
        const name = found.slice(lead).replace(/(?:['’]s)?[\s"“”'‘’).,;:!?]*$/, '')
        const start = offset.start + lead
        return name === '' ? [] : [{ start, end: start + name.length, type: coarse[kind] }]
      },
    ),
  )
}

type Offset = { start: number; length: number }
