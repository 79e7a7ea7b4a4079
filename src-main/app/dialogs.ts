import { existsSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'

const caseFilter = { name: 'Attest case', extensions: ['attest'] }

/** @returns absolute paths; none if the person cancelled */
export async function chooseFiles(window: BrowserWindow): Promise<string[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Import files',
    buttonLabel: 'Import',
    properties: ['openFile', 'multiSelections'],
    filters: [
      // First: what a file is, is told by its content.
      { name: 'All files', extensions: ['*'] },
      { name: 'Saved pages', extensions: ['html', 'htm', 'xhtml', 'mhtml', 'mht', 'txt', 'text'] },
      { name: 'Documents', extensions: ['pdf', 'docx', 'odt', 'rtf', 'epub'] },
      { name: 'Mail and archives', extensions: ['eml', 'mbox', 'zip', 'warc', 'wacz'] },
    ],
  })
  return filePaths
}

/** @returns absolute paths; none if the person cancelled */
export async function chooseFolders(window: BrowserWindow): Promise<string[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Import folder',
    buttonLabel: 'Import',
    properties: ['openDirectory', 'multiSelections'],
  })
  return filePaths
}

/**
 * Where an export or a report shall go; the system has asked about replacing a file that is there.
 *
 * @param format what the file dialog says of it
 */
export async function chooseTarget(
  window: BrowserWindow,
  { title, extension }: { title: string; extension: string },
  name: string,
  folder: string,
): Promise<string | null> {
  // The name comes from the window: only its last part can be a name.
  const suggested = join(folder, withExtension(basename(name) || 'export', extension))
  const { filePath } = await dialog.showSaveDialog(window, {
    title: 'Export',
    buttonLabel: 'Export',
    defaultPath: suggested,
    filters: [{ name: title, extensions: [extension] }],
  })
  return filePath ? withExtension(filePath, extension) : null
}

/** An existing case file, or `null`. */
export async function chooseCase(window: BrowserWindow, folder: string): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open case',
    defaultPath: folder,
    properties: ['openFile'],
    filters: [caseFilter, { name: 'All files', extensions: ['*'] }],
  })
  return filePaths[0] ?? null
}

/** A path for a new case, or `null`; never one where a file is: a case is not written over. */
export async function chooseNewCase(
  window: BrowserWindow,
  folder: string,
  name = 'New case.attest',
): Promise<string | null> {
  mkdirSync(folder, { recursive: true })
  const { filePath } = await dialog.showSaveDialog(window, {
    title: 'New case',
    buttonLabel: 'Create',
    defaultPath: join(folder, name),
    filters: [caseFilter],
  })
  if (!filePath) return null
  const path = withExtension(filePath, 'attest')
  if (!existsSync(path)) return path
  await dialog.showMessageBox(window, {
    type: 'info',
    message: `“${basename(path)}” exists already.`,
    detail: 'Attest does not write over files. Choose another name for the new case.',
  })
  return chooseNewCase(window, folder, name)
}

/** @param why one or two sentences */
export async function sayNotOpened(window: BrowserWindow, path: string, why: string) {
  const message = `“${basename(path)}” was not opened.`
  await dialog.showMessageBox(window, { type: 'info', message, detail: why })
}

/**
 * @param what stops again and again: a part of Attest, as the subject of a sentence
 * @returns whether to start it again; else the person wants to quit
 */
export async function askToStartAgain(
  window: BrowserWindow,
  what: string,
  logFile: string,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: `${what} keeps stopping.`,
    detail: `Everything that was saved is in the case file. What happened is in ${logFile}`,
    buttons: ['Start it again', 'Quit'],
    cancelId: 1,
  })
  return response === 0
}

function withExtension(path: string, extension: string): string {
  return path.toLowerCase().endsWith(`.${extension}`) ? path : `${path}.${extension}`
}
