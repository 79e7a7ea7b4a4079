import {
  type ClaimField,
  claimFields,
  type ClaimPath,
  fieldOf,
} from '../../src-preload/contract/claim-fields.ts'
import { filledPaths } from '../../src-preload/contract/claim-groups.ts'
import { choiceText, fieldTitle } from '../../src-preload/contract/field-words.ts'
import type { OutputOf } from '../../src-preload/contract/index.ts'
import { edtfText } from '../edtf-text.ts'
import classes from './SideBySide.module.css'
import { useGoToClaim } from './use-go-to-claim.ts'

type Compared = OutputOf<'comparison.open'>['claims'][number]
/** Stands in the head as part of the whole sentence: never alone, without its condition. */
const inHead: readonly ClaimField[] = ['description']

/** Fields in rows, claims in columns; only fields that one of them has. */
export function ComparedFields({ claims }: { claims: readonly Compared[] }) {
  const go = useGoToClaim()
  const filled = new Set(claims.flatMap((claim) => filledPaths(claim).map(fieldOf)))
  const fields = (Object.keys(claimFields) as ClaimField[]).filter(
    (field) => filled.has(field) && !inHead.includes(field) && !isLink(field),
  )
  return (
    <table className={classes['fields']}>
      <thead>
        <tr>
          <th scope="col">Claim</th>
          {claims.map((claim, index) => (
            <th key={claim.id} scope="col">
              <button type="button" onClick={() => go({ ...claim, span: spanOf(claim) })}>
                <span className={classes['number']}>{index + 1}</span>
                <span dir="auto">{claim.sentence}</span>
              </button>
              <small dir="auto">{claim.headline}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field}>
            <th scope="row">{fieldTitle(field)}</th>
            {claims.map((claim) => (
              <td key={claim.id}>
                {pathsOf(claim, field).map((path) => (
                  <Value key={path} claim={claim} path={path} />
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Ids of other records: they are no words to compare. */
const isLink = (field: ClaimField) => /\.(entity|source|claim|order|holder|rule)$/.test(field)

const pathsOf = (claim: Compared, field: ClaimField) =>
  filledPaths(claim).filter((path) => fieldOf(path) === field)

function spanOf({ evidence, articleId }: Compared) {
  const words = evidence.find((one) => one.articleId === articleId)
  return words ? { start: words.start, end: words.end } : null
}

function Value({ claim, path }: { claim: Compared; path: ClaimPath }) {
  const values = claim.fields[path] ?? []
  const words = claim.evidence.filter(({ field }) => field === path)
  const shown = values.map(({ value }) => textOf(fieldOf(path), String(value))).join(' / ')
  return (
    <div>
      {shown && <div dir="auto">{shown}</div>}
      {words
        .filter(({ exact }) => exact !== shown)
        .map(({ id, exact }) => (
          <q key={id} dir="auto">
            {exact}
          </q>
        ))}
    </div>
  )
}

function textOf(field: ClaimField, value: string): string {
  if (field.endsWith('.edtf')) return edtfText(value)
  return choiceText[field]?.[value] ?? value
}
