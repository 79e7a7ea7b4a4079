import type { Locator, Page } from '@playwright/test'

/** Copies and versions: the line in the reader's header, the dialog, and a claim's origins. */
export class Copies {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get line(): Locator {
    return this.page.getByRole('region', { name: 'Reader' }).getByRole('button', {
      name: /^(Copy of|Same story as|Same text as|.*ersion of|Shares words)/,
    })
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Copies and versions' })
  }

  get difference(): Locator {
    return this.dialog.getByRole('region', { name: 'Difference' })
  }

  get origins(): Locator {
    return this.page.getByRole('region', { name: 'Origins' })
  }
}
