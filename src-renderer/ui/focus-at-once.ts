/** The `ref` of an input that the person asked for: the focus goes there when it appears. */
export const focusAtOnce = (input: HTMLElement | null): void => input?.focus()
