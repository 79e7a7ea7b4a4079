import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { AxeBuilder } from '@axe-core/playwright'
import { testFolder } from '../../tools/test-app.mjs'
import { root } from '../../tools/paths.mjs'
import { expect, launchAttest, test } from './attest.ts'
import { Claims } from './pages/claims.ts'
import { Reader } from './pages/reader.ts'
import { Workbench } from './pages/workbench.ts'

const samples = join(root, 'resources/sample/articles')
const courier = '01-courier-truce-offer.txt'
const screens = join(root, 'test-results/screens')

/** As if this file had been chosen in the system's dialog. */
async function choosing(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
  }, path)
}

test('two analysts: one hands on a bundle, the other merges it and settles what differs', async ({
  home,
}) => {
  test.setTimeout(180_000)
  const otherHome = testFolder('e2e-other')
  mkdirSync(join(home, 'stick'))
  const article = join(home, 'stick', courier)
  copyFileSync(join(samples, courier), article)
  const claim = 'The groups stop attacking pumping stations.'

  const ada = await launchAttest(home, [`--case=${join(home, 'ada.attest')}`])
  const adasPage = await ada.firstWindow()
  const adas = new Workbench(adasPage)
  await adas.importPaths(ada, [article])
  await adas.open(/Delta Shield offers/)
  await new Reader(adasPage).select('have agreed to stop attacking pumping stations')
  await adasPage.keyboard.press('c')
  await new Claims(adasPage).text('Claim').fill(claim)
  const first = join(home, 'first.attestbundle')
  await adas.exportTo(ada, 'Bundle for a colleague', first)
  await expect(adas.dialog).toContainText('This leaves')
  await expect(adas.dialog).toContainText('1 article')
  await adasPage.screenshot({ path: join(screens, 'bundle.png') })
  const { violations } = await new AxeBuilder({ page: adasPage }).setLegacyMode(true).analyze()
  expect.soft(violations.map(({ id }) => id)).toEqual([])
  await choosing(ada, first)
  await adas.dialog.getByRole('button', { name: 'Save the bundle…' }).click()
  await expect(adas.notice('Bundle written')).toBeVisible()
  await expect.poll(() => existsSync(first)).toBe(true)

  const ben = await launchAttest(otherHome, [`--case=${join(otherHome, 'ben.attest')}`])
  const bensPage = await ben.firstWindow()
  const bens = new Workbench(bensPage)
  await expect(bens.list.or(bens.sources.getByText(/import/i)).first()).toBeVisible()
  await choosing(ben, first)
  await bens.run('Merge a colleague’s bundle or case')
  await expect(bens.dialog).toContainText('a key that is new to this case')
  await bensPage.screenshot({ path: join(screens, 'merge.png') })
  const merging = await new AxeBuilder({ page: bensPage }).setLegacyMode(true).analyze()
  expect.soft(merging.violations.map(({ id }) => id)).toEqual([])
  await bens.dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(bens.notice('Merged')).toBeVisible()
  await bens.open(/Delta Shield offers/)
  const bensClaims = new Claims(bensPage)
  await bensClaims.open(/groups stop attacking/)
  await bensClaims.text('Claim').fill('Some of the groups stop attacking pumping stations.')
  await expect(bens.status).toContainText('saved')
  const second = join(otherHome, 'second.attestbundle')
  await bens.exportTo(ben, 'Bundle for a colleague', second)
  await bens.dialog.getByRole('button', { name: 'Save the bundle…' }).click()
  await expect(bens.notice('Bundle written')).toBeVisible()
  await ben.close()

  await new Claims(adasPage).text('Claim').fill('All the groups stop attacking pumping stations.')
  await expect(adas.status).toContainText('saved')
  await choosing(ada, second)
  await adas.run('Merge a colleague’s bundle or case')
  await expect(adas.dialog).toContainText('1 disagreement to settle afterwards')
  await adasPage.screenshot({ path: join(screens, 'merge-disagreement.png') })
  await adas.dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await adas.notice('Merged').getByRole('button', { name: 'Settle 1 disagreement' }).click()
  const keep = adas.dialog.getByRole('button', { name: /^Keep Some of the groups/ })
  await expect(keep).toBeVisible()
  await adasPage.screenshot({ path: join(screens, 'disagreements.png') })
  await keep.focus()
  const number = /^\d/.exec(await keep.innerText())![0]
  await adasPage.keyboard.press(number)
  await expect(adas.dialog).toContainText('The analysts agree on every field.')
  await adasPage.keyboard.press('Escape')
  await expect(new Claims(adasPage).text('Claim')).toHaveValue(/^Some of the groups/)
  await ada.close()
})
