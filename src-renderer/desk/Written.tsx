import type { ClaimId, ClaimPath } from '../../src-preload/contract/claim-fields.ts'
import { ClaimPath as claimPath, fieldOf } from '../../src-preload/contract/claim-fields.ts'
import { claimSentence } from '../../src-preload/contract/claim-sentence.ts'
import type { ClaimRelation } from '../../src-preload/contract/claim-codes.ts'
import { relationText } from '../../src-preload/contract/claim-words.ts'
import type { EntityId } from '../../src-preload/contract/article.ts'
import { valueText } from '../../src-preload/contract/field-words.ts'
import type { HistoryEntry } from '../../src-preload/contract/history.ts'
import { edtfText } from '../edtf-text.ts'
import { useCall } from '../use-call.ts'

/** What an operation wrote, in the words that the window shows for it. */
export function Written({ row: { kind, field, payload } }: { row: HistoryEntry }) {
  if (kind === 'claim.relate') {
    const relation = relationText[payload['relation'] as ClaimRelation] ?? payload['relation']
    return (
      <>
        : {payload['present'] === true ? '' : 'no more '}
        {relation} <ClaimName id={payload['to'] as ClaimId} />
      </>
    )
  }
  const said = payload['value'] ?? payload['exact'] ?? payload['text']
  if (payload['value'] === null) return <>: cleared</>
  if (typeof said !== 'string' && typeof said !== 'number') return null
  const isField = kind === 'claim.set' && claimPath.safeParse(field).success
  return (
    <>
      :{' '}
      <bdi>
        {isField ? (
          <FieldValue path={field as ClaimPath} value={said} />
        ) : (
          valueText(field, String(said))
        )}
      </bdi>
    </>
  )
}

/** A value of a claim's field: codes and dates in words, ids by what they stand for. */
function FieldValue({ path, value }: { path: ClaimPath; value: string | number }) {
  const field = fieldOf(path)
  if (field.endsWith('.entity')) return <EntityName id={value as EntityId} />
  if (field.endsWith('.source')) return <SourceName id={String(value)} />
  if (field.endsWith('.claim')) return <ClaimName id={value as ClaimId} />
  if (field.endsWith('.edtf')) return edtfText(String(value))
  return valueText(path, String(value))
}

function EntityName({ id }: { id: EntityId }) {
  return useCall('entity.open', { id }, ['entity']).data?.name ?? 'an entity that is gone'
}

function SourceName({ id }: { id: string }) {
  const sources = useCall('source.list', {}, ['source'])
  return sources.data?.find((source) => source.id === id)?.name ?? 'a source that is gone'
}

function ClaimName({ id }: { id: ClaimId }) {
  const claim = useCall('claim.open', { id }, ['claim', 'history'])
  return <bdi>{claim.data ? claimSentence(claim.data) : 'a claim that is gone'}</bdi>
}
