import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Log } from './log.ts'
import { Settings, defaultSettings } from '../../src-preload/contract/settings.ts'

const WindowPlace = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
  zoom: z.number().min(0.25).max(5),
})
export type WindowPlace = z.infer<typeof WindowPlace>

const { shape } = Settings
/** Each part that does not fit falls back alone, so one bad value costs one setting. */
const Stored = z.object({
  theme: shape.theme.catch(defaultSettings.theme),
  panes: shape.panes.catch(defaultSettings.panes),
  letterKeys: shape.letterKeys.catch(defaultSettings.letterKeys),
  textSize: shape.textSize.catch(defaultSettings.textSize),
  lastArticle: shape.lastArticle.catch(defaultSettings.lastArticle),
  /** Where the window stood when it was last closed. */
  window: WindowPlace.nullable().catch(null),
  /** The case that was open last. */
  lastCase: z.string().nullable().catch(null),
})
export type Stored = z.infer<typeof Stored>

/** What is left out or `undefined` stays as it is. */
type Changes = { [K in keyof Stored]?: Stored[K] | undefined }

export type SettingsFile = {
  get(): Stored
  /** Durable when it returns; where the profile cannot be written, it holds until the program ends. */
  set(changes: Changes): void
}

/** Reads the settings; a missing or broken file gives the defaults and is replaced at the next change. */
export function openSettings(file: string, log: Log): SettingsFile {
  let stored = Stored.catch(() => Stored.parse({})).parse(readJson(file))
  return {
    get: () => stored,
    set(changes) {
      const stated = Object.entries(changes).filter(([, value]) => value !== undefined)
      stored = { ...stored, ...Object.fromEntries(stated) }
      try {
        writeAtomically(file, `${JSON.stringify(stored, null, 2)}\n`)
      } catch (error) {
        log('settings.unwritable', { code: (error as NodeJS.ErrnoException).code ?? null })
      }
    },
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

function writeAtomically(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.new`
  const handle = openSync(draft, 'w')
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(draft, file)
}
