import type { Scope } from './commands.ts'

export type Pane = Exclude<Scope, 'window' | 'screen'>
/** Where the focus can be: a pane, or the screen that covers all three. */
export type Place = Exclude<Scope, 'window'>

/** From left to right. */
export const panes: readonly Pane[] = ['sources', 'reader', 'claims']

const places: readonly Place[] = [...panes, 'screen']
const lastFocused = new Map<Place, HTMLElement>()
let lastPane: Place | null = null

/** The pane or screen that holds an element. */
export function paneOf(element: Element | null): Place | null {
  const name = element?.closest<HTMLElement>('[data-pane]')?.dataset['pane']
  return places.find((place) => place === name) ?? null
}

/** Remembers where each pane had the focus; returns the function that stops it. */
export function rememberFocus(): () => void {
  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return
    const pane = paneOf(target)
    if (!pane) return
    lastPane = pane
    lastFocused.set(pane, target)
  }
  document.addEventListener('focusin', remember)
  return () => document.removeEventListener('focusin', remember)
}

/** The pane with the focus, or the last one that had it while nothing has. */
export function currentPane(): Place | null {
  const { activeElement } = document
  return !activeElement || activeElement === document.body ? lastPane : paneOf(activeElement)
}

/** Moves the focus into a pane, to what the pane puts first: the list, the text. */
export function focusPane(pane: Place): void {
  const target = firstOf(pane) ?? lastOf(pane) ?? anyOf(pane)
  target?.focus()
}

/** Moves the focus to the next pane (`1`) or the previous one (`-1`), round and round, to where it last was there. */
export function cyclePanes(step: 1 | -1): void {
  const now = currentPane()
  if (now === 'screen') return
  const index = now ? panes.indexOf(now) + step : step === 1 ? 0 : -1
  const pane = panes.at(index % panes.length)
  if (!pane) return
  const target = lastOf(pane) ?? firstOf(pane) ?? anyOf(pane)
  target?.focus()
}

const rootOf = (pane: Place) => document.querySelector<HTMLElement>(`[data-pane="${pane}"]`)
const firstOf = (pane: Place) => rootOf(pane)?.querySelector<HTMLElement>('[data-first-focus]')
const anyOf = (pane: Place) =>
  rootOf(pane)?.querySelector<HTMLElement>('button, input, [tabindex="0"]') ?? rootOf(pane)

function lastOf(pane: Place): HTMLElement | null {
  const last = lastFocused.get(pane)
  return last?.isConnected && last !== rootOf(pane) ? last : null
}
