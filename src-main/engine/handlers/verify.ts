import type { HandlersOf, RowsOf } from '../../../src-preload/contract/index.ts'
import type { Context } from '../context.ts'
import { verifyCase } from '../exchange/verify.ts'

export const verifyHandlers: HandlersOf<RowsOf<'verify'>, Context> = {
  'verify.run': (_, context) => verifyCase(context),
}
