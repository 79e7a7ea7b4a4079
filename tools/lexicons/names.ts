import { allLocales } from '@faker-js/faker'
import { fields, type Instance } from './wordnet.ts'

/** Given names in Latin letters. */
export function givenNames(instances: readonly Instance[]): string[] {
  const listed = Object.values(allLocales).flatMap(({ person }) => strings(person?.first_name))
  const known = people(instances).flatMap((name) => name.split(' ').slice(0, -1))
  return names([...listed, ...known])
}

/** Surnames in Latin letters. */
export function surnames(instances: readonly Instance[]): string[] {
  const listed = Object.values(allLocales).flatMap(({ person }) => strings(person?.last_name))
  const known = people(instances).flatMap((name) => name.split(' ').slice(-1))
  return names([...listed, ...known])
}

function people(instances: readonly Instance[]): string[] {
  return instances
    .filter(
      ({ field, kinds }) =>
        field === fields.person && !kinds.some((kind) => /deity|being|god/i.test(kind)),
    )
    .flatMap((instance) => instance.names)
}

/** The locales hold lists, or an object of lists by gender. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

function names(words: readonly string[]): string[] {
  const ones = words.flatMap((word) => word.split(/[ -]/))
  return [
    ...new Set(ones.filter((word) => /^\p{Lu}[\p{Script=Latin}\p{M}'’]{2,}$/u.test(word))),
  ].toSorted()
}
