import type { Operation } from '../operations/operation.ts'
import { canonical } from '../operations/seal.ts'

/**
 * What an operation says about its register, as a text; two analysts who say the same agree.
 * `null` for kinds that say nothing that could be disputed: making and importing.
 */
export function saidBy({ kind, payload }: Operation): string | null {
  if (
    /^(case|claim|entity|article|source|judgement|question)\.(export|merge|create|import)$/.test(
      kind,
    ) ||
    kind === 'undo'
  ) {
    return null
  }
  if ('verdict' in payload) {
    const { verdict } = payload
    if (verdict === null || 'otherId' in payload) return verdict ?? 'not judged'
    const about = 'type' in payload ? [payload.type, payload.entityId] : []
    return [verdict, ...about].filter(Boolean).join(' ')
  }
  if ('value' in payload) return payload.value === null ? '' : String(payload.value)
  if ('present' in payload) {
    if (kind.endsWith('.alias')) return payload.present ? 'an alias' : 'no alias'
    return payload.present ? 'taken in' : 'left out'
  }
  if (kind === 'evidence.add') return 'exact' in payload ? payload.exact : ''
  if (kind === 'evidence.remove') return ''
  if (kind === 'block.label') return 'kind' in payload ? payload.kind : ''
  return canonical(payload)
}

/** Whether current values differ: two analysts may have said the same. */
export function isDisputed(heads: readonly Operation[]): boolean {
  const said = heads.map(saidBy).filter((value) => value !== null)
  return new Set(said).size > 1
}
