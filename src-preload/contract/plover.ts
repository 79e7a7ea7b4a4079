/** Event categories of the PLOVER manual, by the quad category that follows from each. */
export const quadCategories = {
  'verbal-cooperation': ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE'],
  'material-cooperation': ['COOPERATE', 'AID', 'RETREAT'],
  'verbal-conflict': ['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'],
  'material-conflict': ['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'],
} as const
export type QuadCategory = keyof typeof quadCategories

export const eventCategories = Object.values(quadCategories).flat()
export type EventCategory = (typeof eventCategories)[number]

/** How an event of a category was done; the other categories have no modes. */
export const eventModes: Partial<Record<EventCategory, readonly string[]>> = {
  CONSULT: ['visit', 'third-party', 'multilateral', 'phone'],
  AID: ['economic', 'military', 'humanitarian', 'asylum'],
  RETREAT: ['withdraw', 'release', 'return', 'disarm', 'ceasefire', 'access', 'resign'],
  REQUEST: ['assist', 'change', 'yield', 'meet'],
  ACCUSE: ['disapprove', 'investigate', 'allege'],
  REJECT: ['assist', 'change', 'yield', 'meet'],
  THREATEN: ['restrict', 'ban', 'arrest', 'relations', 'expel', 'territory', 'violence'],
  PROTEST: ['demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct'],
  SANCTION: ['convict', 'expel', 'withdraw', 'discontinue'],
  MOBILIZE: ['troops', 'weapons', 'police', 'militia'],
  COERCE: [
    'seize',
    'restrict',
    'ban',
    'censor',
    'curfew',
    'martial-law',
    'arrest',
    'deport',
    'withhold',
    'misinformation',
    'cyber',
  ],
  ASSAULT: [
    'beat',
    'torture',
    'execute',
    'sexual',
    'assassinate',
    'targeted',
    'abduct',
    'destroy',
    'primitive',
    'firearms',
    'explosives',
    'suicide-attack',
    'heavy-weapons',
    'aerial',
    'drone',
    'crowd-control',
    'unconventional',
  ],
}

/** Why and in what matter; any number of them. */
export const eventContexts = [
  'military',
  'intelligence',
  'executive',
  'legislative',
  'election',
  'political_institutions',
  'pro_democracy',
  'pro_autocracy',
  'economic',
  'legal',
  'reparations',
  'human_rights',
  'rights_freedoms',
  'repression',
  'human_security',
  'gender',
  'lgbt',
  'religion_ethnicity',
  'inequality',
  'diplomatic',
  'territory',
  'peacekeeping',
  'health',
  'asylum',
  'migration',
  'disasters',
  'natural_resource',
  'environment',
  'technology',
  'terrorism',
  'cbrn',
  'cyber',
  'misinformation',
  'crime',
  'corruption',
  'illegal_drugs',
  'trafficking',
] as const

/** The manual wants a recipient for these; for the other thirteen it may be left out. */
const withRecipient: readonly EventCategory[] = ['AID', 'COOPERATE', 'SANCTION']

/** Whether the manual requires a recipient of the event. */
export const needsRecipient = (category: EventCategory): boolean => withRecipient.includes(category)

/** The quad category is never stored: it follows from the category. */
export function quadCategoryOf(category: EventCategory): QuadCategory {
  const found = Object.entries(quadCategories).find(([, members]) =>
    (members as readonly string[]).includes(category),
  )
  if (!found) throw new Error(`${category} is no category`)
  return found[0] as QuadCategory
}
