import type { Dispatch, SetStateAction } from 'react'
import type { Article } from '../../../src-preload/contract/article.ts'
import { useCommands } from '../../workbench/use-commands.ts'
import { edtfText } from '../../edtf-text.ts'
import type { ReaderLook } from '../reader-look.ts'
import type { CorrectionActions } from './use-correction.ts'

/** Offers the way to the source's details, and to the other reading of its date. */
export function useDetailsCommands(
  { metadata }: Article,
  correction: CorrectionActions,
  onLook: Dispatch<SetStateAction<ReaderLook>>,
): void {
  const { published } = metadata
  const other = published?.alternatives[0]
  useCommands([
    {
      id: 'reader.source-details',
      title: 'Source details: each field with its words',
      scope: 'reader',
      keys: ['i'],
      run: () => onLook((now) => ({ ...now, isDetailsOpen: !now.isDetailsOpen })),
    },
    {
      id: 'reader.other-date',
      title: other ? `Read the date as ${edtfText(other)}` : 'Read the date the other way',
      scope: 'reader',
      keys: ['d'],
      enabled: other !== undefined,
      run: () => {
        if (!published || other === undefined) return
        const { span } = published
        void correction.propose({ field: 'published', value: other, span })
      },
    },
  ])
}
