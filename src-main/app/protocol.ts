import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { type Session, protocol } from 'electron'

/** The only address a window of Attest ever shows. */
export const startPage = 'attest://app/index.html'

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // Mantine writes its theme's variables into style elements.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** What the built window consists of; a file of any other kind is not served. */
const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Makes `attest:` a proper origin. Must run before `ready`. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'attest', privileges: { standard: true, secure: true } },
  ])
}

/** `attest:` with host `app`: our own page. `URL.origin` is `null` for such schemes, so it is not asked. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol: scheme, host } = new URL(address)
  return scheme === 'attest:' && host === 'app'
}

/** Answers `attest://app/…` from the folder of the built window; anything else is not found. */
export function serveWindow(to: Session, folder: string): void {
  to.protocol.handle('attest', async ({ url, method }) => {
    const file = method === 'GET' ? fileOf(url, folder) : null
    const mediaType = file && mediaTypes[extname(file)]
    if (!file || !mediaType) return notFound()
    try {
      const bytes = new Uint8Array(await readFile(file))
      return new Response(bytes, { headers: { ...headers, 'Content-Type': mediaType } })
    } catch {
      return notFound()
    }
  })
}

/**
 * The file inside `folder` that an address names.
 *
 * @returns `null` for another host, or a path that would leave the folder
 */
export function fileOf(address: string, folder: string): string | null {
  if (!isOurs(address)) return null
  try {
    const file = normalize(join(folder, decodeURIComponent(new URL(address).pathname)))
    return file.startsWith(folder + sep) && !file.includes('\0') ? file : null
  } catch {
    return null // an escape that is not UTF-8
  }
}

function notFound(): Response {
  return new Response(null, { status: 404, headers })
}
