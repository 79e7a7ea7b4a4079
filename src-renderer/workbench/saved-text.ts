const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/**
 * When the last operation was stored, in local time: `saved 12:04`, on another day
 * `saved 12 Oct 2020`.
 *
 * @param savedAt ISO 8601; `null` if nothing was done yet
 */
export function savedText(savedAt: string | null, now: Date = new Date()): string {
  if (!savedAt) return 'nothing to save yet'
  const at = new Date(savedAt)
  return `saved ${date.format(at) === date.format(now) ? clock.format(at) : date.format(at)}`
}
