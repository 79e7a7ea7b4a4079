import { Modal } from '@mantine/core'
import { useState } from 'react'
import { KeyCaps } from '../ui/KeyCaps.tsx'
import type { Command, Scope } from './commands.ts'
import classes from './KeySheet.module.css'
import { offeredCommands } from './use-commands.ts'

const titles: Record<Scope, string> = {
  window: 'Everywhere',
  sources: 'In the sources',
  reader: 'In the reader',
  claims: 'In the claims',
  screen: 'On this screen',
}

/** Every key that does something, by the place where it does. */
export function KeySheet({ onClose }: { onClose(): void }) {
  const [commands] = useState(() => offeredCommands().filter(({ keys }) => keys.length > 0))
  const scopes = Object.keys(titles) as Scope[]
  return (
    <Modal opened onClose={onClose} size="84rem" title="Keys">
      <div className={classes['sheet']}>
        {scopes.map((scope) => (
          <Keys
            key={scope}
            title={titles[scope]}
            commands={commands.filter((command) => command.scope === scope)}
          />
        ))}
      </div>
    </Modal>
  )
}

function Keys({ title, commands }: { title: string; commands: readonly Command[] }) {
  if (commands.length === 0) return null
  return (
    <section className={classes['scope']}>
      <h3 className={classes['title']}>{title}</h3>
      <dl className={classes['keys']}>
        {commands.map(({ id, title: what, keys }) => (
          <div key={id} className={classes['line']}>
            <dt>{what}</dt>
            <dd>
              {keys.map((combination) => (
                <KeyCaps key={combination} keys={combination} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
