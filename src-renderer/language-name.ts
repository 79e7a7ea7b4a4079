const languages = new Intl.DisplayNames('en', { type: 'language' })

/** A language tag in words, `fa` → `Persian`; the tag itself where it is none. */
export function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag
  } catch {
    // A page may call its language anything; what is no tag is refused here.
    return tag
  }
}
