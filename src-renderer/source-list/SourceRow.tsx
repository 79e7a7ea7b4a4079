import { memo } from 'react'
import type { ArticleId, ArticleSummary } from '../../src-preload/contract/article.ts'
import { edtfText } from '../edtf-text.ts'
import { languageName } from '../language-name.ts'
import { countText } from '../workbench/count-text.ts'
import { markHits } from './hits.ts'
import classes from './SourceRow.module.css'

type Props = {
  row: ArticleSummary
  query: string
  /** It stands under the story that it tells again. */
  isCopy: boolean
  /** Its copies are shown. */
  isOpen: boolean
  /** Shows or hides its copies. */
  onToggle(id: ArticleId): void
}

/** Headline, then where the text is from; while searching, the words around the first hit. */
export const SourceRow = memo(function SourceRow({ row, query, isCopy, isOpen, onToggle }: Props) {
  const { headline, publisher, credit, datelinePlace, published, language, claims, snippet } = row
  const from = [publisher, credit, datelinePlace].filter((part) => part !== null)
  const [date = '', time] = published ? edtfText(published).split(', ') : []
  return (
    <>
      <span className={classes['line']} data-copy={isCopy}>
        <span
          className={classes['headline']}
          dir="auto"
          lang={language ?? undefined}
          title={headline}
        >
          <Hits line={headline} query={query} />
        </span>
        {row.copies > 0 && !query && (
          <Copies count={row.copies} isOpen={isOpen} onToggle={() => onToggle(row.id)} />
        )}
        {claims > 0 && (
          <span className={classes['claims']} aria-label={countText(claims, 'claim')} role="img">
            {claims}
          </span>
        )}
      </span>
      <span className={classes['line']} data-copy={isCopy}>
        <span className={classes['from']} dir="auto" title={from.join(' · ')}>
          {from.join(' · ') || row.originalName}
        </span>
        {date && (
          <span className={classes['date']}>
            {date}
            {time && <span className={classes['time']}>, {time}</span>}
          </span>
        )}
        {language && (
          <abbr className={classes['language']} title={languageName(language)}>
            {language}
          </abbr>
        )}
      </span>
      {query && (
        <span className={classes['snippet']} dir="auto" lang={language ?? undefined}>
          {snippet && <Hits line={snippet} query={query} />}
        </span>
      )}
    </>
  )
})

/** How often the story is told again. The list is a listbox: its keys are → and ←, and the pointer may click here. */
function Copies({ count, isOpen, onToggle }: { count: number; isOpen: boolean; onToggle(): void }) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- its keys are commands
    <span className={classes['copies']} data-open={isOpen} onClick={onToggle}>
      <span className={classes['unseen']}>
        {countText(count, 'copy or version', 'copies or versions')}
      </span>
      <span aria-hidden>+{count}</span>
    </span>
  )
}

function Hits({ line, query }: { line: string; query: string }) {
  if (!query) return line
  return markHits(line, query).map(({ text, isHit }, index) =>
    isHit ? <mark key={index}>{text}</mark> : text,
  )
}
