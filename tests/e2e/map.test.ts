import { expect, launchAttest, test } from './attest.ts'
import { writeDatedCase } from './dated-case.ts'
import { look } from './look.ts'
import { Claims } from './pages/claims.ts'
import { Compare } from './pages/compare.ts'
import { WorldMap } from './pages/map.ts'
import { Workbench } from './pages/workbench.ts'

for (const theme of ['light', 'dark'] as const) {
  test(`the claims on the map, by keyboard alone: ${theme}`, async ({ home }) => {
    test.setTimeout(120_000)
    const app = await launchAttest(home, [`--case=${writeDatedCase(home)}`])
    const page = await app.firstWindow()
    const workbench = new Workbench(page)
    const map = new WorldMap(page)
    const { keyboard } = page
    await expect(workbench.source().nth(2)).toBeVisible()
    await workbench.run(theme === 'light' ? 'Light colours' : 'Dark colours')
    await workbench.notice('colours').getByRole('button').click()

    await keyboard.press('Control+Shift+4')
    await expect(map.map).toBeFocused()
    await expect(map.marks.filter({ hasText: 'Lebanon, somewhere in the country' })).toHaveCount(1)
    await expect(map.marks.filter({ hasText: 'Hama, somewhere around' })).toHaveCount(1)
    await expect(map.marks.filter({ hasText: 'DAMASCUS, proposed' })).toHaveCount(1)
    await keyboard.press('ArrowRight')
    await expect(map.active).toContainText('DAMASCUS, proposed: 4 claims')
    await expect(map.here).toContainText('Two pumping stations were hit')
    // What depends on something says so, also here.
    await expect(map.here).toContainText(/If Tarveth pays its debt.*gates open/)
    await look(page, `map-${theme}`)
    await keyboard.press('ArrowUp')
    await expect(map.active).not.toContainText('DAMASCUS')
    await keyboard.press('-')
    await keyboard.press('-')
    await keyboard.press('-')
    await look(page, `map-further-${theme}`)
    await keyboard.press('0')

    // Words that are no point yet: counted, listed, and placed by a digit.
    await keyboard.press('u')
    await expect(map.unplaced).toBeFocused()
    const words = (text: string) => map.unplaced.getByRole('option').filter({ hasText: text })
    while (
      !(await words('طرابلس')
        .getAttribute('aria-selected')
        .then((is) => is === 'true'))
    ) {
      await keyboard.press('j')
    }
    await expect(map.candidates.first()).toContainText('Tripoli, Libya')
    await expect(map.candidates.first()).toContainText('proposed')
    await look(page, `map-unplaced-${theme}`)
    await keyboard.press('2')
    await expect(map.placed).toContainText('1 place put at Tripoli, Lebanon')
    await expect(words('طرابلس')).toHaveCount(0)
    await keyboard.press('Escape')
    await expect(map.map).toBeFocused()
    await keyboard.press('Control+z')
    await expect(words('طرابلس')).toHaveCount(1)

    await keyboard.press('n')
    await keyboard.press('Enter')
    await expect(map.here).toBeFocused()
    await keyboard.press('Enter')
    await expect(map.map).toHaveCount(0)
    await expect(new Claims(page).form).toBeVisible()
    await app.close()
  })
}

test('a claim’s place is chosen among those of its name, by one key', async ({ home }) => {
  const app = await launchAttest(home, [`--case=${writeDatedCase(home)}`])
  const page = await app.firstWindow()
  const map = new WorldMap(page)
  const { keyboard } = page
  await expect(new Workbench(page).source().nth(2)).toBeVisible()
  await keyboard.press('Control+Shift+1')
  const compare = new Compare(page)
  await expect(compare.table).toBeFocused()
  await keyboard.press('/')
  await keyboard.type('convoy')
  await expect(compare.claims).toHaveCount(1)
  await keyboard.press('Enter')
  await expect(compare.table).toBeFocused()
  await keyboard.press('Enter')
  await expect(map.candidates).toHaveCount(4)
  await keyboard.press('Alt+g')
  await look(page, 'place-candidates')
  await keyboard.press('1')
  await expect(map.candidates).toHaveCount(0)
  await keyboard.press('Alt+m')
  const form = new Claims(page).form
  await expect(form.locator('[data-field="eventPlace.point"] textarea')).toHaveValue(
    '32.887,13.187',
  )
  await app.close()
})
