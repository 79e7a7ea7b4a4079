import type { Database } from 'better-sqlite3'
import type { ClaimId } from '../../../src-preload/contract/claim-fields.ts'
import type { ClaimDate } from './claim-dates.ts'
import type { ClaimPlace } from './claim-places.ts'
import { linksOf } from '../links.ts'
import { type ClaimEntry, claimEntry, type RowArticle, sortKey } from './claim-row.ts'
import { claimSummary, type StoredClaim } from './claims.ts'
import { namedIn } from './named-in.ts'

/** Writes a claim's row, facets and links anew; for a claim that is gone (`null`), takes them away. */
export function claimRowWriter(db: Database): (id: ClaimId, claim: StoredClaim | null) => void {
  const article = db.prepare<[string], RowArticle>(
    'SELECT headline, publisher AS outlet, published AS reported, dateline FROM article WHERE id = ?',
  )
  const remove = db.prepare<[string]>('DELETE FROM claim_row WHERE claim = ?')
  const clear = ['claim_facet', 'claim_time', 'claim_place', 'claim_link'].map((table) =>
    db.prepare<[string]>(
      `DELETE FROM ${table} WHERE no = (SELECT no FROM claim_row WHERE claim = ?)`,
    ),
  )
  const link = db.prepare<[number, string, string, string]>(
    'INSERT INTO claim_link (no, kind, target, role) VALUES (?, ?, ?, ?)',
  )
  const named = namedIn(db)
  const settled = db.prepare<[string]>('DELETE FROM claim_due WHERE claim = ?')
  const facet = db.prepare<[string, string, number]>(
    'INSERT OR IGNORE INTO claim_facet (facet, value, no) VALUES (?, ?, ?)',
  )
  const date = db.prepare<ClaimDate & { no: number }>(
    'INSERT INTO claim_time (no, clock, from_at, to_at, doubt) VALUES (:no, :clock, :from, :to, :doubt)',
  )
  const place = db.prepare<ClaimPlace & { no: number }>(
    `INSERT INTO claim_place (no, role, point, words, precision, gazetteer)
    VALUES (:no, :role, :point, :words, :precision, :gazetteer)`,
  )
  const put = db.prepare<ReturnType<typeof columnsOf>, number>(putSql).pluck()

  return (id, claim) => {
    for (const one of clear) one.run(id)
    if (!claim) remove.run(id)
    else {
      const entry = claimEntry(claim, claimSummary(claim), article.get(claim.articleId) ?? null)
      const no = put.get(columnsOf(entry))!
      for (const [name, value] of entry.facets) facet.run(name, value, no)
      for (const one of entry.dates) date.run({ ...one, no })
      for (const one of entry.places) place.run({ ...one, no })
      for (const { kind, target, role } of linksOf(claim, named(id))) {
        link.run(no, kind, target, role)
      }
    }
    settled.run(id)
  }
}

const putSql = `
  INSERT INTO claim_row (claim, row, words, claim_key, claimer_key, article_key, outlet_key, place_key,
    kind, status, credibility, happened_from, happened_to, reported_from, reported_to, entered)
  VALUES (:claim, :row, :words, :claimKey, :claimerKey, :articleKey, :outletKey, :placeKey,
    :kind, :status, :credibility, :happenedFrom, :happenedTo, :reportedFrom, :reportedTo, :entered)
  ON CONFLICT (claim) DO UPDATE SET row = excluded.row, words = excluded.words,
    claim_key = excluded.claim_key, claimer_key = excluded.claimer_key,
    article_key = excluded.article_key, outlet_key = excluded.outlet_key,
    place_key = excluded.place_key, kind = excluded.kind, status = excluded.status,
    credibility = excluded.credibility, happened_from = excluded.happened_from,
    happened_to = excluded.happened_to, reported_from = excluded.reported_from,
    reported_to = excluded.reported_to, entered = excluded.entered
  RETURNING no`

function columnsOf({ row, words }: ClaimEntry) {
  const { happenedExtent, reportedExtent } = row
  return {
    claim: row.id,
    row: JSON.stringify(row),
    words,
    claimKey: sortKey(row.sentence),
    claimerKey: sortKey(row.chain),
    articleKey: sortKey(row.headline),
    outletKey: sortKey(row.outlet),
    placeKey: sortKey(row.place),
    kind: row.kind,
    status: row.status,
    credibility: row.credibility,
    // What ends but has no beginning stands at its end.
    happenedFrom: happenedExtent.from ?? happenedExtent.to,
    happenedTo: happenedExtent.to,
    reportedFrom: reportedExtent.from ?? reportedExtent.to,
    reportedTo: reportedExtent.to,
    entered: Date.parse(row.entered),
  }
}
