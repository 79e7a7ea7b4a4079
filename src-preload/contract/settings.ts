import { z } from 'zod'
import { ArticleId } from './article.ts'

/** What the window remembers between starts. Kept beside the profile, not in the case. */
export const Settings = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  /** Widths of the three panes in percent. */
  panes: z.tuple([z.number(), z.number(), z.number()]),
  /** Single-letter keys (WCAG 2.1.4: they can be switched off). */
  letterKeys: z.boolean(),
  /** Reader text size in percent. */
  textSize: z.int().min(50).max(300),
  /** The last article read, by case id. */
  lastArticle: z.record(z.uuid(), ArticleId),
})
export type Settings = z.infer<typeof Settings>

export const defaultSettings: Settings = {
  theme: 'system',
  panes: [24, 46, 30],
  letterKeys: true,
  textSize: 100,
  lastArticle: {},
}
