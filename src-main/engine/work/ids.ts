import { v5 } from 'uuid'

/** Makes ids of records from names in foreign files; drawn once, kept for ever. */
const NAMESPACE = '6c0f6d0c-6f6b-4f0e-9a52-3d7c6f0c8b11'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The id of a record that a foreign file names: itself if it is a UUID, else always the same one for
 * the same name, so that a file taken in twice, or by two analysts, makes nothing twice.
 *
 * @param kind what it is, and what it belongs to
 */
export function idFor(kind: string, name: string): string {
  const own = name.replace(/^urn:uuid:/i, '').toLowerCase()
  return uuid.test(own) ? own : v5(`${kind} ${name}`, NAMESPACE)
}
