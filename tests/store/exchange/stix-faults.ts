type StixObject = Record<string, unknown>

const id =
  /^([a-z][a-z0-9-]+[a-z0-9])--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

const common = ['type', 'spec_version', 'id', 'created', 'modified', 'created_by_ref', 'labels']
const optional = ['object_marking_refs', 'external_references', 'extensions']

/** STIX 2.1, sections 3.2 and 4 to 7: what an object must have, and what else it may have. */
const rules: Record<string, { must: string[]; may: string[] }> = {
  identity: { must: ['name'], may: ['description', 'identity_class', 'roles', 'sectors'] },
  report: { must: ['name', 'published', 'object_refs'], may: ['description', 'report_types'] },
  note: { must: ['content', 'object_refs'], may: ['abstract', 'authors'] },
  opinion: { must: ['opinion', 'object_refs'], may: ['explanation', 'authors'] },
  relationship: {
    must: ['relationship_type', 'source_ref', 'target_ref'],
    may: ['description', 'start_time', 'stop_time'],
  },
  'extension-definition': {
    must: ['name', 'schema', 'version', 'extension_types', 'created_by_ref'],
    may: ['description', 'extension_properties'],
  },
  'marking-definition': { must: [], may: ['name', 'definition', 'definition_type'] },
}
const opinions = ['strongly-disagree', 'disagree', 'neutral', 'agree', 'strongly-agree']
/** TLP 2.0's extension is defined by OASIS and need not be in the bundle. */
const tlp = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d'

/**
 * What in a bundle breaks STIX 2.1 (OASIS Standard, 10 June 2021), written from its text: types,
 * ids, times, required and unknown properties, vocabularies, references. Empty: nothing found.
 */
export function stixFaults(bundle: { objects: StixObject[] }): string[] {
  const ids = new Set(bundle.objects.map((object) => String(object['id'])))
  const twice = ids.size === bundle.objects.length ? [] : ['an id stands twice']
  return [...twice, ...bundle.objects.flatMap((object) => objectFaults(object, ids))]
}

function objectFaults(object: StixObject, ids: ReadonlySet<string>): string[] {
  const type = String(object['type'])
  const name = String(object['id'])
  const rule = rules[type]
  if (!rule) return [`${name}: type ${type} is not among those that are written`]
  const faults: string[] = []
  const must = (holds: boolean, what: string) => {
    if (!holds) faults.push(`${name}: ${what}`)
  }
  must(id.exec(name)?.[1] === type, 'id')
  must(object['spec_version'] === '2.1', 'spec_version')
  const times = type === 'marking-definition' ? ['created'] : ['created', 'modified']
  for (const time of times) must(timestamp.test(String(object[time])), time)
  if (times.length > 1)
    must(String(object['modified']) >= String(object['created']), 'modified before created')
  for (const property of rule.must) must(object[property] !== undefined, `${property} is missing`)
  const known = [...common, ...optional, ...rule.must, ...rule.may]
  for (const [property, value] of Object.entries(object)) {
    must(known.includes(property), `${property} is unknown`)
    must(value !== null && !(Array.isArray(value) && value.length === 0), `${property} is empty`)
    if (/_refs?$/.test(property)) {
      for (const ref of [value].flat()) must(ids.has(String(ref)), `${property} leads nowhere`)
    }
  }
  for (const extension of Object.keys((object['extensions'] as object | undefined) ?? {})) {
    must(ids.has(extension) || extension === tlp, `extension ${extension} is not defined`)
  }
  if (type === 'opinion') must(opinions.includes(String(object['opinion'])), 'opinion')
  if (type === 'report') must(timestamp.test(String(object['published'])), 'published')
  return faults
}
