import { countText } from '../../workbench/count-text.ts'
import classes from './bundle.module.css'

type Props = { what: string; names: readonly string[]; plural?: string }

/** A list of names that can be opened; nothing where there are none. */
export function NameList({ what, names, plural = `${what}s` }: Props) {
  if (names.length === 0) return null
  return (
    <details className={classes['details']}>
      <summary>{countText(names.length, what, plural)}</summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- A list that scrolls must be reachable by keys. */}
      <ul className={classes['list']} tabIndex={0} aria-label={plural}>
        {names.map((name, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- Names can be the same, and the list never changes.
          <li key={at} dir="auto">
            {name || '—'}
          </li>
        ))}
      </ul>
    </details>
  )
}
