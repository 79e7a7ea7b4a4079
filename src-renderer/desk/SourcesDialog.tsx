import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import {
  ratingOn,
  type Source,
  type SourceId,
  sourceKinds,
} from '../../src-preload/contract/source.ts'
import { reliabilityText, sourceKindText } from '../../src-preload/contract/source-words.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useAct } from '../use-act.ts'
import { useCall } from '../use-call.ts'
import classes from './desk.module.css'

const kindOptions = sourceKinds.map((value) => ({ value, label: sourceKindText[value] }))
const reliabilityOptions = Object.entries(reliabilityText).map(([value, label]) => ({
  value,
  label,
}))

type Props = {
  /** The source that is open at first. */
  sourceId: SourceId | null
  onClose(): void
}

/** The register of sources: who they are, how articles write them, how reliable from which day on. */
export function SourcesDialog({ sourceId, onClose }: Props) {
  const sources = useCall('source.list', {}, ['source', 'article', 'claim', 'history'])
  const [chosen, setChosen] = useState<string | null>(sourceId)
  const [today] = useState(dayOf)
  return (
    <Modal opened onClose={onClose} size="xl" title="Sources">
      <NewSource isFirst={sourceId === null} onMade={setChosen} />
      {sources.data?.length === 0 && (
        <EmptyState title="No sources rated yet">
          Reliability is a judgement on a source, from a day on; never on a document.
        </EmptyState>
      )}
      <ul className={classes['list']} aria-label="Register of sources">
        {sources.data?.map((source) => (
          <li key={source.id}>
            <button
              type="button"
              className={classes['row']}
              aria-expanded={source.id === chosen}
              data-autofocus={source.id === sourceId || undefined}
              ref={source.id === sourceId ? toIt : null}
              onClick={() => setChosen(source.id === chosen ? null : source.id)}
            >
              <SourceLine source={source} today={today} />
            </button>
            {source.id === chosen && <SourceForm source={source} />}
          </li>
        ))}
      </ul>
    </Modal>
  )
}

/** The source that was asked for takes the focus once it is there. */
const toIt = (row: HTMLElement | null) => row?.focus()

const dayOf = () => new Date().toISOString().slice(0, 10)

function NewSource({ isFirst, onMade }: { isFirst: boolean; onMade(id: string): void }) {
  const act = useAct()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<(typeof sourceKinds)[number]>('outlet')
  const create = async (event: FormEvent) => {
    event.preventDefault()
    const made = name.trim() && (await act('source.create', { name, kind }))
    if (!made) return
    setName('')
    onMade(made.id)
  }
  return (
    <form
      className={classes['line']}
      aria-label="New source"
      onSubmit={(event) => void create(event)}
    >
      <TextInput
        data-autofocus={isFirst || undefined}
        size="xs"
        dir="auto"
        aria-label="Name of the new source"
        placeholder="New source: an outlet, an agency, “a senior officer of …”"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        aria-label="Kind of the new source"
        data={kindOptions}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as typeof kind)}
      />
      <Button size="xs" type="submit">
        Add
      </Button>
    </form>
  )
}

function SourceLine({ source, today }: { source: Source; today: string }) {
  const { name, kind, ratings, claims, articles } = source
  const now = ratingOn(ratings, today)
  return (
    <>
      <span className={classes['names']}>
        <bdi>{name}</bdi> <small>{kind && sourceKindText[kind]}</small>
      </span>
      <span className={classes['facts']}>
        <strong>{now ? reliabilityText[now.reliability] : 'Not rated'}</strong>
        <span>
          {articles} articles, {claims} claims
        </span>
      </span>
    </>
  )
}

function SourceForm({ source }: { source: Source }) {
  const act = useAct()
  const { id, writtenAs, ratings } = source
  const [alias, setAlias] = useState('')
  const [descriptor, setDescriptor] = useState(source.descriptor)
  const addAlias = async (event: FormEvent) => {
    event.preventDefault()
    if (alias.trim() && (await act('source.alias', { id, text: alias, present: true })))
      setAlias('')
  }
  return (
    <div className={classes['detail']}>
      <form onSubmit={(event) => void addAlias(event)}>
        <TextInput
          size="xs"
          dir="auto"
          label="Also written"
          description={writtenAs.join(' · ')}
          placeholder="As articles print it (Enter adds)"
          value={alias}
          onChange={(event) => setAlias(event.currentTarget.value)}
        />
      </form>
      <Textarea
        size="xs"
        dir="auto"
        autosize
        label="Descriptor"
        description="Access, record, possible bias, completeness, age"
        value={descriptor}
        onChange={(event) => setDescriptor(event.currentTarget.value)}
        onBlur={() =>
          void act('source.set', { id, field: 'descriptor', value: descriptor || null })
        }
      />
      <RatingForm source={source} />
      <ul className={classes['facts']} aria-label="Ratings, latest first">
        {ratings.map((rating) => (
          <li key={rating.id}>
            From {rating.from}: <strong>{reliabilityText[rating.reliability]}</strong>,{' '}
            {rating.basis}{' '}
            <small>
              ({rating.author.slice(0, 8)}, {rating.at.slice(0, 10)})
            </small>{' '}
            <button
              type="button"
              className={classes['quiet']}
              onClick={() => void act('source.unrate', { id: rating.id })}
            >
              Take back
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function RatingForm({ source: { id } }: { source: Source }) {
  const act = useAct()
  const [reliability, setReliability] = useState<keyof typeof reliabilityText>('F')
  const [from, setFrom] = useState(dayOf)
  const [basis, setBasis] = useState('')
  const rate = async (event: FormEvent) => {
    event.preventDefault()
    if (basis.trim() && (await act('source.rate', { id, reliability, from, basis }))) setBasis('')
  }
  return (
    <form
      className={classes['line']}
      aria-label="New rating"
      onSubmit={(event) => void rate(event)}
    >
      <NativeSelect
        size="xs"
        aria-label="Reliability"
        data={reliabilityOptions}
        value={reliability}
        onChange={(event) => setReliability(event.currentTarget.value as typeof reliability)}
      />
      <TextInput
        size="xs"
        type="date"
        aria-label="From"
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        dir="auto"
        aria-label="Basis"
        placeholder="On what basis"
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
      <Button size="xs" type="submit" variant="default" disabled={!basis.trim()}>
        Rate
      </Button>
    </form>
  )
}
