import type { ConflictRule, ConflictSide } from '../../src-preload/contract/comparison.ts'
import { fieldOf } from '../../src-preload/contract/claim-fields.ts'
import { choiceText } from '../../src-preload/contract/field-words.ts'
import type { OutputOf } from '../../src-preload/contract/index.ts'
import { edtfText } from '../edtf-text.ts'
import classes from './SideBySide.module.css'

const ruleText: Record<ConflictRule, string> = {
  time: 'Times that share no moment',
  place: 'Two different places',
  count: 'Two different numbers',
  factuality: 'So, and not so',
  condition: 'A condition met, and not met',
}

/** Values that cannot both hold, each with its words. Which one holds is not said. */
export function Conflicts({ claims, conflicts }: OutputOf<'comparison.open'>) {
  if (conflicts.length === 0) {
    return <p className={classes['none']}>No field of these claims excludes another.</p>
  }
  const numberOf = (side: ConflictSide) => claims.findIndex(({ id }) => id === side.id) + 1
  return (
    <section className={classes['conflicts']} aria-labelledby="conflicts">
      <h2 id="conflicts">Cannot both hold</h2>
      <ul>
        {conflicts.map(({ rule, sides }) => (
          <li key={`${rule} ${sides.map(({ id, field, value }) => id + field + value).join(' ')}`}>
            <strong>{ruleText[rule]}</strong>
            {sides.map((side) => (
              <span key={side.id} className={classes['side']}>
                <span className={classes['number']}>{numberOf(side)}</span>
                <span dir="auto">{valueText(side)}</span>
                {side.quotation === null ? <i>inferred</i> : <q dir="auto">{side.quotation}</q>}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function valueText({ field, value }: ConflictSide): string {
  const of = fieldOf(field)
  if (of.endsWith('.edtf')) return edtfText(value)
  return choiceText[of]?.[value] ?? value
}
