import { v5 } from 'uuid'

/** Ours, for names that STIX demands as UUIDs of RFC 4122. */
const NAMESPACE = '5d3a4bd2-6f0e-4c4c-9a52-0d4e1f6b7c10'

/** A STIX id that follows from one of our ids: version 5, since STIX forbids the version 7 that we count in. */
export const stixId = (type: string, id: string): string =>
  `${type}--${v5(`${type}:${id}`, NAMESPACE)}`

/** A STIX timestamp: UTC, milliseconds; `null` for a time that says no second, which must not be invented. */
export function stixTime(iso: string | null): string | null {
  const isWhole =
    iso !== null && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(iso)
  return isWhole ? new Date(iso).toISOString() : null
}

const SINCE = '2026-11-22T00:00:00.000Z'

export const attestIdentity = {
  type: 'identity',
  spec_version: '2.1',
  id: stixId('identity', 'attest'),
  created: SINCE,
  modified: SINCE,
  name: 'Attest',
  identity_class: 'system',
}

/** What the properties of our notes mean. */
export const claimExtension = {
  type: 'extension-definition',
  spec_version: '2.1',
  id: stixId('extension-definition', 'claim'),
  created: SINCE,
  modified: SINCE,
  created_by_ref: attestIdentity.id,
  name: 'Attest claim',
  description:
    'The fields of a claim as analysts entered them, and the words they rest on. A note that has it must not be shown without its content, which holds every condition and hedge.',
  schema:
    'claim_id: UUID. fields: name of a field to a list of {value, author, at, reason}; more than one is an open disagreement; reason: why a value stands without words. quotations: list of {field, exact, article}. condition_of: UUIDs of the claims whose condition this one is.',
  version: '1.0.0',
  extension_types: ['property-extension'],
}

const TLP_EXTENSION = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d'
/** The ids that OASIS gave to TLP 2.0. */
const tlpIds: Record<string, string> = {
  'TLP:CLEAR': '94868c89-83c2-464b-929b-a1a8aa3c8487',
  'TLP:GREEN': 'bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  'TLP:AMBER': '55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  'TLP:AMBER+STRICT': '939a9414-2ddd-4d32-a0cd-375ea402b003',
  'TLP:RED': 'e828b379-4e03-4974-9ac4-e53a884c97c1',
}

/** The marking definitions of TLP 2.0 for these markings, each once. */
export const tlpMarkings = (markings: readonly string[]) =>
  [...new Set(markings)].flatMap((name) => {
    const id = tlpIds[name]
    if (!id) return []
    const level = name.slice('TLP:'.length).toLowerCase()
    return {
      type: 'marking-definition',
      spec_version: '2.1',
      id: `marking-definition--${id}`,
      created: '2022-10-01T00:00:00.000Z',
      name,
      extensions: { [TLP_EXTENSION]: { extension_type: 'property-extension', tlp_2_0: level } },
    }
  })
