import { BrowserWindow, type Session, session } from 'electron'
import { startPage } from './protocol.ts'

/** How long a page may take to be drawn and printed, in ms: a thousand pages take some 20 s. */
const limit = 120_000

/**
 * Prints an HTML page as a PDF, in a window that nobody sees: sandboxed, without scripts, in a
 * session of its own that serves this page and nothing else.
 *
 * @param guard denies the session everything that the window's session is denied
 * @returns the same bytes for the same page: the times that Chromium writes are taken out
 * @throws Error if it takes longer than two minutes
 */
export async function printPage(
  html: string,
  guard: (session: Session) => void,
): Promise<Uint8Array> {
  const own = session.fromPartition(`print-${crypto.randomUUID()}`)
  guard(own)
  const headers = { 'Content-Type': 'text/html; charset=utf-8' }
  own.protocol.handle('attest', () => new Response(html, { headers }))
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: own, sandbox: true, contextIsolation: true, javascript: false },
  })
  const timer = setTimeout(() => window.destroy(), limit)
  try {
    await window.loadURL(startPage)
    const pdf = await window.webContents.printToPDF({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
    })
    return timeless(pdf)
  } finally {
    clearTimeout(timer)
    if (!window.isDestroyed()) window.destroy()
    own.protocol.unhandle('attest')
  }
}

/** Same length, so that the file's table of places stays true. */
function timeless(pdf: Buffer): Uint8Array {
  const dates = /(\/(?:CreationDate|ModDate) \(D:)\d{14}/g
  const text = pdf.toString('latin1').replace(dates, (_, key: string) => `${key}19800101000000`)
  return Buffer.from(text, 'latin1')
}
