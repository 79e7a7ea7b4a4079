import type { Locator, Page } from '@playwright/test'

/** The matrix of competing hypotheses. */
export class Matrix {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: 'Matrix' })
  }

  get rows(): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('rowheader') })
  }

  get cell(): Locator {
    return this.grid.getByRole('gridcell', { selected: true })
  }

  get heads(): Locator {
    return this.grid.getByRole('columnheader')
  }

  /** Which hypothesis leads. */
  get lead(): Locator {
    return this.grid.getByRole('status')
  }

  /** The line in which a question or a hypothesis is written. */
  line(label: string): Locator {
    return this.page.getByRole('textbox', { name: label })
  }

  get reason(): Locator {
    return this.page.getByRole('textbox', { name: 'Reason', exact: true })
  }

  get origins(): Locator {
    return this.page.getByRole('region', { name: 'Origins of the claim' })
  }

  get restsOn(): Locator {
    return this.page.getByRole('region', { name: 'What it rests on' })
  }

  get whatIf(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'What if' })
  }
}
