import edtf from 'edtf'

/** Whether a text is a date, time, interval, season or set in the Extended Date/Time Format, level 0 to 2. */
export function isEdtf(text: string): boolean {
  try {
    edtf(text)
    return true
  } catch {
    return false
  }
}

/** The earliest instant a text in EDTF can mean, in milliseconds since 1970 UTC; `null` if it has none. */
export function earliest(text: string): number | null {
  try {
    const { min } = edtf(text)
    return Number.isFinite(min) ? min : null
  } catch {
    return null
  }
}
