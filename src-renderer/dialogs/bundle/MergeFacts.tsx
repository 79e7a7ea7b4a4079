import { Text } from '@mantine/core'
import type { MergePreview } from '../../../src-preload/contract/bundle.ts'
import { countText } from '../../workbench/count-text.ts'
import { fieldName } from './field-name.ts'
import { NameList } from './NameList.tsx'
import classes from './bundle.module.css'

const standings: Record<MergePreview['signers'][number]['standing'], string> = {
  own: 'your own key',
  known: 'a key that you have merged from before',
  new: 'a key that is new to this case: compare the fingerprint with its owner',
  'other-key': 'NOT the key that is known under this fingerprint',
}

/** Who signed a file, what is new in it, what would change, and where analysts would disagree. */
export function MergeFacts({ preview }: { preview: MergePreview }) {
  const { names, operations, disagreements } = preview
  return (
    <>
      <Origin preview={preview} />
      <Counts preview={preview} />
      <NameList what="new article" names={names.articles} />
      <NameList what="new claim" names={names.claims} />
      <NameList what="new entity" plural="new entities" names={names.entities} />
      {disagreements.length > 0 && (
        <details className={classes['details']} open>
          <summary>{countText(disagreements.length, 'disagreement')} to settle afterwards</summary>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- A list that scrolls must be reachable by keys. */}
          <ul className={classes['list']} tabIndex={0} aria-label="Disagreements">
            {disagreements.map(({ target, field, title, values }) => (
              <li key={`${target} ${field}`}>
                {fieldName(field)} of <span dir="auto">“{title}”</span>:{' '}
                {values.map(({ author, value }) => `${value || '—'} (${author})`).join(' · ')}
              </li>
            ))}
          </ul>
        </details>
      )}
      {operations.sealed > 0 && (
        <Text size="sm">
          The content of {countText(operations.sealed, 'operation')} was withheld; only their place
          in the chain comes.
        </Text>
      )}
      {operations.disclosed > 0 && (
        <Text size="sm">
          {countText(operations.disclosed, 'operation')} that were withheld before are disclosed,
          unchanged.
        </Text>
      )}
    </>
  )
}

function Origin({ preview }: { preview: MergePreview }) {
  const { kind, isSameCase, signers, authors } = preview
  return (
    <>
      {signers.map(({ fingerprint, standing }) => (
        <Text
          key={fingerprint}
          size="sm"
          {...(standing === 'other-key' && { className: classes['warning'] })}
        >
          Signed by <b>{fingerprint}</b>, {standings[standing]}.
        </Text>
      ))}
      {signers.length === 0 && (
        <Text size="sm" className={classes['warning']}>
          {kind === 'case'
            ? 'A case file carries no signature: trust it as far as the one who handed it to you.'
            : 'Not signed: anybody could have made it. Trust it as far as the one who handed it to you.'}
        </Text>
      )}
      <Text className={classes['quiet']}>
        {isSameCase ? 'From this case.' : 'From another case.'} Work of{' '}
        {authors.map(({ fingerprint, new: fresh }) => `${fingerprint} (${fresh} new)`).join(', ') ||
          'nobody'}
        .
      </Text>
    </>
  )
}

function Counts({ preview }: { preview: MergePreview }) {
  const { articles, claims, entities, operations } = preview
  const rows = [
    { what: 'Articles', ...articles, changed: null, disagreeing: null },
    { what: 'Claims', ...claims },
    { what: 'Entities', ...entities },
    { what: 'Operations', ...operations, changed: null, disagreeing: null },
  ]
  return (
    <table className={classes['counts']}>
      <thead>
        <tr>
          <th scope="col">In the file</th>
          <th scope="col">New</th>
          <th scope="col">Changed</th>
          <th scope="col">Disagreeing</th>
          <th scope="col">Already known</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.what}>
            <th scope="row">{row.what}</th>
            <td>{row.new}</td>
            <td>{row.changed}</td>
            <td>{row.disagreeing}</td>
            <td>{row.known}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
