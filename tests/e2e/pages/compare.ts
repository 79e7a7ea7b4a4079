import type { Locator, Page } from '@playwright/test'

/** The screens about all claims of the case. */
export class Compare {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get table(): Locator {
    return this.page.getByRole('treegrid', { name: 'Claims', exact: true })
  }

  /** The claims that are drawn; all of them when they are few. */
  get claims(): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByLabel(/^(Not m|M)arked$/) })
  }

  get groups(): Locator {
    return this.table.locator('[role="row"][aria-expanded]')
  }

  get words(): Locator {
    return this.page.getByRole('searchbox', { name: 'Words in the claims' })
  }

  get comparison(): Locator {
    return this.page.getByRole('region', { name: 'Comparison' })
  }
}
