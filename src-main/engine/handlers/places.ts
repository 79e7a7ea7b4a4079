import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type ClaimId,
  type ClaimPath,
  fieldOf,
} from '../../../src-preload/contract/claim-fields.ts'
import { at, headsOf } from '../../../src-preload/contract/claim-groups.ts'
import { engineCalls, type HandlersOf, type RowsOf } from '../../../src-preload/contract/index.ts'
import type { PlaceCandidate } from '../../../src-preload/contract/place.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import type { Context } from '../context.ts'
import { drawnPlaces } from '../map-places.ts'
import type { Entry } from '../operations/operation.ts'
import { placeCandidates } from '../place-candidates.ts'
import { tableOf } from './claim-table.ts'
import { record } from './record.ts'

/** Words without a point that are listed. */
const LISTED = 500

export const placeHandlers: HandlersOf<RowsOf<'place'> & RowsOf<'map'>, Context> = {
  'place.candidates': async ({ words, articleId }, context) => {
    await tableOf(context)
    const { store, gazetteer } = context
    const article = articleId && store.articles.isPresent(articleId) ? articleId : null
    return placeCandidates(words, gazetteer, {
      text: article ? (store.articles.text(article) ?? '') : '',
      dateline: article ? (store.articles.open(article)?.datelinePlace ?? null) : null,
      chosen: store.claimMap.chosen(words),
    })
  },

  'place.choose': ({ id, head, words, gazetteer }, context) => {
    if (!context.store.claims.has(id)) throw new AttestError({ code: 'claim/not-found' })
    record(context, placing(id, head, candidateOf(context, words, gazetteer), words))
    return {}
  },

  'place.chooseAll': async ({ view, role, words, gazetteer }, context) => {
    await tableOf(context)
    const { store } = context
    const candidate = candidateOf(context, words, gazetteer)
    const group = role === 'event' ? 'eventPlace' : 'claimPlace'
    const entries = store.claimMap.without(view, role, words).flatMap((id) => {
      const claim = store.claims.open(id)
      if (!claim) return []
      return headsOf(claim, group)
        .filter((head) => claim.fields[head]?.map(({ value }) => value).join(' / ') === words)
        .filter((head) => !claim.fields[at(head, 'point')])
        .map((head) => placing(id, head, candidate, words))
    })
    record(context, entries.flat())
    return { placed: entries.length }
  },

  'map.read': async ({ view, roles }, context) => {
    await tableOf(context)
    const { claimMap } = context.store
    const { places, unplaced } = drawnPlaces(claimMap.groups(view, roles), context.gazetteer)
    return {
      places,
      unplaced: unplaced.slice(0, LISTED),
      moreUnplaced: Math.max(0, unplaced.length - LISTED),
      nowhere: claimMap.nowhere(view, roles),
    }
  },

  'map.outlines': (_, { resources }) =>
    engineCalls['map.outlines'].output.parse(
      JSON.parse(readFileSync(join(resources, 'map/countries.json'), 'utf8')),
    ),
}

/** @throws AttestError `input/invalid` if the words do not mean that place */
function candidateOf({ gazetteer }: Context, words: string, wanted: string): PlaceCandidate {
  const nothing = { text: '', dateline: null, chosen: new Map([[wanted, 1]]) }
  const found = placeCandidates(words, gazetteer, nothing).find((one) => one.gazetteer === wanted)
  if (!found) throw new AttestError({ code: 'input/invalid', details: { name: 'place.choose' } })
  return found
}

/** Where a claim's place is; the words say it, the gazetteer is why it is this point. */
function placing(
  claimId: ClaimId,
  head: ClaimPath,
  { gazetteer, name, country, point, precision }: PlaceCandidate,
  words: string,
): Entry[] {
  if (!/^(event|claim)Place$/.test(fieldOf(head))) {
    throw new AttestError({ code: 'input/invalid', details: { name: 'place.choose', field: head } })
  }
  const reason = `“${words}” is ${name} (${country}) in the gazetteer`
  return Object.entries({ gazetteer, point, precision }).map(
    ([field, value]): Entry => ({
      kind: 'claim.set',
      payload: { claimId, field: at(head, field), value },
      reason,
    }),
  )
}
