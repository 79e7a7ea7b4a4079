import { MentionType } from '../../../src-preload/contract/article.ts'

/** What lists and annotation schemes call our types, without case and signs. */
const names: Partial<Record<MentionType, string>> = {
  PER: 'person persons people per human individual politician',
  ORG: `organization organisation org company publicbody legalentity institution agency corporation
    party group team business authority`,
  GPE: 'gpe country city state province municipality geopoliticalentity',
  LOC: 'location loc place region address area river mountain jurisdiction',
  FAC: 'facility fac building airport port dam bridge realestate',
  NORP: 'norp nationality religion ethnicity',
  EVENT: 'event incident',
  WORK: 'workofart work publication document',
  PRODUCT: 'product vehicle vessel airplane asset',
  LAW: 'law legislation',
  WEAPON: 'weapon arms',
  DATE: 'date time',
  MONEY: 'money amount',
  QUANTITY: 'quantity number cardinal percent',
}

const byName = new Map(
  Object.entries(names).flatMap(([type, list]) =>
    list.split(/\s+/).map((name) => [name, type as MentionType] as const),
  ),
)

/** The type that is meant by a word of another program: `Person`, `B-ORG`, `gpe`; `null` if none is. */
export function typeCalled(word: string): MentionType | null {
  const bare = word.trim().replace(/^[BI]-/, '')
  const own = MentionType.safeParse(bare.toUpperCase()).data
  return own ?? byName.get(bare.toLowerCase().replace(/[^a-z]/g, '')) ?? null
}
