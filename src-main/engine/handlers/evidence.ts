import { v7 as uuidv7 } from 'uuid'
import { EvidenceId } from '../../../src-preload/contract/claim.ts'
import { claimFields, fieldOf } from '../../../src-preload/contract/claim-fields.ts'
import type { HandlersOf, RowsOf } from '../../../src-preload/contract/index.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import type { Context } from '../context.ts'
import type { Entry } from '../operations/operation.ts'
import { filling } from './claims.ts'
import { storedClaim } from './stored-claim.ts'
import { anchorAt, record } from './record.ts'

export const evidenceHandlers: HandlersOf<RowsOf<'evidence'>, Context> = {
  'evidence.add': ({ claimId, field, articleId, start, end }, context) => {
    const claim = storedClaim(context, claimId)
    const anchor = anchorAt(context, articleId, { start, end })
    const present = claim.evidence.find(
      (one) =>
        one.field === field &&
        one.articleId === articleId &&
        one.start === start &&
        one.end === end,
    )
    if (present) return { id: present.id }

    const id = EvidenceId.parse(uuidv7())
    const payload = { evidenceId: id, claimId, field, articleId, ...anchor }
    const entries: Entry[] = [{ kind: 'evidence.add', payload }]
    const { takesWords } = claimFields[fieldOf(field)]
    if (takesWords && !claim.fields[field]) entries.push(...filling(claimId, field, anchor.exact))
    record(context, entries)
    return { id }
  },

  'evidence.remove': ({ id: evidenceId }, context) => {
    if (!context.store.evidence.get(evidenceId)) {
      throw new AttestError({ code: 'evidence/not-found' })
    }
    record(context, [{ kind: 'evidence.remove', payload: { evidenceId } }])
    return {}
  },
}
