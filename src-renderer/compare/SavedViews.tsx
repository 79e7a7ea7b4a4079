import { Button, Menu, Popover, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../use-act.ts'
import { useCall } from '../use-call.ts'
import { useWorkbench } from '../workbench/context.ts'

const topics = ['claim-view', 'history'] as const

/** Views kept in the case by name: opened, kept, forgotten. */
export function SavedViews() {
  const { state, dispatch } = useWorkbench()
  const act = useAct()
  const saved = useCall('claimView.list', {}, topics)
  const [name, setName] = useState<string | null>(null)
  const now = JSON.stringify(state.claimView)
  const current = saved.data?.find(({ view }) => JSON.stringify(view) === now)
  const keep = () => {
    if (name?.trim()) void act('claimView.save', { name, view: state.claimView })
    setName(null)
  }
  return (
    <Popover
      opened={name !== null}
      onChange={() => setName(null)}
      trapFocus
      withRoles={false}
      withinPortal={false}
    >
      <Popover.Target>
        <span>
          <Menu position="bottom-start">
            <Menu.Target>
              <Button size="compact-sm" variant="default" fw={400}>
                {current ? <bdi>{current.name}</bdi> : 'Views'}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {saved.data?.map(({ id, name: title, view }) => (
                <Menu.Item key={id} onClick={() => dispatch({ do: 'view-claims', view })}>
                  <bdi>{title}</bdi>
                </Menu.Item>
              ))}
              {saved.data && saved.data.length > 0 && <Menu.Divider />}
              <Menu.Item onClick={() => setName(current?.name ?? '')}>Keep this view …</Menu.Item>
              {current && (
                <Menu.Item onClick={() => void act('claimView.remove', { id: current.id })}>
                  Forget “{current.name}”
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        </span>
      </Popover.Target>
      <Popover.Dropdown>
        <NameForm name={name ?? ''} onName={setName} onKeep={keep} />
      </Popover.Dropdown>
    </Popover>
  )
}

type NameProps = { name: string; onName(name: string): void; onKeep(): void }

function NameForm({ name, onName, onKeep }: NameProps) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onKeep()
      }}
    >
      <TextInput
        size="xs"
        label="Name of the view"
        dir="auto"
        data-autofocus
        value={name}
        onChange={({ currentTarget: { value } }) => onName(value)}
      />
      <Button type="submit" size="compact-sm" mt="xs" disabled={!name.trim()}>
        Keep
      </Button>
    </form>
  )
}
