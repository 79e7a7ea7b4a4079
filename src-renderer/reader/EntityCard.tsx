import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type EntityId, MentionType, mentionTypes } from '../../src-preload/contract/article.ts'
import type { Entity } from '../../src-preload/contract/entity.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { useAct } from '../use-act.ts'
import { useCall } from '../use-call.ts'
import { useWorkbench } from '../workbench/context.ts'
import { mentionStyles } from './mention-style.ts'
import classes from './EntityCard.module.css'

/** The types of an entity, for a select. */
export const typeOptions = mentionTypes.map((type) => ({
  value: type,
  label: `${mentionStyles[type].tag} ${mentionStyles[type].name}`,
}))

/** One entity: its name, its type and every other way to write it, all in one place. */
export function EntityCard({ id }: { id: EntityId }) {
  const entity = useCall('entity.open', { id }, ['entity', 'mention'])
  if (entity.error) return <ErrorNotice error={entity.error} />
  if (!entity.data) return null
  return <Card key={entity.data.name} entity={entity.data} />
}

function Card({ entity }: { entity: Entity }) {
  const act = useAct()
  const { dispatch } = useWorkbench()
  const { id, type, mentions, articles } = entity
  const [name, setName] = useState(entity.name)
  const saveName = () => {
    const value = name.trim()
    if (value && value !== entity.name) void act('entity.set', { id, field: 'name', value })
  }
  return (
    <section className={classes['card']} aria-label={`Entity ${entity.name}`}>
      <TextInput
        size="xs"
        aria-label="Name of the entity"
        dir="auto"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={saveName}
        onKeyDown={(event) => event.key === 'Enter' && saveName()}
      />
      <NativeSelect
        size="xs"
        aria-label="Type of the entity"
        data={typeOptions}
        value={type}
        onChange={(event) =>
          void act('entity.set', {
            id,
            field: 'type',
            value: MentionType.parse(event.currentTarget.value),
          })
        }
      />
      <Aliases entity={entity} />
      <p className={classes['facts']}>
        {mentions} {mentions === 1 ? 'mention' : 'mentions'} in {articles.length}{' '}
        {articles.length === 1 ? 'article' : 'articles'}
      </p>
      <button
        type="button"
        className={classes['joined']}
        onClick={() => dispatch({ do: 'graph', start: id })}
      >
        What it is joined to
      </button>
    </section>
  )
}

function Aliases({ entity }: { entity: Entity }) {
  const act = useAct()
  const [alias, setAlias] = useState('')
  const { id, aliases } = entity
  const change = (text: string, present: boolean) => act('entity.alias', { id, text, present })
  const add = async () => {
    const text = alias.trim()
    if (text && (await change(text, true))) setAlias('')
  }
  return (
    <>
      {aliases.length > 0 && (
        <ul className={classes['aliases']} aria-label="Also written">
          {aliases.map((text) => (
            <li key={text} className={classes['alias']}>
              <bdi>{text}</bdi>
              <button
                type="button"
                className={classes['remove']}
                aria-label={`Remove the alias ${text}`}
                onClick={() => void change(text, false)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <TextInput
        size="xs"
        aria-label="Another way to write the name"
        placeholder="Also written… (Enter adds)"
        dir="auto"
        value={alias}
        onChange={(event) => setAlias(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && void add()}
      />
    </>
  )
}
