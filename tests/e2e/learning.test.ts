import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './attest.ts'
import { Workbench } from './pages/workbench.ts'

const plea = 'The work of this paper is paid for by those who read it, and by nobody else at all.'
const stories = [
  [
    'Dam 1 will hold, minister says',
    'The water behind dam number 1 fell by two metres on Tuesday, Minister Ana Corvo said.',
    'The mayor of Oste told the people there that they would be home before the week was over.',
  ],
  [
    'Dam 2 will be sold, governor says',
    'A company from the coast has offered nine million crowns for dam number 2 and its turbines.',
    'Nobody in the valley was asked, said the head of the fishers, who will sue the province.',
  ],
  [
    'Dam 3 gets a ladder for fish',
    'Salmon will climb past dam number 3 from spring on, over forty steps of concrete and gravel.',
    'Children of the school beside the lock have drawn the plans, an engineer told this paper.',
  ],
] as const
const story = ([headline, first, last]: readonly [string, string, string]) => `${headline}

${first}

${plea}

${last}

© 2031 Oste Post. All rights reserved.
`

test('a line that is no story is flipped once, and by one key on the other pages too', async ({
  app,
  page,
  home,
}) => {
  const workbench = new Workbench(page)
  const paths = stories.map((told, at) => {
    const path = join(home, `dam-${at + 1}.txt`)
    writeFileSync(path, story(told))
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
