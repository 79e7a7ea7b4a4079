import { type Session, app } from 'electron'
import type { Log } from './log.ts'
import { isOurs } from './protocol.ts'

/** No page of Attest leaves its address, opens another window or embeds one. Covers every webContents. */
export function guardContents(log: Log): void {
  app.on('web-contents-created', (_, contents) => {
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
      contents.on(event as 'will-navigate', (details) => {
        details.preventDefault()
        log('refused', { what: event })
      })
    }
    contents.on('will-attach-webview', (event) => {
      event.preventDefault()
      log('refused', { what: 'webview' })
    })
    contents.setWindowOpenHandler(() => {
      log('refused', { what: 'window.open' })
      return { action: 'deny' }
    })
  })
}

/** Denies a session every permission, device, download and every request but those for our own page. */
export function guardSession(guarded: Session, log: Log): void {
  guarded.setPermissionRequestHandler((_, permission, answer) => {
    log('refused', { what: 'permission', permission })
    answer(false)
  })
  guarded.setPermissionCheckHandler(() => false)
  guarded.setDevicePermissionHandler(() => false)
  guarded.on('will-download', (event) => {
    event.preventDefault()
    log('refused', { what: 'download' })
  })
  guarded.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !isOurs(url)
    // The scheme only: an address can hold words of an article.
    if (cancel) log('refused', { what: 'request', scheme: url.slice(0, url.indexOf(':')) })
    answer({ cancel })
  })
}
