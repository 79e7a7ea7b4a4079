import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

declare global {
  var violated: string[]
}

/** Notes from now on what the page's policy refuses. */
export async function watchPolicy(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.violated = []
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      violated.push(effectiveDirective)
    })
  })
}

/** @returns the directives by which something was refused since `watchPolicy`, one each time, sorted */
export async function violations(page: Page): Promise<string[]> {
  return (await page.evaluate(() => violated)).toSorted()
}

/** @returns what Attest itself has refused pages since its start, by its log, in order */
export function refusals(home: string): string[] {
  const log = readFileSync(join(home, '.config/attest/profile/logs/app.log'), 'utf8')
  const events = log
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { event: string; what?: string })
  return events.flatMap(({ event, what }) => (event === 'refused' && what ? [what] : []))
}
