import { expect, launchAttest, test } from './attest.ts'
import { Claims } from './pages/claims.ts'
import { Workbench } from './pages/workbench.ts'

test('what was typed the moment before the window closes is in the case', async ({ home }) => {
  test.setTimeout(120_000)
  let words = ''
  for (let round = 0; round < 5; round++) {
    const app = await launchAttest(home)
    const page = await app.firstWindow()
    const claims = new Claims(page)
    await new Workbench(page).open('Delta Shield offers')
    await claims.rows.first().getByRole('button').click()
    const field = claims.text('Claim')
    if (round > 0) await expect(field).toHaveValue(words)
    words = `Typed in round ${round}, and closed at once`
    await field.fill(words)
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await app.waitForEvent('close')
  }
  const app = await launchAttest(home)
  const claims = new Claims(await app.firstWindow())
  await new Workbench(claims.page).open('Delta Shield offers')
  await claims.rows.first().getByRole('button').click()
  await expect(claims.text('Claim')).toHaveValue(words)
  await app.close()
})
