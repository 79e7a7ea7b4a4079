import type { RefObject } from 'react'
import type { Span } from '../../src-preload/contract/article.ts'
import type { EntitySummary } from '../../src-preload/contract/entity.ts'
import { useAct } from '../use-act.ts'
import { Anchored } from './Anchored.tsx'
import { BlockMenu } from './BlockMenu.tsx'
import { citation, copyText } from './cite.ts'
import { EntityForm } from './EntityForm.tsx'
import { MentionActionsBox } from './MentionActionsBox.tsx'
import { SelectionActions } from './SelectionActions.tsx'
import { isSameSpan, unseenCharacters } from './spans.ts'
import type { Reader } from './use-reader.ts'

type Props = { reader: Reader; container: RefObject<HTMLElement | null> }

/** The one small box beside the text: for a block, a mention, an entity to be, or the selection. */
export function TextBox({ reader, container }: Props) {
  const { box, pieces, reading, blockActions } = reader
  const { selection } = reading

  if (box?.kind === 'block') {
    return (
      <BlockMenu
        block={box.block}
        pieces={pieces}
        container={container}
        onLabel={(kind) => void blockActions.label(box.block, kind)}
        onClose={() => reader.closeBox()}
      />
    )
  }
  if (box?.kind === 'entity') {
    return <EntityBox reader={reader} span={box.span} container={container} />
  }
  if (box?.kind === 'mention') {
    return <MentionBox reader={reader} span={box.span} byKey={box.byKey} container={container} />
  }
  if (!selection || !reader.isSelectionNew) return null
  return (
    <Anchored
      pieces={pieces}
      span={selection}
      container={container}
      label="What to do with the selected words"
      isDialog={false}
      // The box goes, the selection stays.
      onClose={reader.dismiss}
    >
      <SelectionActions
        span={selection}
        unseen={unseenCharacters(reader.article.blocks, pieces, selection)}
        claims={reader.claims}
        onType={(type) => void reader.mentions.assign(selection, type)}
        onEntity={() => reader.setBox({ kind: 'entity', span: selection })}
        onCopy={() => copyText(citation(reader.article, selection))}
      />
    </Anchored>
  )
}

type BoxProps = Props & { span: Span }

function MentionBox({ reader, span, byKey, container }: BoxProps & { byKey: boolean }) {
  const { article, pieces, mentions } = reader
  const mention = article.mentions.find((one) => isSameSpan(one, span))
  if (!mention) return null
  return (
    <Anchored
      pieces={pieces}
      span={span}
      container={container}
      label="Mention"
      isDialog={byKey || mention.entityId !== null}
      onClose={() => reader.closeBox()}
    >
      <MentionActionsBox
        mention={mention}
        words={article.text.slice(span.start, span.end)}
        actions={mentions}
        onEntity={() => reader.setBox({ kind: 'entity', span })}
      />
    </Anchored>
  )
}

function EntityBox({ reader, span, container }: BoxProps) {
  const { article, pieces, mentions, reading } = reader
  const act = useAct()
  const words = article.text.slice(span.start, span.end).replaceAll(/\s+/g, ' ')
  const finish = () => {
    reading.clearSelection()
    reading.setCurrent(span)
    reader.closeBox()
  }
  const attach = async ({ id, name, aliases, type }: EntitySummary) => {
    await mentions.assign(span, type, id)
    const isNew = words !== name && !aliases.includes(words)
    if (isNew) await act('entity.alias', { id, text: words, present: true })
    finish()
  }
  return (
    <Anchored
      pieces={pieces}
      span={span}
      container={container}
      label="Entity"
      isDialog
      onClose={() => reader.closeBox()}
    >
      <EntityForm
        articleId={article.id}
        span={span}
        words={words}
        type={mentions.type}
        onAttach={(entity) => void attach(entity)}
        onDone={finish}
      />
    </Anchored>
  )
}
