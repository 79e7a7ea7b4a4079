import type { Locator, Page } from '@playwright/test'

/** The claims that the machine suggests beside the open article's text. */
export class Suggestions {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get marks(): Locator {
    return this.page.getByRole('list', { name: 'Suggested claims' }).getByRole('button')
  }

  mark(words: RegExp): Locator {
    return this.page
      .getByRole('list', { name: 'Suggested claims' })
      .getByRole('button', { name: words })
  }

  get card(): Locator {
    return this.page.getByRole('toolbar', { name: 'Suggested claim' })
  }
}
