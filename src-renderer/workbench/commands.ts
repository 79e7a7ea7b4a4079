/** Where a command's keys work: everywhere, while the focus is inside one pane, or on the screen that covers them. */
export type Scope = 'window' | 'sources' | 'reader' | 'claims' | 'screen'

/**
 * One thing the analyst can do. The palette, the key sheet, the menus and the key
 * handler are all made from the registered commands; keys stand nowhere else.
 */
export type Command = {
  /** `pane.verb`, as in `reader.accept-mention`; the application menu names it too. */
  id: string
  title: string
  scope: Scope
  /** `mod+K`, `j`, `shift+PageDown`, `alt+1`, `?` (workbench/keys.ts). Single letters obey the letter-keys setting. */
  keys: readonly string[]
  /** Left out of the palette and inert while false; absent means always. */
  enabled?: boolean
  run(): void
}
