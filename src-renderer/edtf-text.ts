const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const seasons: Record<string, string> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' }

/** EDTF's qualifications (level 1): uncertain, approximate, both. */
const qualifiers: Record<string, (text: string) => string> = {
  '?': (text) => `${text}?`,
  '~': (text) => `about ${text}`,
  '%': (text) => `about ${text}?`,
}

function dayText(day: string): string | null {
  const parts = /^(-?\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?$/.exec(day)
  if (!parts) return null
  const [, year = '', month, date] = parts
  if (year.endsWith('XX')) return month ? null : `${year.slice(0, 2)}00s`
  if (year.endsWith('X')) return month ? null : `${year.slice(0, 3)}0s`
  if (!month || month === 'XX') return year
  const name = months[Number(month) - 1] ?? seasons[month]
  if (!name) return null
  return date && date !== 'XX' ? `${Number(date)} ${name} ${year}` : `${name} ${year}`
}

function momentText(moment: string): string | null {
  const parts =
    /^([^T]+?)(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?([?~%])?$/.exec(moment)
  if (!parts) return null
  const [, date = '', time, zone, qualifier] = parts
  const day = dayText(date)
  if (!day) return null
  const clock = time ? `, ${time}${zone ? ` ${zone === 'Z' ? 'UTC' : zone}` : ''}` : ''
  return (qualifiers[qualifier ?? ''] ?? String)(day + clock)
}

/**
 * A date in EDTF (levels 0 and 1) as a person reads it: `2020-10-12T03:38:00+05:30` →
 * `12 Oct 2020, 03:38 +05:30`, `2020-10~` → `about Oct 2020`, `2020/..` → `from 2020`.
 * The zone stays as printed; nothing is converted. What it cannot put in words stays as written.
 */
export function edtfText(edtf: string): string {
  const [from = '', to] = edtf.split('/')
  if (to === undefined) return momentText(edtf) ?? edtf
  const isOpen = (end: string) => end === '..' || end === ''
  const first = isOpen(from) ? '' : momentText(from)
  const last = isOpen(to) ? '' : momentText(to)
  if (first === null || last === null || (first === '' && last === '')) return edtf
  if (last === '') return `from ${first}`
  return first === '' ? `until ${last}` : `${first} – ${last}`
}
