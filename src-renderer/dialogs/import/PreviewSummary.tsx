import { errorText } from '../../../src-preload/contract/error-text.ts'
import type { ImportPreview } from '../../../src-preload/contract/import.ts'
import { countText } from '../../workbench/count-text.ts'
import { sizeText } from '../size-text.ts'
import { itemText, kindText } from './kind-text.ts'
import classes from './import.module.css'

/** What would be imported, by kind; what is known already; what would be refused, and why. */
export function PreviewSummary({ preview }: { preview: ImportPreview }) {
  const { kinds, duplicates, refused, refusals, files, looked, bytes, isDone } = preview
  return (
    <>
      <p role="status" className={classes['note']}>
        {isDone
          ? `${countText(files, 'file')}, ${sizeText(bytes)}.`
          : `Looking at the files: ${looked} of ${files} …`}
      </p>
      <dl className={classes['kinds']}>
        {kinds.map(({ kind, files: count, bytes: size, inside, items }) => (
          <div key={kind}>
            <dt>{kindText[kind]}</dt>
            <dd>
              {countText(count, 'file')}
              {inside > 0 && ` with ${countText(inside, 'file')} inside`}
              {items > 0 && ` with ${countText(items, itemText[kind] ?? 'entry')}`}
            </dd>
            <dd>{sizeText(size)}</dd>
          </div>
        ))}
        {duplicates > 0 && (
          <div>
            <dt>Already here</dt>
            <dd>{countText(duplicates, 'file')}</dd>
            <dd>byte for byte</dd>
          </div>
        )}
        {refused > 0 && (
          <div data-refused>
            <dt>Will be refused</dt>
            <dd>{countText(refused, 'file')}</dd>
            <dd />
          </div>
        )}
      </dl>
      {refused > 0 && (
        <details className={classes['refusals']}>
          <summary>Why</summary>
          <ul>
            {refusals.map(({ name, code, details }) => (
              <li key={name} dir="auto">
                {errorText({ code, details: { ...details, name } })}
              </li>
            ))}
            {refused > refusals.length && (
              <li>and {countText(refused - refusals.length, 'more file')}</li>
            )}
          </ul>
        </details>
      )}
    </>
  )
}
