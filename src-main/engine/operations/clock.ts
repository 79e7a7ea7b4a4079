/** Width of the milliseconds: enough until the year 33658. */
const MS_DIGITS = 15
/** Width of the counter: a million operations within one millisecond. */
const COUNT_DIGITS = 6

/**
 * The next reading of a hybrid logical clock (Kulkarni et al. 2014): the wall time, or, when the
 * wall time is not ahead of the last reading, the last reading and one more.
 *
 * @param last the latest reading seen anywhere, `''` for none
 * @param now wall time, milliseconds since 1970 UTC
 * @returns text that sorts after `last`
 */
export function tick(last: string, now: number): string {
  const ms = Number(last.slice(0, MS_DIGITS))
  const count = Number(last.slice(MS_DIGITS + 1))
  if (now > ms) return reading(now, 0)
  return count + 1 < 10 ** COUNT_DIGITS ? reading(ms, count + 1) : reading(ms + 1, 0)
}

const reading = (ms: number, count: number) =>
  `${String(Math.floor(ms)).padStart(MS_DIGITS, '0')}.${String(count).padStart(COUNT_DIGITS, '0')}`
