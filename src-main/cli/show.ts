import { parseArgs } from 'node:util'
import type { Article } from '../../src-preload/contract/article.ts'
import type { ClaimSummary } from '../../src-preload/contract/claim.ts'
import { AttestError } from '../../src-preload/contract/result.ts'
import { bodyText } from '../pipeline/read-page.ts'
import { articleRows, oneLine } from './article-rows.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { print, printJson } from './print.ts'
import { UsageError } from './usage-error.ts'
import { type CaseSession, withCase } from './with-case.ts'

/** `attest show`: one article with its claims; the first digits of its id are enough. */
export async function show(args: string[]): Promise<ExitCode> {
  const { positionals, values } = parseArgs({
    args,
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [casePath, prefix, ...rest] = positionals
  if (casePath === undefined || !prefix || rest.length > 0) {
    throw new UsageError('show: name a case file and the first digits of an article’s id.')
  }
  return withCase(casePath, async (session) => {
    const article = await session.ask('article.open', { id: await idOf(session, prefix) })
    const claims = await session.ask('claim.list', { articleId: article.id })
    if (values.json) {
      const opened = claims.map(({ id }) => session.ask('claim.open', { id }))
      await printJson({ ...article, claims: await Promise.all(opened) })
    } else {
      await print(articleText(article, claims))
    }
    return exitCodes.done
  })
}

async function idOf(session: CaseSession, prefix: string) {
  const ids = []
  for await (const { id } of articleRows(session, '')) {
    if (id.startsWith(prefix.toLowerCase())) ids.push(id)
  }
  const [id, second] = ids
  if (id === undefined) throw new AttestError({ code: 'article/not-found' })
  if (second !== undefined) {
    throw new UsageError(`show: ${ids.length} articles have an id that begins with “${prefix}”.`)
  }
  return id
}

/** An article for a terminal: what is known of it, its body, a line for each claim. */
export function articleText(article: Article, claims: readonly ClaimSummary[]): string {
  const { metadata } = article
  const facts = [
    ['id', article.id],
    ['file', article.originalName],
    ['publisher', article.publisher],
    ['credit', article.credit],
    ['dateline', article.datelinePlace],
    ['published', article.published],
    ['printed as', metadata.published?.raw],
    ['language', article.language],
  ].flatMap(([name, value]) => (value ? [`${name}: ${oneLine(value)}`] : []))
  const list = claims.map(({ sentence, chain }) =>
    oneLine(`- ${sentence}${chain && ` (${chain})`}`),
  )
  const body = bodyText(article).replace(/[^\P{Cc}\n\t]/gu, '')
  return `${[oneLine(article.headline), facts.join('\n'), body, list.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n')}\n`
}
