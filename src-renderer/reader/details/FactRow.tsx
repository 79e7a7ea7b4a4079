import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Span } from '../../../src-preload/contract/article.ts'
import { dateFields, type MetadataFact } from '../../../src-preload/contract/metadata.ts'
import { factText, metadataText } from './fact-text.ts'
import type { CorrectionActions } from './use-correction.ts'
import classes from './details.module.css'

type Props = {
  fact: MetadataFact
  correction: CorrectionActions
  /** The words that are selected in the text. */
  selected: { words: string; span: Span } | null
  onShow(span: Span): void
}

/** One field of the publication: its value, its words, and the ways to correct it. */
export function FactRow({ fact, correction, selected, onShow }: Props) {
  const [isEdited, setEdited] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  const { field, value, span, from, alternatives } = fact
  const label = metadataText[field]
  const wasEdited = useRef(false)
  useEffect(() => {
    if (wasEdited.current && !isEdited) {
      row.current?.querySelector<HTMLElement>('[data-change]')?.focus()
    }
    wasEdited.current = isEdited
  }, [isEdited])
  const propose = (said: string | null, words: Span | null) =>
    correction.propose({ field, value: said, span: words })
  return (
    <li ref={row}>
      <span className={classes['label']}>{label}</span>
      {isEdited ? (
        <FactForm
          fact={fact}
          onSay={(said) => propose(said, null)}
          onEnd={() => setEdited(false)}
        />
      ) : (
        <span className={classes['value']}>
          <button
            type="button"
            className={classes['words']}
            disabled={!span}
            title={from && (span ? `From ${from}: show the words` : `From ${from}`)}
            data-empty={value === null}
            onClick={() => span && onShow(span)}
          >
            <bdi>{factText(field, value)}</bdi>
          </button>
          {alternatives.map((other) => (
            <Small
              key={other}
              label={`or ${factText(field, other)}`}
              onRun={() => void propose(other, span)}
            />
          ))}
          <Small isChange label="Change" name={`Change ${label}`} onRun={() => setEdited(true)} />
          {selected && (
            <Small
              label="Use the selection"
              name={`Use the selection for ${label}`}
              onRun={() => void propose(selected.words, selected.span)}
            />
          )}
          <Corrected fact={fact} onReset={() => void correction.reset(field)} />
        </span>
      )}
    </li>
  )
}

function Corrected({ fact, onReset }: { fact: MetadataFact; onReset(): void }) {
  const { field, correction } = fact
  if (!correction) return null
  return (
    <>
      <span className={classes['where']}>
        corrected; read as <bdi>{factText(field, correction.read)}</bdi>
      </span>
      <Small label="Take back" name={`Take back ${metadataText[field]}`} onRun={onReset} />
    </>
  )
}

type SmallProps = { label: string; name?: string; isChange?: true; onRun(): void }

function Small({ label, name = label, isChange, onRun }: SmallProps) {
  return (
    <button
      type="button"
      className={classes['small']}
      aria-label={name}
      data-change={isChange}
      onClick={onRun}
    >
      {label}
    </button>
  )
}

type FormProps = {
  fact: MetadataFact
  /** `false`: it was refused, and the text stays. */
  onSay(value: string | null): Promise<boolean>
  onEnd(): void
}

function FactForm({ fact: { field, value }, onSay, onEnd }: FormProps) {
  const [text, setText] = useState(value ?? '')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const submit = async () => {
    if (await onSay(text.trim() || null)) onEnd()
  }
  return (
    <form
      className={classes['value']}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextInput
        ref={input}
        dir="auto"
        size="xs"
        className={classes['input']}
        aria-label={metadataText[field]}
        placeholder={dateFields.has(field) ? '2020-10-12, or as it is printed' : 'not stated'}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onEnd()
        }}
      />
      <Small label="Cancel" onRun={onEnd} />
    </form>
  )
}
