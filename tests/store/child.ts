// A process of its own, for tests of locks, kills and full disks: node child.ts open|open-as-nobody|append|edit PATH
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { ClaimId } from '../../src-preload/contract/claim-fields.ts'
import { AttestError } from '../../src-preload/contract/result.ts'
import { openCase } from '../../src-main/engine/store/index.ts'
import { readMigrations } from '../../src-main/engine/store/migrate.ts'
import { openDatabase } from '../../src-main/engine/store/open.ts'

const [, , task, path = ''] = process.argv
const resources = join(import.meta.dirname, '../../resources')

/** Written before the next line of code runs, so that what was said can be held against the file. */
const say = (line: string) => writeSync(1, `${line}\n`)

/** Root may write anywhere. What is needed is loaded before: the clone may be closed to others. */
function openAsNobody() {
  const migrations = readMigrations(join(resources, 'migrations'))
  openDatabase(':memory:', migrations).close()
  process.setgid!(65534)
  process.setuid!(65534)
  openDatabase(path, migrations).close()
}

/** A claim of three operations → the user action they are. */
function edit(one: ReturnType<typeof openCase>, count: number): string {
  const claimId = ClaimId.parse(uuidv7())
  const articleId = one.store.articles.ids()[0]!
  return one.operations.append([
    { kind: 'claim.create', payload: { claimId, articleId } },
    { kind: 'claim.set', payload: { claimId, field: 'notes', value: 'n'.repeat(count % 3000) } },
    { kind: 'claim.set', payload: { claimId, field: 'description', value: `claim ${count}` } },
  ])
}

try {
  if (task === 'open-as-nobody') openAsNobody()
  const one = openCase(path, { author: 'child', resources })
  if (task === 'edit') say(edit(one, 0))
  if (task === 'append') {
    for (let count = 0; ; count++) {
      say(edit(one, count))
      if (count % 50 === 49) one.checkpoint()
      if (count % 20 === 19) say(one.operations.undo().group)
    }
  }
  one.close()
  say('{"code":"opened"}')
} catch (error) {
  if (!(error instanceof AttestError)) throw error
  say(JSON.stringify({ code: error.code, details: error.details }))
}
