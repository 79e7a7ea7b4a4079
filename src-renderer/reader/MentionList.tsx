import { useMemo } from 'react'
import type { Article, Mention, Span } from '../../src-preload/contract/article.ts'
import { mentionStyles } from './mention-style.ts'
import { groupMentions, type MentionGroup } from './mentions.ts'
import { isSameSpan } from './spans.ts'
import classes from './MentionList.module.css'

type Props = {
  article: Article
  current: Span | null
  onGo(mention: Mention): void
}

/** Every mention of the article as a list, for those who do not see the highlights, and for an overview. */
export function MentionList({ article, current, onGo }: Props) {
  const { text, mentions } = article
  const groups = useMemo(() => groupMentions(text, mentions), [text, mentions])
  return (
    <nav className={classes['list']} aria-label="Mentions">
      <h3 className={classes['head']}>
        {groups.length === 0 ? 'No names were found' : 'Names in this article'}
      </h3>
      <ul className={classes['groups']}>
        {groups.map((group) => (
          <Group key={group.key} group={group} text={text} current={current} onGo={onGo} />
        ))}
      </ul>
    </nav>
  )
}

type GroupProps = { group: MentionGroup; text: string } & Pick<Props, 'current' | 'onGo'>

function Group({ group, text, current, onGo }: GroupProps) {
  const { name, type, mentions } = group
  const { tag, hue, line, name: typeName } = mentionStyles[type]
  const isOpen = mentions.some((mention) => isSameSpan(mention, current))
  const states = new Set(mentions.map(({ state }) => state))
  const state = states.size === 1 ? [...states][0] : 'mixed'
  return (
    <li>
      <button
        type="button"
        className={classes['group']}
        data-state={state}
        aria-current={isOpen}
        onClick={() => onGo(nextOf(mentions, current))}
      >
        <span
          aria-hidden
          className={classes['tag']}
          style={{ textDecoration: `underline ${line} 2px var(--hue-${hue})` }}
        >
          {tag}
        </span>
        <span className={classes['name']} dir="auto">
          {name}
        </span>
        <span
          className={classes['count']}
          aria-label={`${typeName}, ${mentions.length} times, ${state}`}
        >
          {mentions.length}
        </span>
      </button>
      {isOpen && mentions.length > 1 && (
        <ul className={classes['mentions']}>
          {mentions.map((mention) => (
            <li key={`${mention.start} ${mention.end}`}>
              <button
                type="button"
                className={classes['mention']}
                dir="auto"
                aria-current={isSameSpan(mention, current)}
                onClick={() => onGo(mention)}
              >
                {around(text, mention)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** Pressed again, a group goes from one of its mentions to the next. */
function nextOf(mentions: readonly Mention[], current: Span | null): Mention {
  const at = mentions.findIndex((mention) => isSameSpan(mention, current))
  return mentions[(at + 1) % mentions.length]!
}

/** A mention with a few characters on either side, cut at white space. */
function around(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - 24), start).replace(/^\S*\s/, '')
  const after = text.slice(end, end + 24).replace(/\s\S*$/, '')
  return `… ${before}${text.slice(start, end)}${after} …`.replaceAll(/\s+/g, ' ')
}
