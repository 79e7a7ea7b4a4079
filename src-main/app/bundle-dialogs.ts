import { basename, join } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'

/** Where a bundle shall go; a locked one has a second ending, which age knows. */
export async function chooseBundleTarget(
  window: BrowserWindow,
  name: string,
  isLocked: boolean,
  folder: string,
): Promise<string | null> {
  const ending = isLocked ? '.attestbundle.age' : '.attestbundle'
  const { filePath } = await dialog.showSaveDialog(window, {
    title: 'Bundle for a colleague',
    buttonLabel: 'Save',
    // The name comes from the window: only its last part can be a name.
    defaultPath: join(folder, `${basename(name) || 'case'}${ending}`),
    filters: [{ name: 'Attest bundle', extensions: [isLocked ? 'age' : 'attestbundle'] }],
  })
  if (!filePath) return null
  return filePath.toLowerCase().endsWith(ending) ? filePath : `${filePath}${ending}`
}

/** A colleague's bundle or case, or `null`. */
export async function chooseBundle(window: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Merge',
    buttonLabel: 'Look at it',
    properties: ['openFile'],
    filters: [
      { name: 'Bundles and cases', extensions: ['attestbundle', 'age', 'attest'] },
      { name: 'All files', extensions: ['*'] },
    ],
  })
  return filePaths[0] ?? null
}
