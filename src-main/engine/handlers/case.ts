import type { engineCalls, HandlersOf } from '../../../src-preload/contract/index.ts'
import type { Context } from '../context.ts'

export const caseHandlers: HandlersOf<Pick<typeof engineCalls, 'case.info'>, Context> = {
  'case.info': (_, { caseFile, store, operations }) => ({
    id: caseFile.id,
    name: caseFile.name,
    author: caseFile.author,
    articles: store.articles.count(),
    claims: store.claims.count(),
    savedAt: operations.lastAt(),
    asOf: caseFile.asOf.moment(),
  }),
}
