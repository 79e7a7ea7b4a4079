import { Kbd } from '@mantine/core'
import { keyCaps } from '../workbench/keys.ts'
import classes from './KeyCaps.module.css'

const isMac = navigator.userAgent.includes('Mac OS')

/** A combination of keys, as caps: `mod+K` is Ctrl K, or ⌘ K on a Mac. */
export function KeyCaps({ keys }: { keys: string }) {
  return (
    <span className={classes['caps']}>
      {keyCaps(keys, isMac).map((cap) => (
        <Kbd key={cap}>{cap}</Kbd>
      ))}
    </span>
  )
}
