import { useState } from 'react'
import type { Claim } from '../../src-preload/contract/claim.ts'
import type { ClaimPath, RepeatedGroup } from '../../src-preload/contract/claim-fields.ts'
import { at, headsOf } from '../../src-preload/contract/claim-groups.ts'
import { type EventCategory, quadCategoryOf } from '../../src-preload/contract/plover.ts'
import { quadText } from '../../src-preload/contract/claim-words.ts'
import { useAct } from '../use-act.ts'
import { useWorkbench } from '../workbench/context.ts'
import { useCommands } from '../workbench/use-commands.ts'
import { textOf } from './ClaimField.tsx'
import { FieldGroup } from './FieldGroup.tsx'
import { newGroupId } from './group-id.ts'
import { isAsked, type Row, sections } from './layout.ts'
import classes from './claims.module.css'

/** The form of one claim: what its kind asks for, everything by one key. Every field saves itself. */
export function ClaimEditor({ claim }: { claim: Claim }) {
  const [isAll, setAll] = useState(false)
  const { drafts, add } = useGroups(claim)
  useEditorCommands(isAll, () => setAll(!isAll), add)
  return (
    <form
      className={classes.editor}
      aria-label="Claim"
      onSubmit={(event) => event.preventDefault()}
    >
      <ConditionOf claim={claim} />
      {sections.map(({ title, rows }) => {
        const shown = rows.flatMap((row) => {
          const heads = shownHeads(claim, row, drafts, isAll)
          return heads.length > 0 ? [{ row, heads }] : []
        })
        const more = rows.flatMap(({ another }) => another ?? [])
        return (
          <div key={title}>
            {title && shown.length > 0 && <h3 className={classes.group}>{title}</h3>}
            {shown.map(({ row, heads }) => (
              <Heads key={row.head} claim={claim} row={row} heads={heads} isAll={isAll} />
            ))}
            {title === 'What happens' && <Quad claim={claim} />}
            {more.length > 0 && (shown.length > 0 || isAll) && (
              <div className={classes['adders']}>
                {more.map(({ group, title: name }) => (
                  <button
                    key={group}
                    type="button"
                    className={classes['quiet']}
                    onClick={() => add(group)}
                  >
                    + {name}
                  </button>
                ))}
              </div>
            )}
          </div>
        )
      })}
      <button type="button" className={classes['quiet']} onClick={() => setAll(!isAll)}>
        {isAll ? 'Fewer fields' : 'All fields'} <kbd>Alt+M</kbd>
      </button>
    </form>
  )
}

function shownHeads(
  claim: Claim,
  row: Row,
  drafts: readonly ClaimPath[],
  isAll: boolean,
): ClaimPath[] {
  const filled = headsOf(claim, row.head)
  const own = drafts.filter((path) => path.startsWith(`${row.head}.`) && !filled.includes(path))
  const first = filled.length > 0 || !(isAll || isAsked(claim, row.head)) ? [] : [row.head]
  const isPlain = row.head.includes('.')
  if (isPlain) return isAll || isAsked(claim, row.head) ? [row.head] : []
  return [...first, ...filled, ...own]
}

function Heads({
  claim,
  row,
  heads,
  isAll,
}: {
  claim: Claim
  row: Row
  heads: readonly ClaimPath[]
  isAll: boolean
}) {
  const act = useAct()
  return heads.map((head) => (
    <FieldGroup
      key={head}
      claim={claim}
      head={head}
      row={row}
      isAll={isAll}
      onRemove={
        head === row.head ? null : () => void act('claim.removeGroup', { id: claim.id, head })
      }
    />
  ))
}

/** Groups that were asked for and have nothing in them yet; adding one makes it the active field. */
function useGroups(claim: Claim) {
  const act = useAct()
  const { dispatch } = useWorkbench()
  const [drafts, setDrafts] = useState<readonly ClaimPath[]>([])
  const add = (group: RepeatedGroup) => {
    const heads = headsOf(claim, group)
    const isFirst = heads.length === 0 && group !== 'relay'
    const head: ClaimPath = isFirst ? group : `${group}.${newGroupId()}`
    setDrafts((before) => [...before, head])
    if (group === 'relay') {
      const last = Math.max(0, ...heads.map((one) => Number(textOf(claim, at(one, 'order')))))
      void act('claim.set', { id: claim.id, field: at(head, 'order'), value: last + 1 })
    }
    dispatch({ do: 'activate-field', field: head })
  }
  return { drafts, add }
}

function useEditorCommands(
  isAll: boolean,
  toggle: () => void,
  add: (group: RepeatedGroup) => void,
) {
  const adder = (id: string, title: string, group: RepeatedGroup, keys: readonly string[]) => ({
    id: `claims.add-${id}`,
    title,
    scope: 'window' as const,
    keys,
    run: () => add(group),
  })
  useCommands([
    {
      id: 'claims.all-fields',
      title: isAll ? 'Only the fields that the claim’s kind asks for' : 'All fields of the claim',
      scope: 'window',
      keys: ['alt+m'],
      run: toggle,
    },
    {
      id: 'claims.places',
      title: 'Which place is meant',
      scope: 'window',
      keys: ['alt+g'],
      run: () =>
        document
          .querySelector<HTMLElement>('[data-pane="claims"] [data-candidates] button')
          ?.focus(),
    },
    adder('relay', 'Add who passed the claim on', 'relay', ['alt+p']),
    adder('condition', 'Add a condition', 'condition', ['alt+i']),
    adder('actor', 'Add an actor', 'actor', []),
    adder('recipient', 'Add a recipient', 'recipient', []),
    adder('time', 'Add an event time', 'eventTime', []),
    adder('place', 'Add an event place', 'eventPlace', []),
    adder('holder', 'Add another holder of a factuality', 'factuality', []),
  ])
}

/** PLOVER's quad category follows from the category; a recipient that its manual wants is asked for. */
function Quad({ claim }: { claim: Claim }) {
  const category = textOf(claim, 'event.category')
  if (!category) return null
  const missing = claim.missing.length > 0 ? `, needs: ${claim.missing.join(', ')}` : ''
  return (
    <p className={classes.hint}>
      {quadText[quadCategoryOf(category as EventCategory)]}
      {missing && <span className={classes.lacking}>{missing}</span>}
    </p>
  )
}

function ConditionOf({ claim }: { claim: Claim }) {
  const { dispatch } = useWorkbench()
  const [consequent] = claim.conditionOf
  if (!consequent) return null
  return (
    <p className={classes.hint}>
      This is the condition of another claim, not something claimed to be so.{' '}
      <button
        type="button"
        className={classes['quiet']}
        onClick={() => dispatch({ do: 'open-claim', claimId: consequent })}
      >
        Open that claim
      </button>
    </p>
  )
}
