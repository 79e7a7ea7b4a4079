import { ClaimPath } from '../../../src-preload/contract/claim-fields.ts'
import { fieldTitle } from '../../../src-preload/contract/field-words.ts'

/** What a register is called: a claim's field by its title, else what it is about. */
export function fieldName(field: string): string {
  const path = ClaimPath.safeParse(field).data
  if (path) return fieldTitle(path)
  const [word = ''] = field.split(' ', 1)
  return word.charAt(0).toUpperCase() + word.slice(1)
}
