import type { Locator, Page } from '@playwright/test'

/** The claims of the case in time. */
export class Timeline {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: 'Timeline' })
  }

  get strips(): Locator {
    return this.grid.getByRole('row')
  }

  /** What is under the cursor, as a screen reader hears it. */
  async cursor(): Promise<string> {
    const id = await this.grid.getAttribute('aria-activedescendant')
    return id ? ((await this.page.locator(`[id="${id}"] > :first-child`).textContent()) ?? '') : ''
  }

  get here(): Locator {
    return this.page.getByRole('listbox', { name: 'Claims here' })
  }

  get inSight(): Locator {
    return this.page.getByRole('toolbar', { name: 'Time' }).getByRole('status')
  }
}
