import { once } from 'node:events'
import { afterAll, expect, test } from 'vitest'
import { exitCodes } from '../../../src-main/cli/exit-codes.ts'
import { commandLine, objects, story } from './run.ts'

const { run, start, remove } = commandLine()
afterAll(remove)

const line = (id: string, text: string) => `${JSON.stringify({ id, text, published: null })}\n`

test('every line is answered in its place; a bad one is a problem, not a crash', async () => {
  const input = [
    line('one', story),
    'no json\n',
    '{"id":"two"}\n',
    '\n',
    '{"id":3,"text":"The line opened."}\n',
    '[]\n',
    'null\n',
    '{"text":"without an id"}\n',
    line('four', ''),
    '{"id":"five","text":"The last one has no line feed."}',
  ]
  const { code, stdout, stderr } = await run(['analyse'], input.join(''))
  expect(code).toBe(exitCodes.refused)
  expect(stderr.trimEnd().split('\n')).toEqual([
    'Line 2: The line is not JSON.',
    'Line 3: “text” is missing or of the wrong kind.',
    'Line 6: The line is no object.',
    'Line 7: The line is no object.',
    'Line 8: “id” is missing or of the wrong kind.',
  ])
  const answers = objects(stdout)
  expect(answers.map(({ id, problem }) => [id, problem !== undefined])).toEqual([
    ['one', false],
    [undefined, true],
    ['two', true],
    [3, false],
    [undefined, true],
    [undefined, true],
    [undefined, true],
    ['four', false],
    ['five', false],
  ])
  expect(answers[2]).toMatchObject({ line: 3 })
  const entities = answers[0]!['entities'] as { start: number; end: number; text: string }[]
  expect(entities.length).toBeGreaterThan(0)
  for (const { start, end, text } of entities) expect(story.slice(start, end)).toBe(text)
})

test('the same text again is a duplicate of the first, whatever its white space and case', async () => {
  const input = [
    line('a', 'The ferry line  opened.'),
    line('b', 'Another text.'),
    line('c', 'THE FERRY\nLINE opened. '),
    line('d', ''),
    line('e', ' '),
  ]
  const { code, stdout } = await run(['analyse'], input.join(''))
  expect(code).toBe(0)
  const duplicates = objects(stdout).map(({ duplicate_of: duplicate }) => duplicate)
  expect(duplicates).toEqual([null, null, 'a', null, null])
})

test('only a line feed ends a line; a byte order mark and CRLF do no harm', async () => {
  const text = 'One\u2028two\u2029three\u0085four'
  const raw = `\ufeff{"id":"a","text":"${text}"}\r\n{"id":"b","text":"x"}\r\n`
  const { stdout } = await run(['analyse'], raw)
  expect(objects(stdout).map(({ id }) => id)).toEqual(['a', 'b'])
})

test('answers come while the input goes on', async () => {
  const child = start('analyse')
  child.stdout.setEncoding('utf8')
  for (const id of ['a', 'b', 'c']) {
    child.stdin.write(line(id, `The ferry line ${id} opened.`))
    const [answer] = (await once(child.stdout, 'data')) as [string]
    expect(objects(answer)[0]).toMatchObject({ id })
  }
  child.stdin.end()
  const [code] = (await once(child, 'close')) as [number]
  expect(code).toBe(0)
})

test('a reader that leaves early ends it quietly', async () => {
  const child = start('analyse')
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString()
  })
  child.stdin.on('error', () => {})
  child.stdin.write(line('a', 'The ferry line opened.'))
  await once(child.stdout, 'data')
  child.stdout.destroy()
  for (let no = 0; no < 200; no++) child.stdin.write(line(`${no}`, `The ferry ${no} opened.`))
  child.stdin.end()
  const [code] = (await once(child, 'close')) as [number]
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})
