import type { ArticleId } from '../../../src-preload/contract/article.ts'
import type { ChosenFile } from '../chosen-files.ts'
import type { Context } from '../context.ts'
import { textSha256 } from './standing.ts'

/** A file, or something in one, as a person reads it: `a.zip › texts/b.txt`. */
export const nameIn = (file: string, part: string | null): string =>
  part === null ? file : `${file} › ${part}`

/**
 * Texts that lie beside their annotations, as brat has them. One whose text is in the case already,
 * from another file, is not taken in a second time: the annotations are about that one.
 *
 * @param files of the import
 */
export function createCompanions(
  files: readonly Pick<ChosenFile, 'name'>[],
  { store }: Pick<Context, 'store'>,
) {
  const annotated = new Set<string>()
  const articles = new Map<string, ArticleId>()
  const note = (name: string) => {
    if (/\.ann$/i.test(name)) annotated.add(name.replace(/\.ann$/i, '.txt'))
  }
  for (const { name } of files) note(name)

  return {
    /** Annotations were found inside a file. */
    note,
    /** The article that a text of this name is the same as; `null` if it is to be taken in. */
    twin: (name: string, text: string): ArticleId | null =>
      annotated.has(name) ? store.articleNames.withText(textSha256(text)) : null,
    /** Which article came of a text. */
    place(name: string, id: ArticleId): void {
      articles.set(name, id)
    },
    articles: articles as ReadonlyMap<string, ArticleId>,
  }
}
export type Companions = ReturnType<typeof createCompanions>
