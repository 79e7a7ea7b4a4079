import { useState } from 'react'
import type { ArticleId, Span } from '../../../src-preload/contract/article.ts'
import type { OutputOf } from '../../../src-preload/contract/index.ts'
import type { MetadataField } from '../../../src-preload/contract/metadata.ts'
import { useAct } from '../../use-act.ts'
import { useUndoToast } from '../use-undo-toast.tsx'
import { factText, metadataText } from './fact-text.ts'

/** What shall be stored of a field. */
export type Correction = { field: MetadataField; value: string | null; span: Span | null }
/** A correction that other dates hang on, waiting for the analyst's yes. */
export type Pending = Correction & OutputOf<'metadata.preview'>

export type CorrectionActions = {
  pending: Pending | null
  /** Stores a correction, or asks first if other dates change with it; `false` if it was refused. */
  propose(correction: Correction): Promise<boolean>
  confirm(): Promise<void>
  cancel(): void
  reset(field: MetadataField): Promise<void>
}

/** How what is known of a publication is corrected. */
export function useCorrection(articleId: ArticleId): CorrectionActions {
  const act = useAct()
  const toast = useUndoToast()
  const [pending, setPending] = useState<Pending | null>(null)

  const store = async (correction: Correction) => {
    const done = await act('metadata.set', { articleId, ...correction })
    const { field, value } = correction
    if (done) toast(`${metadataText[field]} is now: ${factText(field, value)}`)
    return done !== null
  }
  return {
    pending,
    async propose(correction) {
      const preview = await act('metadata.preview', { articleId, ...correction })
      if (!preview) return false
      const wanted = { ...correction, value: preview.value }
      if (preview.dates.length === 0) return store(wanted)
      setPending({ ...wanted, dates: preview.dates })
      return true
    },
    async confirm() {
      if (!pending) return
      const { field, value, span } = pending
      if (await store({ field, value, span })) setPending(null)
    },
    cancel: () => setPending(null),
    async reset(field) {
      const done = await act('metadata.reset', { articleId, field })
      if (done) toast(`${metadataText[field]} is as it was read`)
    },
  }
}
