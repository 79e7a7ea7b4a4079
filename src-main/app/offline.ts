import { type Session, app, session } from 'electron'

/**
 * Everything in Chromium that would reach out by itself, switched off. Must run before
 * `ready`: a stock app makes connections before its first window is drawn.
 */
export function stayOffline(): void {
  const switches: [name: string, value?: string][] = [
    // No name and no address can be resolved; this also stops what no page rule does, such as
    // dns-prefetch. The dead proxy is for a request that would not resolve names itself.
    ['host-resolver-rules', 'MAP * ~NOTFOUND'],
    ['proxy-server', 'http://127.0.0.1:9'],
    ['proxy-bypass-list', '<-loopback>'],
    ['disable-background-networking'],
    ['disable-component-update'],
    ['disable-domain-reliability'],
    ['disable-sync'],
    ['disable-quic'],
    ['no-pings'],
    ['no-default-browser-check'],
    ['disable-breakpad'],
    ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
    ['disable-features', 'DnsOverHttps,AsyncDns,MediaRouter,NetworkTimeServiceQuerying'],
  ]
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value)
  // The dictionary download is the one connection that no switch stops; every session has its own.
  app.on('session-created', noDictionaries)
}

/** The window's session: in memory, so that no text of a case is left behind in the profile. */
export function quietSession(): Session {
  noDictionaries(session.defaultSession)
  const quiet = session.fromPartition('attest')
  noDictionaries(quiet)
  return quiet
}

function noDictionaries(each: Session): void {
  each.setSpellCheckerDictionaryDownloadURL('file:///nonexistent/')
  each.setSpellCheckerEnabled(false)
}
