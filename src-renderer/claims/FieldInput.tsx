import { MultiSelect, NativeSelect } from '@mantine/core'
import type { Claim } from '../../src-preload/contract/claim.ts'
import {
  auxiliaryModes,
  claimAttributes,
  markings,
} from '../../src-preload/contract/claim-codes.ts'
import { type ClaimPath, fieldOf } from '../../src-preload/contract/claim-fields.ts'
import { chainOf } from '../../src-preload/contract/claim-groups.ts'
import { attributeText, auxiliaryText } from '../../src-preload/contract/claim-words.ts'
import { choiceText, fieldText } from '../../src-preload/contract/field-words.ts'
import { type EventCategory, eventContexts, eventModes } from '../../src-preload/contract/plover.ts'
import { CredibilityField } from '../copies/CredibilityField.tsx'
import { OriginsLine } from '../copies/OriginsLine.tsx'
import { useAct } from '../use-act.ts'
import { useCall } from '../use-call.ts'
import { ChoiceField, CountField, TextField, textOf } from './ClaimField.tsx'
import { EdtfField } from './EdtfField.tsx'

type Props = { claim: Claim; path: ClaimPath }

const hints: Partial<Record<string, string>> = {
  description: 'What is claimed, in your words',
  claimer: 'In the words of the text',
  relay: 'Who told it on, in the words of the text',
  eventTime: 'In the words of the text',
  eventPlace: 'In the words of the text',
  condition: 'What it depends on',
  'claimer.anonymityReason': 'As the text states it',
  'eventPlace.point': 'Latitude, longitude',
}
const words = (codes: readonly string[]) => Object.fromEntries(codes.map((code) => [code, code]))
const tall = ['description', 'notes']

/** The input that a field's values need. */
export function FieldInput({ claim, path }: Props) {
  const field = fieldOf(path)
  if (field === 'informationCredibility') {
    return (
      <>
        <CredibilityField claim={claim} />
        <OriginsLine claimId={claim.id} />
      </>
    )
  }
  const choices = choiceText[field]
  if (choices) {
    return (
      <ChoiceField
        claim={claim}
        field={path}
        words={choices}
        unset={field === 'status' ? 'draft' : ''}
      />
    )
  }
  if (field.endsWith('.count')) return <CountField claim={claim} field={path} />
  if (field.endsWith('.edtf')) return <EdtfField claim={claim} field={path} />
  if (field.endsWith('.entity')) return <EntityField claim={claim} path={path} />
  if (field.endsWith('.source')) return <SourceField claim={claim} path={path} />
  switch (field) {
    case 'attributes':
      return <CodesField claim={claim} path={path} codes={claimAttributes} text={attributeText} />
    case 'auxiliaryMode':
      return <CodesField claim={claim} path={path} codes={auxiliaryModes} text={auxiliaryText} />
    case 'event.contexts':
      return <CodesField claim={claim} path={path} codes={eventContexts} text={contextText} />
    case 'event.mode': {
      const category = textOf(claim, 'event.category') as EventCategory
      return <ChoiceField claim={claim} field={path} words={words(eventModes[category] ?? [])} />
    }
    case 'marking':
      return <ChoiceField claim={claim} field={path} words={words(markings)} />
    case 'factuality.holder':
      return <ChoiceField claim={claim} field={path} words={holdersOf(claim)} />
    default:
      return (
        <TextField
          claim={claim}
          field={path}
          rows={tall.includes(field) ? 2 : 1}
          {...hintOf(field)}
        />
      )
  }
}

const hintOf = (field: string) => (hints[field] ? { hint: hints[field] } : {})
const contextText = Object.fromEntries(
  eventContexts.map((code) => [code, code.replaceAll('_', ' ')]),
)
const holdersOf = (claim: Claim) => ({
  ...Object.fromEntries(chainOf(claim).map((head) => [head, textOf(claim, head) || head])),
  article: 'The article itself',
})

/** Any number of codes of a list. */
function CodesField({
  claim,
  path,
  codes,
  text,
}: Props & { codes: readonly string[]; text: Record<string, string> }) {
  const act = useAct()
  return (
    <MultiSelect
      aria-label={fieldText[fieldOf(path)]}
      size="xs"
      data={codes.map((value) => ({ value, label: text[value] ?? value }))}
      value={textOf(claim, path).split(' ').filter(Boolean)}
      searchable
      onChange={(chosen) => {
        const value = codes.filter((code) => chosen.includes(code)).join(' ')
        void act('claim.set', { id: claim.id, field: path, value: value || null })
      }}
    />
  )
}

function EntityField({ claim, path }: Props) {
  const entities = useCall('entity.list', { limit: 200 }, ['entity'])
  const options = (entities.data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return <LinkField claim={claim} path={path} options={options} />
}

function SourceField({ claim, path }: Props) {
  const sources = useCall('source.list', {}, ['source'])
  const options = (sources.data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return <LinkField claim={claim} path={path} options={options} />
}

function LinkField({
  claim,
  path,
  options,
}: Props & { options: { value: string; label: string }[] }) {
  const act = useAct()
  return (
    <NativeSelect
      aria-label={fieldText[fieldOf(path)]}
      size="xs"
      data={[{ value: '', label: '—' }, ...options]}
      value={textOf(claim, path)}
      onChange={(event) => {
        const value = event.currentTarget.value || null
        void act('claim.set', { id: claim.id, field: path, value })
      }}
    />
  )
}
