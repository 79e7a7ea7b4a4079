import type { ElectronApplication, Locator, Page } from '@playwright/test'

/** What a person sees and does in the window: frame, sources, palettes, dialogs. By role and name only. */
export class Workbench {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get sources(): Locator {
    return this.page.getByRole('region', { name: 'Sources', exact: true })
  }

  get list(): Locator {
    return this.sources.getByRole('listbox', { name: 'Articles' })
  }

  get searchBox(): Locator {
    return this.sources.getByRole('searchbox', { name: 'Search the sources' })
  }

  /** The row of the article that is open, if it is in the list. */
  get openSource(): Locator {
    return this.list.getByRole('option', { selected: true })
  }

  get status(): Locator {
    return this.page.getByRole('contentinfo', { name: 'Status' })
  }

  /** The dialog that covers the window; cards beside words are none. */
  get dialog(): Locator {
    return this.page.getByRole('dialog').and(this.page.locator('[aria-modal="true"]'))
  }

  /** The rows of the list that are drawn; all of them when they are few. */
  source(headline: string | RegExp = /./): Locator {
    return this.list.getByRole('option', { name: headline })
  }

  notice(text: string | RegExp): Locator {
    return this.page.getByRole('alert').filter({ hasText: text })
  }

  async open(headline: string | RegExp): Promise<void> {
    await this.source(headline).first().click()
  }

  async search(words: string): Promise<void> {
    await this.searchBox.fill(words)
  }

  async sort(by: string): Promise<void> {
    await this.sources.getByRole('button', { name: 'Order of the sources' }).click()
    await this.page.getByRole('menuitemradio', { name: by }).click()
  }

  /** Imports as if these files or folders had been chosen in the system's dialog. */
  async importPaths(
    app: ElectronApplication,
    paths: readonly string[],
    what: 'Files…' | 'Folder…' = 'Files…',
  ): Promise<void> {
    await this.choose(app, paths, what)
    await this.importDialog.getByRole('button', { name: 'Import' }).click()
  }

  /** Opens the look at what an import of these would do. */
  async choose(
    app: ElectronApplication,
    paths: readonly string[],
    what: 'Files…' | 'Folder…' = 'Files…',
  ): Promise<void> {
    await app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] })
    }, paths)
    await this.sources.getByRole('button', { name: 'Import', exact: true }).click()
    await this.page.getByRole('menuitem', { name: what }).click()
  }

  /** What an import would do, before it does it. */
  get importDialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Import', exact: true })
  }

  /** Exports as if this file had been named in the system's dialog. */
  async exportTo(app: ElectronApplication, command: string, filePath: string): Promise<void> {
    await this.saveTo(app, filePath)
    await this.run(command)
  }

  /** Answers the system's next save dialogs with this path. */
  async saveTo(app: ElectronApplication, filePath: string): Promise<void> {
    await app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
    }, filePath)
  }

  /** Runs a command by its name in the palette. */
  async run(command: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k')
    await this.dialog.getByRole('textbox', { name: 'Commands' }).fill(command)
    await this.dialog.getByRole('button', { name: command }).first().click()
  }

  /** Opens an article by Ctrl+P. */
  async quickOpen(words: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+p')
    await this.dialog.getByRole('textbox', { name: 'Articles' }).fill(words)
    await this.dialog.getByRole('button').first().click()
  }
}
