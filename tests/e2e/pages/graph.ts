import type { Locator, Page } from '@playwright/test'

/** The link graph: the picture, its nodes, and the list of links beside it. */
export class Graph {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get picture(): Locator {
    return this.page.getByRole('listbox', { name: 'Graph' })
  }

  get nodes(): Locator {
    return this.picture.getByRole('option')
  }

  get active(): Locator {
    return this.picture.getByRole('option', { selected: true })
  }

  node(name: string | RegExp): Locator {
    return this.picture.getByRole('option', { name })
  }

  get links(): Locator {
    return this.page.getByRole('list', { name: 'Links' }).locator('[data-link]')
  }

  get rests(): Locator {
    return this.page.getByRole('list', { name: 'What it rests on' })
  }
}
