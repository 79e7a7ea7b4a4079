import { Popover } from '@mantine/core'
import { useState } from 'react'
import type { Span, Stamp } from '../../src-preload/contract/article.ts'
import { edtfText } from '../edtf-text.ts'
import { metadataText } from './details/fact-text.ts'
import type { CorrectionActions } from './details/use-correction.ts'
import classes from './ArticleHeader.module.css'

const orderText: Record<Stamp['order'], string> = {
  'day-month': 'day before month',
  'month-day': 'month before day',
  'year-month': 'year, month, day',
  'named-month': 'month by name',
}

type Props = {
  field: 'published' | 'firstPublished'
  stamp: Stamp
  correction: CorrectionActions
  onShow(span: Span): void
}

/** A printed date as it was read; opened, it says from which words and why, and how else it could be read. */
export function StampDetails({ field, stamp, correction, onShow }: Props) {
  const [isOpen, setOpen] = useState(false)
  const label = metadataText[field]
  const { raw, span, from, edtf, zone, order, alternatives, reasons } = stamp
  const others = alternatives.map((other) => edtfText(other)).join(' or ')
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" shadow="sm" withinPortal>
      <Popover.Target>
        <button
          type="button"
          className={classes['stated']}
          aria-label={`${label} ${edtfText(edtf)}${others && `, or ${others}`}: how it was read`}
          onClick={() => setOpen(!isOpen)}
        >
          {label !== 'Published' && `${label} `}
          <time dateTime={edtf}>{edtfText(edtf)}</time>
          {others && <span className={classes['doubt']}> or {others}?</span>}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={`${label}: how it was read`}>
        <dl className={classes['stamp']}>
          <dt>{label}</dt>
          <dd>{edtfText(edtf)}</dd>
          <dt>Printed</dt>
          <dd>
            <Printed raw={raw} span={span} onShow={onShow} />
          </dd>
          <dt>From</dt>
          <dd>{from}</dd>
          <dt>Read as</dt>
          <dd>
            {orderText[order]}, {zone ? `zone ${zone}` : 'no zone stated'}
          </dd>
          <dt>Because</dt>
          <dd>
            <ul>
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </dd>
          {others && (
            <>
              <dt>Could be</dt>
              <dd className={classes['doubt']}>
                <Alternatives
                  values={alternatives}
                  onRead={(value) => {
                    setOpen(false)
                    void correction.propose({ field, value, span })
                  }}
                />
              </dd>
            </>
          )}
        </dl>
      </Popover.Dropdown>
    </Popover>
  )
}

type AlternativesProps = { values: readonly string[]; onRead(value: string): void }

/** The other readings of a date, each one key away. */
function Alternatives({ values, onRead }: AlternativesProps) {
  return values.map((value) => (
    <button key={value} type="button" className={classes['stated']} onClick={() => onRead(value)}>
      Read as {edtfText(value)}
    </button>
  ))
}

type PrintedProps = Pick<Stamp, 'raw' | 'span'> & { onShow(span: Span): void }

/** The date to the letter; pressed, it shows where it stands. */
function Printed({ raw, span, onShow }: PrintedProps) {
  const words = (
    <>
      “<bdi>{raw}</bdi>”
    </>
  )
  if (!span) return words
  return (
    <button type="button" className={classes['stated']} onClick={() => onShow(span)}>
      {words}
    </button>
  )
}
