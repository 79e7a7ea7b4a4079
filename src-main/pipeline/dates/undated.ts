import { pad } from './calendar.ts'
import type { Reading } from './rule.ts'
import { dayPartOf, monthNumber, ordinalOf, seasonOf, weekdayNumber } from './words.ts'

const references: Record<string, string> = {
  today: 'PRESENT_REF',
  tonight: 'PRESENT_REF',
  this: 'PRESENT_REF',
  current: 'PRESENT_REF',
  yesterday: 'PAST_REF',
  last: 'PAST_REF',
  past: 'PAST_REF',
  previous: 'PAST_REF',
  preceding: 'PAST_REF',
  tomorrow: 'FUTURE_REF',
  next: 'FUTURE_REF',
  coming: 'FUTURE_REF',
  upcoming: 'FUTURE_REF',
  following: 'FUTURE_REF',
}

/**
 * What a relative expression means where nobody knows the day it counts from: the part of a
 * TIMEX3 value that its words give, "XXXX-WXX-5" for a Friday; `null` if they give none.
 */
export function undated(rule: string, groups: Record<string, string | undefined>): Reading | null {
  const part = groups['part']
  if (rule === 'weekday') {
    const day = `XXXX-WXX-${weekdayNumber(groups['weekday'] ?? '')}`
    return part === undefined
      ? { type: 'DATE', value: day }
      : { type: 'TIME', value: `${day}${dayPartOf(part)}` }
  }
  if (rule === 'month') {
    const value = `XXXX-${pad(monthNumber(groups['month'] ?? ''))}`
    return { type: 'DATE', value, edtf: value }
  }
  if (rule === 'season') {
    const { timex } = seasonOf(groups['season'] ?? groups['season2'] ?? groups['season3'] ?? '')
    return { type: 'DATE', value: `XXXX-${timex}` }
  }
  if (rule === 'quarter') {
    const quarter = ordinalOf(groups['which'] ?? '')
    return quarter >= 1 && quarter <= 4 ? { type: 'DATE', value: `XXXX-Q${quarter}` } : null
  }
  if (rule === 'ago') return { type: 'DATE', value: 'PAST_REF' }
  const value = references[(groups['day'] ?? groups['which'] ?? '').toLowerCase()]
  return value === undefined ? null : { type: 'DATE', value }
}
