import type { Locator, Page } from '@playwright/test'
import { expect } from '../attest.ts'

/** A person with a keyboard and no mouse. */
export class Keys {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Presses keys one after another. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words)
  }

  /** Goes on with Tab until something has the focus. */
  async tabTo(target: Locator): Promise<void> {
    for (let step = 0; step < 60; step++) {
      const isThere = await target.evaluateAll((found) =>
        found.some((one) => one === document.activeElement),
      )
      if (isThere) return
      await this.page.keyboard.press('Tab')
    }
    await expect(target).toBeFocused()
  }

  /** Selects words in the text. */
  async find(words: string): Promise<void> {
    await this.press('Control+2', '/')
    const box = this.page.getByRole('searchbox', { name: 'Words in the text' })
    await expect(box).toBeFocused()
    await this.type(words)
    await expect(this.page.getByText('Not in this text')).toBeHidden()
    await this.press('Enter')
    await expect(this.page.getByRole('article')).toBeFocused()
  }

  /** Opens an article by its headline. */
  async open(headline: string): Promise<void> {
    await this.press('Control+p')
    await expect(this.page.getByRole('textbox', { name: 'Articles' })).toBeFocused()
    await this.type(headline)
    await expect(this.page.getByRole('dialog').getByRole('button')).toHaveCount(1)
    await this.press('Enter')
    await expect(this.page.getByRole('article', { name: headline })).toBeVisible()
  }
}
