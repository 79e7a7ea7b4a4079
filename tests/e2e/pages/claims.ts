import type { Locator, Page } from '@playwright/test'

/** The claims pane: the list of the article's claims and the form of the open one. */
export class Claims {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get pane(): Locator {
    return this.page.getByRole('region', { name: 'Claims', exact: true })
  }

  get rows(): Locator {
    return this.pane.getByRole('list', { name: 'Claims of this article' }).getByRole('listitem')
  }

  get form(): Locator {
    return this.pane.getByRole('form', { name: 'Claim' })
  }

  text(field: string): Locator {
    return this.form.getByRole('textbox', { name: field, exact: true })
  }

  choice(field: string): Locator {
    return this.form.getByRole('combobox', { name: field, exact: true })
  }

  /** The words that a field rests on. */
  evidence(field: string): Locator {
    return this.form
      .getByRole('group', { name: field, exact: true })
      .getByRole('button', { name: /^Evidence: / })
  }

  async open(description: string | RegExp): Promise<void> {
    await this.rows.filter({ hasText: description }).getByRole('button').click()
  }
}
