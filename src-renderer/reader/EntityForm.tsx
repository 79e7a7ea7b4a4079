import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type ArticleId, MentionType, type Span } from '../../src-preload/contract/article.ts'
import type { EntitySummary } from '../../src-preload/contract/entity.ts'
import { useAct } from '../use-act.ts'
import { useCall } from '../use-call.ts'
import { typeOptions } from './EntityCard.tsx'
import { mentionStyles } from './mention-style.ts'
import classes from './EntityForm.module.css'

type Props = {
  articleId: ArticleId
  span: Span
  words: string
  type: MentionType
  /** The words are a mention of an entity that the case has already. */
  onAttach(entity: EntitySummary): void
  onDone(): void
}

/**
 * Words become an entity: a new one, or one that the case has already under this or
 * another name. Enter makes the new one as it stands.
 */
export function EntityForm({ articleId, span, words, type, onAttach, onDone }: Props) {
  const act = useAct()
  const [name, setName] = useState(words)
  const [chosen, setChosen] = useState(type)
  const { start, end } = span

  const create = async (event: FormEvent) => {
    event.preventDefault()
    const made = await act('entity.create', { articleId, start, end, type: chosen })
    const better = name.trim()
    if (made && better && better !== words) {
      await act('entity.set', { id: made.id, field: 'name', value: better })
      await act('entity.alias', { id: made.id, text: words, present: true })
    }
    if (made) onDone()
  }
  return (
    <form className={classes['form']} aria-label="Entity" onSubmit={(event) => void create(event)}>
      <TextInput
        data-autofocus
        size="xs"
        label="New entity"
        dir="auto"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        aria-label="Type of the entity"
        data={typeOptions}
        value={chosen}
        onChange={(event) => setChosen(MentionType.parse(event.currentTarget.value))}
      />
      <Button size="xs" type="submit">
        Create
      </Button>
      <Candidates name={name} onAttach={onAttach} />
    </form>
  )
}

/** The entities of the case that may be the same. */
function Candidates({ name, onAttach }: { name: string; onAttach(entity: EntitySummary): void }) {
  const query = name.trim().slice(0, 200)
  const found = useCall('entity.list', query ? { query, limit: 8 } : null, ['entity'], {
    keep: true,
  })
  if (!query || !found.data || found.data.length === 0) return null
  return (
    <>
      <p className={classes['head']}>Or the same as</p>
      <ul className={classes['same']}>
        {found.data.map((entity) => (
          <li key={entity.id}>
            <button type="button" className={classes['candidate']} onClick={() => onAttach(entity)}>
              <bdi>{entity.name}</bdi>
              <small>
                {mentionStyles[entity.type].name}
                {entity.aliases.length > 0 && ` · also ${entity.aliases.join(', ')}`}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
