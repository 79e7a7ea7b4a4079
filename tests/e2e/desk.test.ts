import { expect, launchAttest, test } from './attest.ts'
import { look } from './look.ts'
import { Claims } from './pages/claims.ts'
import { Reader } from './pages/reader.ts'
import { Workbench } from './pages/workbench.ts'

test('a chain, a condition as a claim, an identity and a rating, by keyboard; and the case as it was', async ({
  home,
}) => {
  test.setTimeout(150_000)
  const app = await launchAttest(home)
  const page = await app.firstWindow()
  const workbench = new Workbench(page)
  const reader = new Reader(page)
  const claims = new Claims(page)
  const { keyboard } = page
  await workbench.open('Delta Shield offers to spare pumping stations')
  await expect(reader.text).toContainText('three commanders of the groups')
  await reader.select('have agreed to stop attacking pumping stations')
  await keyboard.press('c')
  await expect(claims.text('Claim')).toHaveValue('have agreed to stop attacking pumping stations')

  // Who passed it on: the new node of the chain is armed, the words go there.
  await keyboard.press('Alt+p')
  await expect(claims.form.getByRole('group', { name: 'Passed on by' })).toBeVisible()
  await reader.select('three commanders of the groups')
  await keyboard.press('h')
  await expect(claims.text('Passed on by')).toHaveValue('three commanders of the groups')
  await reader.select('releases more water from the Orin Dam')
  await keyboard.press('Alt+8')
  await keyboard.press('h')
  await expect(claims.text('Condition')).toHaveValue('releases more water from the Orin Dam')
  await expect(claims.rows.filter({ hasText: 'If releases more water' })).toHaveCount(1)
  await look(page, 'claim-light')

  await claims.choice('Kind').selectOption('Intention')
  await expect(claims.text('Actor')).toBeVisible()
  await keyboard.press('Alt+m')
  await expect(claims.choice('Ground rules').first()).toBeVisible()
  await look(page, 'claim-all-fields-light')
  await keyboard.press('Alt+m')

  await claims.form.getByRole('button', { name: 'Make it a claim of its own' }).press('Enter')
  await expect(claims.form).toContainText('This is the condition of another claim')
  await expect(claims.rows.filter({ hasText: 'Only as a condition' })).toHaveCount(1)

  // Two names of one: merged by one key, taken apart by another.
  await reader.select('Varga')
  await keyboard.press('e')
  await keyboard.press('Enter')
  await keyboard.press('Control+Shift+U')
  const dialog = workbench.dialog
  await expect(dialog).toContainText('Who is the same?')
  const pairs = dialog.getByRole('listbox', { name: 'Pairs' })
  await expect(pairs.getByRole('option').first()).toContainText('Varga')
  await keyboard.press('s')
  await expect(pairs.getByText(/The same \(/)).toHaveCount(1)
  await look(page, 'identities-light')
  await keyboard.press('ArrowUp')
  await keyboard.press('Backspace')
  await expect(pairs.getByText(/The same \(/)).toHaveCount(0)
  await keyboard.press('Escape')

  await keyboard.press('Control+Shift+S')
  await keyboard.type('Port Ansel Courier')
  await keyboard.press('Enter')
  await expect(dialog.getByRole('form', { name: 'New rating' })).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Reliability' }).selectOption('B  Usually reliable')
  await dialog.getByRole('textbox', { name: 'Basis' }).fill('Its record over two years')
  await keyboard.press('Enter')
  await expect(dialog).toContainText('Its record over two years')
  await look(page, 'sources-light')
  await keyboard.press('Escape')

  await keyboard.press('Control+Shift+J')
  await keyboard.press('Enter')
  await expect(dialog.getByRole('region', { name: 'Judgement' })).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Likelihood', exact: true }).selectOption('5')
  await look(page, 'judgements-light')
  await keyboard.press('Escape')

  await workbench.run('Dark colours')
  await keyboard.press('Control+Shift+Y')
  await expect(dialog.getByRole('listitem').first()).toContainText('change to a judgement')
  await look(page, 'history-dark')
  const before = dialog.getByRole('listitem').filter({ hasText: 'new claim' }).first()
  await before.getByRole('button', { name: 'Show the case as of here' }).press('Enter')
  await expect(page.getByText('It can be read, not changed')).toBeVisible()
  await look(page, 'as-of-dark')
  await page.getByRole('button', { name: 'Back to the present' }).press('Enter')
  await expect(page.getByText('It can be read, not changed')).toBeHidden()
  await app.close()
})
