import { BrowserWindow, type Session, nativeTheme, screen } from 'electron'
import type { Paths } from './paths.ts'
import { startPage } from './protocol.ts'
import type { SettingsFile, WindowPlace } from './settings.ts'

/** The theme's body colours, so that the empty window does not flash before the page is drawn. */
const backgrounds = { light: '#ffffff', dark: '#1b1d20' }

const smallest = { minWidth: 720, minHeight: 480 }
const usual = { width: 1440, height: 900 }

/** The one kind of window Attest has: no Node, no reach beyond the preload's bridge. */
export function openWindow(
  paths: Paths,
  settings: SettingsFile,
  inSession: Session,
): BrowserWindow {
  const place = visible(settings.get().window)
  const window = new BrowserWindow({
    ...smallest,
    ...usual,
    ...(place && { x: place.x, y: place.y, width: place.width, height: place.height }),
    title: 'Attest',
    show: false,
    backgroundColor: backgroundColor(),
    webPreferences: {
      preload: paths.preload,
      session: inSession,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  })
  if (place?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.webContents.once('did-finish-load', () => {
    window.webContents.setZoomFactor(place?.zoom ?? 1)
  })
  window.on('close', () => settings.set({ window: placeOf(window) }))
  // The title says which case is open, whatever the page calls itself.
  window.on('page-title-updated', (event) => event.preventDefault())
  const repaint = () => window.setBackgroundColor(backgroundColor())
  nativeTheme.on('updated', repaint)
  window.once('closed', () => nativeTheme.off('updated', repaint))
  void window.loadURL(startPage)
  return window
}

/** What is seen where the page has not been drawn yet, by the theme in force. */
export function backgroundColor(): string {
  return nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light
}

function placeOf(window: BrowserWindow): WindowPlace {
  return {
    ...window.getNormalBounds(),
    maximized: window.isMaximized(),
    zoom: window.webContents.getZoomFactor(),
  }
}

/** A remembered place, unless the screen it was on is gone. */
function visible(place: WindowPlace | null): WindowPlace | null {
  if (!place) return null
  const { workArea } = screen.getDisplayMatching(place)
  const overlapsX = place.x < workArea.x + workArea.width && place.x + place.width > workArea.x
  const overlapsY = place.y < workArea.y + workArea.height && place.y + place.height > workArea.y
  return overlapsX && overlapsY ? place : null
}
