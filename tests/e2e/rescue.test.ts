import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { backupsOf } from '../../src-main/engine/store/backup-files.ts'
import { expect, launchAttest, test } from './attest.ts'
import { callEngine, listenIn } from './engine-line.ts'
import { Claims } from './pages/claims.ts'
import { Reader } from './pages/reader.ts'
import { Workbench } from './pages/workbench.ts'

const story = 'KARSIN: The ferry of Tarn sails at nine, said the harbour master.\n'
const problem = (page: Page) => page.getByRole('alert')

/** Imports an article and waits until the case is backed up. */
async function backedUp(app: ElectronApplication, page: Page, home: string, casePath: string) {
  const file = join(home, 'ferry.txt')
  writeFileSync(file, story)
  await new Workbench(page).importPaths(app, [file])
  await expect.poll(() => backupsOf(casePath).length, { timeout: 30_000 }).toBe(1)
}

test('a case that was destroyed is restored in the window, with the last word typed', async ({
  home,
  casePath,
}) => {
  const app = await launchAttest(home, [`--case=${casePath}`])
  const page = await app.firstWindow()
  await backedUp(app, page, home, casePath)
  await new Workbench(page).open('The ferry of Tarn')
  await new Reader(page).select('sails at nine')
  await page.keyboard.press('c')
  const claims = new Claims(page)
  await claims.text('Claim').fill('Typed after the backup')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await app.waitForEvent('close')
  writeFileSync(casePath, Buffer.alloc(80_000))

  const again = await launchAttest(home)
  const rescue = await again.firstWindow()
  await expect(problem(rescue)).toContainText('This case is damaged')
  await expect(problem(rescue)).toContainText('wrote down everything that was done after it')
  await rescue.screenshot({ path: 'test-results/screens/rescue.png' })
  await rescue.getByRole('button', { name: 'Restore the case' }).click()
  await new Workbench(rescue).open('The ferry of Tarn')
  const restored = new Claims(rescue)
  await restored.rows.first().getByRole('button').click()
  await expect(restored.text('Claim')).toHaveValue('Typed after the backup')
  const kept = readdirSync(`${casePath}.backups`).filter((name) => name.startsWith('damaged'))
  expect(kept).toHaveLength(1)
  await again.close()
})

test('a case whose file is gone is offered from its backups, not made anew', async ({
  home,
  casePath,
}) => {
  const app = await launchAttest(home, [`--case=${casePath}`])
  await backedUp(app, await app.firstWindow(), home, casePath)
  await app.close()
  rmSync(casePath)
  const again = await launchAttest(home)
  const page = await again.firstWindow()
  await expect(problem(page)).toContainText('The case file is gone')
  await page.getByRole('button', { name: 'Restore the case' }).click()
  await new Workbench(page).open('The ferry of Tarn')
  await again.close()
})

test('a case that was left open is copied and checked while it is worked in', async ({
  home,
  casePath,
}) => {
  const app = await launchAttest(home, [`--case=${casePath}`])
  await backedUp(app, await app.firstWindow(), home, casePath)
  app.process().kill('SIGKILL')
  await app.waitForEvent('close').catch(() => {})
  const again = await launchAttest(home)
  const page = await again.firstWindow()
  await listenIn(again, page)
  await callEngine(page, 'case.info', {})
  await expect.poll(() => backupsOf(casePath).length, { timeout: 30_000 }).toBe(2)
  await again.close()
})

test('a write-protected case is opened as a copy', async ({ home, casePath }) => {
  const app = await launchAttest(home, [`--case=${casePath}`])
  await backedUp(app, await app.firstWindow(), home, casePath)
  await app.close()
  chmodSync(casePath, 0o444)
  const again = await launchAttest(home)
  const page = await again.firstWindow()
  await expect(problem(page)).toContainText('This case cannot be written to')
  await page.screenshot({ path: 'test-results/screens/write-protected.png' })
  await again.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    },
    join(home, 'copy.attest'),
  )
  await page.getByRole('button', { name: 'Open a copy' }).click()
  await new Workbench(page).open('The ferry of Tarn')
  await again.close()
})
