import type { ArticleId } from '../../../src-preload/contract/article.ts'
import type { AnalysedArticle } from '../../pipeline/page.ts'
import type { Signer } from '../exchange/bundle/signature.ts'
import type { Operation, WithheldOperation } from '../operations/operation.ts'
import type { Original } from '../store/articles.ts'

export type IncomingArticle = {
  id: ArticleId
  read(): Promise<{ article: AnalysedArticle; original: Original }>
}

/** A colleague's file, checked through and through, whatever its kind. */
export type Incoming = {
  name: string
  kind: 'bundle' | 'case'
  /** Names the content. */
  digest: string
  caseId: string
  /** SHA-256, hex, of a bundle's tag manifest; `''` for a case. */
  bundle: string
  signers: readonly Signer[]
  articles(): AsyncIterable<IncomingArticle> | Iterable<IncomingArticle>
  operations(): AsyncIterable<Operation> | Iterable<Operation>
  withheld(): AsyncIterable<WithheldOperation> | Iterable<WithheldOperation>
  close(): void
}
