import { type Mention, type MentionType, mentionTypes } from '../../src-preload/contract/article.ts'
import { mentionStyles } from './mention-style.ts'
import { countByType } from './mentions.ts'
import type { ReaderLook } from './reader-look.ts'
import classes from './Legend.module.css'

type Props = {
  mentions: readonly Mention[]
  look: ReaderLook
  onToggleType(type: MentionType): void
  onToggleAll(): void
  onToggleList(): void
}

/** The types in this article: colour, line and count; each can be switched off. */
export function Legend(props: Props) {
  const { mentions, look, onToggleType, onToggleAll, onToggleList } = props
  const { hidden, isOn, isListOpen } = look
  const counts = countByType(mentions)
  return (
    <div className={classes['legend']} role="group" aria-label="Highlights">
      {mentionTypes
        .filter((type) => counts.has(type))
        .map((type) => {
          const { tag, plural, hue, line } = mentionStyles[type]
          const isShown = isOn && !hidden.has(type)
          return (
            <button
              key={type}
              type="button"
              className={classes['type']}
              aria-pressed={isShown}
              aria-label={`${tag} ${counts.get(type)} ${plural}`}
              title={plural}
              onClick={() => onToggleType(type)}
            >
              <span
                className={classes['tag']}
                style={
                  isShown
                    ? {
                        background: `var(--hue-${hue}-proposed)`,
                        textDecoration: `underline ${line} 2px var(--hue-${hue})`,
                      }
                    : {}
                }
              >
                {tag}
              </span>{' '}
              <span className={classes['count']}>{counts.get(type)}</span>
            </button>
          )
        })}
      <span className={classes['end']}>
        <button type="button" className={classes['type']} aria-pressed={isOn} onClick={onToggleAll}>
          Highlights {isOn ? 'on' : 'off'}
        </button>
        <button
          type="button"
          className={classes['type']}
          aria-expanded={isListOpen}
          onClick={onToggleList}
        >
          Mentions
        </button>
      </span>
    </div>
  )
}
