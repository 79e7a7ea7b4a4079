import { memo } from 'react'
import type { ArticleSummary } from '../../src-preload/contract/article.ts'
import { edtfText } from '../edtf-text.ts'
import { languageName } from '../language-name.ts'
import { countText } from '../workbench/count-text.ts'
import { markHits } from './hits.ts'
import classes from './SourceRow.module.css'

type Props = { row: ArticleSummary; query: string }

/** Headline, then where the text is from; while searching, the words around the first hit. */
export const SourceRow = memo(function SourceRow({ row, query }: Props) {
  const { headline, publisher, credit, datelinePlace, published, language, claims, snippet } = row
  const from = [publisher, credit, datelinePlace].filter((part) => part !== null)
  const [date = '', time] = published ? edtfText(published).split(', ') : []
  return (
    <>
      <span className={classes['line']}>
        <span
          className={classes['headline']}
          dir="auto"
          lang={language ?? undefined}
          title={headline}
        >
          <Hits line={headline} query={query} />
        </span>
        {claims > 0 && (
          <span className={classes['claims']} aria-label={countText(claims, 'claim')} role="img">
            {claims}
          </span>
        )}
      </span>
      <span className={classes['line']}>
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

function Hits({ line, query }: { line: string; query: string }) {
  if (!query) return line
  return markHits(line, query).map(({ text, isHit }, index) =>
    isHit ? <mark key={index}>{text}</mark> : text,
  )
}
