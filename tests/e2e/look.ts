import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { root } from '../../tools/paths.mjs'
import { expect } from './attest.ts'

const folder = join(root, 'test-results/screens')

/** Writes a picture for people to look at, and fails on what axe finds wrong. */
export async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
  // Electron opens no second page, which axe would use for its results otherwise.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  const found = violations.map(({ id, nodes }) => ({
    id,
    where: nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`),
  }))
  expect.soft(found, name).toEqual([])
}
