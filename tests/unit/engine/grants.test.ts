import { expect, test } from 'vitest'
import { createGrants } from '../../../src-main/engine/grants.ts'

test('a granted id gives its path, also when the grant arrives a little late', async () => {
  const grants = createGrants()
  grants.add('a', '/pages/a.html')
  await expect(grants.pathOf('a')).resolves.toBe('/pages/a.html')
  const late = grants.pathOf('b')
  setTimeout(() => grants.add('b', '/pages/b.html'), 50)
  await expect(late).resolves.toBe('/pages/b.html')
})

test('an id that was never granted is refused', async () => {
  await expect(createGrants().pathOf('c')).rejects.toMatchObject({ code: 'grant/unknown' })
})
