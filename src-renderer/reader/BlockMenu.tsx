import { Menu } from '@mantine/core'
import type { RefObject } from 'react'
import { type Block, type BlockKind, blockKinds } from '../../src-preload/contract/article.ts'
import { blockKindText } from './block-kinds.ts'
import type { Piece } from './text-offsets.ts'
import { usePlace } from './use-place.ts'
import classes from './BlockMenu.module.css'

type Props = {
  block: Block
  pieces: readonly Piece[]
  /** The positioned element that scrolls with the text. */
  container: RefObject<HTMLElement | null>
  onLabel(kind: BlockKind): void
  onClose(): void
}

/** Why a block has its kind, and the kinds it could have. One menu serves every block. */
export function BlockMenu({ block, pieces, container, onLabel, onClose }: Props) {
  const { start, kind, reasons, decidedBy } = block
  const place = usePlace(pieces, { start, end: start + 1 }, container)
  if (!place) return null
  return (
    <Menu opened onClose={onClose} position="bottom-start" withinPortal shadow="sm">
      <Menu.Target>
        <span aria-hidden style={{ position: 'absolute', ...place, left: 40, width: 1 }} />
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        <Menu.Label>
          {blockKindText[kind]}, {decidedBy === 'analyst' ? 'labelled by you' : 'because'}
        </Menu.Label>
        <ul className={classes['reasons']}>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        <Menu.Divider />
        <Menu.Label>Make it</Menu.Label>
        {blockKinds
          .filter((other) => other !== kind)
          .map((other) => (
            <Menu.Item key={other} onClick={() => onLabel(other)}>
              {blockKindText[other]}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}
