import type { Claim } from '../../../src-preload/contract/claim.ts'
import type { ClaimPath } from '../../../src-preload/contract/claim-fields.ts'
import { at, headsOf } from '../../../src-preload/contract/claim-groups.ts'
import { chainText, claimSentence } from '../../../src-preload/contract/claim-sentence.ts'
import type { Context } from '../context.ts'
import { claimsOf, jsonArray, type Piece } from './case-records.ts'

/** Places of claims that have coordinates, as points (RFC 7946: longitude first, WGS 84). */
export async function* asGeoJson(context: Context): AsyncGenerator<Piece> {
  yield* jsonArray('{"type":"FeatureCollection","features":[', features(context), ']}')
}

async function* features(context: Context): AsyncGenerator<object> {
  for await (const claim of claimsOf(context)) {
    for (const group of ['eventPlace', 'claimPlace'] as const) {
      for (const head of headsOf(claim, group)) yield* pointsOf(claim, group, head)
    }
  }
}

/** One for each value: analysts who disagree put a claim at two places. */
const pointsOf = (claim: Claim, group: string, head: ClaimPath): object[] =>
  (claim.fields[at(head, 'point')] ?? []).map(({ value, operationId }) => {
    const [latitude, longitude] = String(value).split(',').map(Number)
    const text = (path: ClaimPath) =>
      claim.fields[path]?.map((one) => one.value).join(' / ') ?? null
    return {
      type: 'Feature',
      id: operationId,
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
      properties: {
        claim: claim.id,
        article: claim.articleId,
        sentence: claimSentence(claim),
        chain: chainText(claim),
        role: group,
        place: text(head),
        precision: text(at(head, 'precision')),
        gazetteer: text(at(head, 'gazetteer')),
        eventTime: text('eventTime.edtf'),
      },
    }
  })
