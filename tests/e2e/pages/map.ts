import type { Locator, Page } from '@playwright/test'

/** The claims of the case on the map. */
export class WorldMap {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get map(): Locator {
    return this.page.getByRole('listbox', { name: 'Map' })
  }

  get marks(): Locator {
    return this.map.getByRole('option')
  }

  /** The mark under the cursor. */
  get active(): Locator {
    return this.map.getByRole('option', { selected: true })
  }

  get here(): Locator {
    return this.page.getByRole('listbox', { name: 'Claims here' })
  }

  get unplaced(): Locator {
    return this.page.getByRole('listbox', { name: 'Words without a point' })
  }

  get candidates(): Locator {
    return this.page.getByRole('list', { name: 'Places that may be meant' }).getByRole('listitem')
  }

  /** What the last choice placed. */
  get placed(): Locator {
    return this.page.getByRole('region', { name: 'Not on the map' }).getByRole('status')
  }
}
