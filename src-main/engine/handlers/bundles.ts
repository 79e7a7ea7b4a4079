import { createPublicKey } from 'node:crypto'
import { basename } from 'node:path'
import type { HandlersOf, OutputOf, RowsOf } from '../../../src-preload/contract/index.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import type { Context } from '../context.ts'
import { checkBundle } from '../exchange/bundle/check.ts'
import { openBundle } from '../exchange/bundle/open.ts'
import { openingsOf } from '../exchange/bundle/openings.ts'
import { leavingOf, planOf } from '../exchange/bundle/plan.ts'
import { rawKey } from '../exchange/bundle/signature.ts'
import { writeBundle } from '../exchange/bundle/write.ts'
import { recordExport } from '../exchange/record-export.ts'
import { writeFileWhole } from '../exchange/write-file.ts'

export const bundleHandlers: HandlersOf<RowsOf<'bundle'> & RowsOf<'identity'>, Context> = {
  'bundle.preview': async (wanted, context) =>
    leavingOf(await planOf(wanted, context), context, true),

  'bundle.write': async ({ grant, ...wanted }, context) => {
    const path = await context.grants.pathOf(grant)
    return {
      jobId: context.jobs.start('bundle', (job) => writeBundle(path, wanted, job, context)),
    }
  },

  'bundle.written': ({ jobId }, { jobs }) => {
    const written = jobs.resultOf(jobId)
    if (!written) throw new AttestError({ code: 'job/not-found' })
    return written as OutputOf<'bundle.written'>
  },

  'bundle.disclose': async ({ grant, about, ...wanted }, context) => {
    const path = await context.grants.pathOf(grant)
    const lines = openingsOf(await planOf(wanted, context), about, context)
    const written = await writeFileWhole(path, lines)
    recordExport(context, 'disclosure', { ...written, records: 0 })
    return { name: basename(path), bytes: written.bytes }
  },

  'bundle.verify': async ({ grant, passphrase }, { grants, identity }) => {
    const { files } = await openBundle(await grants.pathOf(grant), passphrase, identity)
    return checkBundle(files)
  },

  'identity.show': async (_, { identity }) => {
    const { fingerprint, key } = identity
    const secret = await identity.age()
    const { identityToRecipient } = await import('age-encryption')
    return {
      fingerprint,
      publicKey: key && rawKey(createPublicKey(key)),
      recipient: secret && (await identityToRecipient(secret)),
    }
  },
}
