import { Popover } from '@mantine/core'
import { useState } from 'react'
import type { Span, Stamp } from '../../src-preload/contract/article.ts'
import { edtfText } from '../edtf-text.ts'
import classes from './ArticleHeader.module.css'

const orderText: Record<Stamp['order'], string> = {
  'day-month': 'day before month',
  'month-day': 'month before day',
  'year-month': 'year, month, day',
  'named-month': 'month by name',
}

type Props = { label: string; stamp: Stamp; onShow(span: Span): void }

/** A printed date as it was read; opened, it says from which words and why, and how else it could be read. */
export function StampDetails({ label, stamp, onShow }: Props) {
  const [isOpen, setOpen] = useState(false)
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
            {span ? (
              <button type="button" className={classes['stated']} onClick={() => onShow(span)}>
                “<bdi>{raw}</bdi>”
              </button>
            ) : (
              <>
                “<bdi>{raw}</bdi>”
              </>
            )}
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
              <dd className={classes['doubt']}>{others}</dd>
            </>
          )}
        </dl>
      </Popover.Dropdown>
    </Popover>
  )
}
