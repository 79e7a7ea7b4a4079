import { fields, type Instance } from './wordnet.ts'

const governed =
  /city|town|capital|country|state|province|county|district|nation|municipal|borough|republic|kingdom|region$/i

/** Seas, rivers, mountains, islands and regions without a government of their own. */
export function landforms(instances: readonly Instance[]): string[] {
  return instances
    .filter(
      ({ field, kinds }) =>
        (field === fields.object &&
          !kinds.some((kind) => /star|constellation|galaxy|moon/i.test(kind))) ||
        (field === fields.location && !kinds.some((kind) => governed.test(kind))),
    )
    .flatMap(({ names }) => names)
    .filter((name) => name.length > 3)
    .toSorted()
}

/** Organisations, each with all its names and acronyms. */
export function organisations(instances: readonly Instance[]): string[] {
  return instances
    .filter(({ field, names }) => field === fields.group && names.length > 0)
    .map(({ names }) => names.join('\t'))
    .toSorted()
}
