import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './attest.ts'
import { Workbench } from './pages/workbench.ts'

const plea = 'The work of this paper is paid for by those who read it, and by nobody else at all.'
const story = (no: number) => `Dam ${no} will hold, minister says

The water behind dam number ${no} fell by two metres on Tuesday, Minister Ana Corvo said.

Engineers of the river authority called the fall of dam ${no} expected after a week of no rain.

${plea}

The mayor of town ${no} told the people there that they would be home before the week was over.

© 2031 Oste Post. All rights reserved.
`

test('a line that is no story is flipped once, and by one key on the other pages too', async ({
  app,
  page,
  home,
}) => {
  const workbench = new Workbench(page)
  const paths = [1, 2, 3].map((no) => {
    const path = join(home, `dam-${no}.txt`)
    writeFileSync(path, story(no))
    return path
  })
  await workbench.importPaths(app, paths)
  await expect(workbench.source()).toHaveCount(3)
  const text = page.getByRole('article')
  await workbench.open('Dam 2')
  await expect(text).toContainText(plea)

  await text.getByText(plea).click()
  await page.keyboard.press('b')
  await expect(workbench.notice('The same line stands on 2 other pages')).toBeVisible()
  await expect(text).not.toContainText(plea)
  await page.keyboard.press('t')
  await expect(workbench.notice('on 2 other pages too')).toBeVisible()
  await workbench.open('Dam 3')
  await expect(text).toContainText('dam number 3')
  await expect(text).not.toContainText(plea)
  await page.keyboard.press('Control+z')
  await expect(text).toContainText(plea)
})
