import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { focusAtOnce } from '../ui/focus-at-once.ts'
import { focusPane } from '../workbench/pane-focus.ts'
import { useCommands } from '../workbench/use-commands.ts'
import { findWords } from './find.ts'
import classes from './ReaderPane.module.css'
import { scrollToSpan } from './scroll.ts'
import type { Reader } from './use-reader.ts'

/** The way to words without walking there: what is typed is selected in the text, Enter goes on from it. */
export function FindWords({ reader }: { reader: Reader }) {
  const { article, blocks, pieces, reading, scroller, say } = reader
  const [words, setWords] = useState<string | null>(null)
  useCommands([
    {
      id: 'reader.find',
      title: 'Find words in the text',
      scope: 'reader',
      keys: ['/', 'mod+F'],
      run: () => setWords(''),
    },
  ])
  if (words === null) return null

  const select = (wanted: string, from: number) => {
    const found = findWords(article.text, blocks, wanted, from)
    if (!found) return reading.clearSelection()
    reading.select(found.start, found.end)
    if (scroller.current) scrollToSpan(scroller.current, pieces, found, 'center')
  }
  const leave = () => {
    setWords(null)
    focusPane('reader')
  }
  const start = reading.selection?.start ?? 0
  return (
    <TextInput
      type="search"
      size="xs"
      dir="auto"
      ref={focusAtOnce}
      className={classes['find']}
      aria-label="Words in the text"
      placeholder="Words in the text"
      description="Enter takes them, ↓ finds them further on, Esc leaves"
      error={words.trim() !== '' && !reading.selection && 'Not in this text'}
      value={words}
      onChange={({ currentTarget: { value } }) => {
        setWords(value)
        select(value, start)
      }}
      onKeyDown={(event) => {
        if (!['Enter', 'Escape', 'ArrowDown'].includes(event.key)) return
        event.preventDefault()
        if (event.key === 'ArrowDown') return select(words, start + 1)
        if (event.key === 'Escape') reading.clearSelection()
        else if (reading.selection) {
          const { start: from, end } = reading.selection
          say(`Selected: ${article.text.slice(from, end)}`)
        }
        leave()
      }}
    />
  )
}
