import { v7 as uuidv7 } from 'uuid'
import type { HandlersOf, RowsOf } from '../../../src-preload/contract/index.ts'
import { JudgementId, type JudgementPath } from '../../../src-preload/contract/judgement.ts'
import { type HypothesisId, QuestionId } from '../../../src-preload/contract/question.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import type { Context } from '../context.ts'
import { matrixOf } from '../matrix.ts'
import type { Entry } from '../operations/operation.ts'
import type { StoredQuestion } from '../store/questions.ts'
import { storedClaim } from './stored-claim.ts'
import { record } from './record.ts'

export const questionHandlers: HandlersOf<RowsOf<'question'>, Context> = {
  'question.list': (_, { store }) =>
    store.questions.ids().flatMap((id) => {
      const question = store.questions.open(id)
      return question ? [{ id, text: latest(question.text) }] : []
    }),

  'question.open': ({ id }, context) => matrixOf(context, stored(context, id)),

  'question.create': ({ text }, context) => {
    const questionId = QuestionId.parse(uuidv7())
    const entries: Entry[] = [{ kind: 'question.create', payload: { questionId } }]
    if (text.trim()) {
      const payload = { questionId, field: 'text', value: text.trim() } as const
      entries.push({ kind: 'question.set', payload })
    }
    record(context, entries)
    return { id: questionId }
  },

  'question.set': ({ id: questionId, field, value: given }, context) => {
    const question = stored(context, questionId)
    const value = given?.trim() || null
    const present =
      field === 'text'
        ? question.text
        : (question.hypotheses.find(({ id }) => `hypothesis.${id}` === field)?.text ?? [])
    const isSame =
      value === null ? present.length === 0 : present.length === 1 && present[0]!.value === value
    if (isSame) return {}
    record(context, [{ kind: 'question.set', payload: { questionId, field, value } }])
    return {}
  },

  'question.cite': ({ id: questionId, claimIds, present }, context) => {
    const { claims } = stored(context, questionId)
    const changed = [...new Set(claimIds)].filter((id) => claims.includes(id) !== present)
    if (present) for (const id of changed) storedClaim(context, id)
    record(
      context,
      changed.map(
        (claimId): Entry => ({
          kind: 'question.cite',
          payload: { questionId, claimId, present },
        }),
      ),
    )
    return { changed: changed.length }
  },

  'question.rate': ({ id: questionId, hypothesis, claimId, value, reason: given }, context) => {
    const question = stored(context, questionId)
    if (!question.claims.includes(claimId)) throw new AttestError({ code: 'claim/not-found' })
    hypothesisOf(question, hypothesis)
    const present = question.cell(hypothesis, claimId)
    const reason = given.trim() || null
    const isSame =
      value === null
        ? present.length === 0
        : present.length === 1 && present[0]!.value === value && present[0]!.reason === reason
    if (isSame) return {}
    const payload = { questionId, hypothesis, claimId, value }
    record(context, [{ kind: 'question.rate', payload, reason }])
    return {}
  },

  'question.judge': ({ id, hypothesis }, context) => {
    const question = stored(context, id)
    const judgementId = JudgementId.parse(uuidv7())
    const set = (field: JudgementPath, value: string): Entry => ({
      kind: 'judgement.set',
      payload: { judgementId, field, value },
    })
    const others = question.hypotheses.filter((one) => one.id !== hypothesis)
    const rated = question.claims.filter(
      (claimId) =>
        context.store.claims.has(claimId) && question.cell(hypothesis, claimId).length > 0,
    )
    record(context, [
      { kind: 'judgement.create', payload: { judgementId } },
      set('statement', latest(hypothesisOf(question, hypothesis).text)),
      ...others.map(({ text }) => set(`alternative.${uuidv7()}`, latest(text))),
      ...rated.map(
        (claimId): Entry => ({
          kind: 'judgement.cite',
          payload: { judgementId, claimId, present: true },
        }),
      ),
    ])
    return { id: judgementId }
  },
}

const latest = (values: StoredQuestion['text']): string => String(values.at(-1)?.value ?? '')

/** @throws AttestError `question/not-found` */
function stored({ store }: Context, id: QuestionId): StoredQuestion {
  const question = store.questions.open(id)
  if (!question) throw new AttestError({ code: 'question/not-found' })
  return question
}

/** @throws AttestError `hypothesis/not-found` */
function hypothesisOf({ hypotheses }: StoredQuestion, id: HypothesisId) {
  const hypothesis = hypotheses.find((one) => one.id === id)
  if (!hypothesis) throw new AttestError({ code: 'hypothesis/not-found' })
  return hypothesis
}
