import { SegmentedControl, Tooltip } from '@mantine/core'
import type { Article, Metadata, Span, Stated } from '../../src-preload/contract/article.ts'
import { CopiesLine } from '../copies/CopiesLine.tsx'
import { languageName } from '../language-name.ts'
import { useWorkbench } from '../workbench/context.ts'
import type { CorrectionActions } from './details/use-correction.ts'
import { StampDetails } from './StampDetails.tsx'
import classes from './ArticleHeader.module.css'

type Props = {
  article: Article
  /** The headline does not stand at the top of the text below. */
  hasHeadline: boolean
  correction: CorrectionActions
}

/** Where the text comes from and when it appeared; each part shows the words it was read from. */
export function ArticleHeader({ article, hasHeadline, correction }: Props) {
  const { state, dispatch } = useWorkbench()
  const { metadata, headline, language, originalName } = article
  const { firstPublished } = metadata
  const show = (span: Span) => dispatch({ do: 'show', span })
  return (
    <header className={classes['header']}>
      <div>
        {hasHeadline && (
          <h2 className={classes['headline']} dir="auto" lang={language ?? undefined}>
            {metadata.headline ? (
              <StatedButton stated={metadata.headline} onShow={show} />
            ) : (
              headline
            )}
          </h2>
        )}
        <div className={classes['line']}>
          <Origin metadata={metadata} correction={correction} onShow={show} />
        </div>
        <div className={`${classes['line']} ${classes['facts']}`}>
          {firstPublished && firstPublished.edtf !== metadata.published?.edtf && (
            <StampDetails
              field="firstPublished"
              stamp={firstPublished}
              correction={correction}
              onShow={show}
            />
          )}
          {metadata.byline && <StatedButton stated={metadata.byline} prefix="by " onShow={show} />}
          <span>{language ? languageName(language) : 'Language unknown'}</span>
          <CopiesLine articleId={article.id} />
          <bdi className={classes['name']} title={originalName}>
            {originalName}
          </bdi>
        </div>
      </div>
      <SegmentedControl
        className={classes['switch']}
        size="xs"
        aria-label="What of the page is shown"
        value={state.view}
        onChange={(value) => dispatch({ do: 'view', view: value === 'page' ? 'page' : 'body' })}
        data={[
          { value: 'body', label: 'Body' },
          { value: 'page', label: 'Everything' },
        ]}
      />
    </header>
  )
}

type OriginProps = {
  metadata: Metadata
  correction: CorrectionActions
  onShow(span: Span): void
}

function Origin({ metadata, correction, onShow }: OriginProps) {
  const { publisher, credit, agencies, datelinePlace, published } = metadata
  return (
    <>
      {publisher ? (
        <StatedButton className={classes['publisher']} stated={publisher} onShow={onShow} />
      ) : (
        <span className={classes['facts']}>Publisher not stated</span>
      )}
      {credit && <Credit credit={credit} agencies={agencies} onShow={onShow} />}
      {datelinePlace && <StatedButton stated={datelinePlace} onShow={onShow} />}
      {published ? (
        <StampDetails field="published" stamp={published} correction={correction} onShow={onShow} />
      ) : (
        <span className={classes['facts']}>No date</span>
      )}
    </>
  )
}

type CreditProps = Pick<Metadata, 'agencies'> & { credit: Stated; onShow(span: Span): void }

/** Who supplied the text: the agency credited, then those that it relays; else the line as printed. */
function Credit({ credit, agencies, onShow }: CreditProps) {
  if (agencies.length === 0)
    return <StatedButton stated={credit} prefix="credit: " onShow={onShow} />
  return (
    <span>
      {agencies.map((agency, index) => (
        <StatedButton
          key={agency.value}
          stated={agency}
          prefix={index === 0 ? 'credit: ' : ', relaying '}
          onShow={onShow}
        />
      ))}
    </span>
  )
}

type StatedProps = {
  stated: Stated
  prefix?: string
  className?: string | undefined
  onShow(span: Span): void
}

/** A value of the publication; pressed, it shows the words in the text. */
function StatedButton({ stated, prefix = '', className = '', onShow }: StatedProps) {
  const { value, span, from } = stated
  const origin = span ? `From ${from}` : `From ${from}, not in the text`
  return (
    <Tooltip label={origin} multiline maw={340}>
      <button
        type="button"
        className={`${classes['stated']} ${className}`}
        data-hidden={!span}
        aria-label={`${prefix}${value}. ${origin}`}
        onClick={() => span && onShow(span)}
      >
        {prefix}
        <bdi>{value}</bdi>
      </button>
    </Tooltip>
  )
}
