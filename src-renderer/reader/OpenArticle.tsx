import { VisuallyHidden } from '@mantine/core'
import type { Dispatch, SetStateAction } from 'react'
import type { Article, MentionType } from '../../src-preload/contract/article.ts'
import { ArticleHeader } from './ArticleHeader.tsx'
import { DatesDialog } from './details/DatesDialog.tsx'
import { SourceDetails } from './details/SourceDetails.tsx'
import { useCorrection } from './details/use-correction.ts'
import { useDetailsCommands } from './details/use-details-commands.ts'
import { FindWords } from './FindWords.tsx'
import { Legend } from './Legend.tsx'
import { MentionList } from './MentionList.tsx'
import type { ReaderLook } from './reader-look.ts'
import { TextPane } from './TextPane.tsx'
import { useReader } from './use-reader.ts'
import { useLookCommands } from './use-reader-commands.ts'
import classes from './ReaderPane.module.css'

type Props = { article: Article; look: ReaderLook; onLook: Dispatch<SetStateAction<ReaderLook>> }

/** One article: where it comes from, its text, its mentions as a list, and the legend. */
export function OpenArticle({ article, look, onLook }: Props) {
  const reader = useReader(article)
  const { blocks, reading, said, say } = reader
  const correction = useCorrection(article.id)
  useLookCommands(look, onLook, say)
  useDetailsCommands(article, correction, onLook)

  return (
    <>
      <ArticleHeader
        article={article}
        hasHeadline={blocks[0]?.kind !== 'headline'}
        correction={correction}
      />
      {look.isDetailsOpen && (
        <SourceDetails
          article={article}
          correction={correction}
          onClose={() => onLook((now) => ({ ...now, isDetailsOpen: false }))}
        />
      )}
      {correction.pending && <DatesDialog pending={correction.pending} correction={correction} />}
      <FindWords reader={reader} />
      <div className={classes['middle']}>
        <TextPane reader={reader} look={look} />
        {look.isListOpen && (
          <MentionList article={article} current={reading.current} onGo={reader.goToMention} />
        )}
      </div>
      <Legend
        mentions={article.mentions}
        look={look}
        onToggleType={(type) => onLook((now) => toggleType(now, type))}
        onToggleAll={() => onLook((now) => ({ ...now, isOn: !now.isOn }))}
        onToggleList={() => onLook((now) => ({ ...now, isListOpen: !now.isListOpen }))}
      />
      <VisuallyHidden role="status">
        <span key={said.count}>{said.text}</span>
      </VisuallyHidden>
    </>
  )
}

/** Switches one type; while all highlights are off, it switches them on with this type among them. */
function toggleType(look: ReaderLook, type: MentionType): ReaderLook {
  const hidden = new Set(look.hidden)
  if (!hidden.delete(type) && look.isOn) hidden.add(type)
  return { ...look, isOn: true, hidden }
}
