import type { Locator, Page } from '@playwright/test'

/** The reader pane: the open article's text. */
export class Reader {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get pane(): Locator {
    return this.page.getByRole('region', { name: 'Reader' })
  }

  get text(): Locator {
    return this.pane.getByRole('article')
  }

  /** What was last said to screen readers. */
  get said(): Locator {
    return this.pane.getByRole('status')
  }

  /**
   * Selects words as a person drags over them: from their first to behind their last letter.
   *
   * @param part selects only this beginning of `words`, which then say where it stands
   */
  async select(words: string, part = words): Promise<void> {
    const box = await this.text.evaluate(
      (root, { words: wanted, length }) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.nodeValue?.indexOf(wanted) ?? -1
          if (at < 0) continue
          node.parentElement?.scrollIntoView({ block: 'center' })
          const range = document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + length)
          const rects = [...range.getClientRects()]
          const [first, last] = [rects[0], rects.at(-1)]
          if (!first || !last) break
          return {
            from: { x: first.left + 1, y: first.top + first.height / 2 },
            to: { x: last.right - 1, y: last.top + last.height / 2 },
          }
        }
        throw new Error(`The text does not show “${wanted}”`)
      },
      { words, length: part.length },
    )
    const { mouse } = this.page
    await mouse.move(box.from.x, box.from.y)
    await mouse.down()
    await mouse.move(box.to.x, box.to.y, { steps: 8 })
    await mouse.up()
  }

  /** How many ranges are painted in the highlights whose names begin so. */
  painted(prefix: string): Promise<number> {
    return this.page.evaluate((start) => {
      let count = 0
      for (const [name, highlight] of CSS.highlights)
        if (name.startsWith(start)) count += highlight.size
      return count
    }, prefix)
  }

  /** The words that one highlight shows, range by range. */
  paintedWords(name: string): Promise<string[]> {
    return this.page.evaluate((of) => {
      const ranges = [...(CSS.highlights.get(of) ?? [])]
      return ranges
        .toSorted((a, b) => {
          const { startContainer: first, startOffset } = a
          const { startContainer: second } = b
          if (first === second) return startOffset - b.startOffset
          const { DOCUMENT_POSITION_FOLLOWING: following } = Node
          return first.compareDocumentPosition(second) & following ? -1 : 1
        })
        .map(
          (range) =>
            range.startContainer.textContent?.slice(range.startOffset, range.endOffset) ?? '',
        )
    }, name)
  }
}
