import { Button, Group, Loader, Modal, PasswordInput, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { MergePreview } from '../../../src-preload/contract/bundle.ts'
import type { Grant } from '../../../src-preload/contract/index.ts'
import type { AttestError } from '../../../src-preload/contract/result.ts'
import { call } from '../../client.ts'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { useAct } from '../../use-act.ts'
import { MergeFacts } from './MergeFacts.tsx'
import classes from './bundle.module.css'

type Props = { grant: Grant; onClose(): void }

/** What a colleague's bundle or case would do to this case, and the way to take it in. */
export function MergeDialog({ grant, onClose }: Props) {
  const act = useAct()
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const input = { grant: grant.id, passphrase }
  const preview = useQuery<MergePreview, AttestError>({
    queryKey: ['merge.preview', grant.id, passphrase],
    queryFn: () => call('merge.preview', input),
    meta: { topics: [] },
    gcTime: 0,
  })
  const { data, error } = preview
  const isLocked = error?.code === 'bundle/locked' && error.details['reason'] === 'passphrase'
  const merge = async () => {
    if (!data) return
    onClose()
    await act('merge.run', { ...input, digest: data.digest })
  }
  return (
    <Modal opened onClose={onClose} size="lg" title={`Merge “${grant.name}”`}>
      {preview.isPending && (
        <Group gap="xs" role="status">
          <Loader size="xs" /> Checking every file, signature and quotation in it …
        </Group>
      )}
      {isLocked && <PassphraseForm wasWrong={passphrase !== null} onGiven={setPassphrase} />}
      {error && !isLocked && <ErrorNotice error={error} onRetry={() => void preview.refetch()} />}
      {data && (
        <>
          <MergeFacts preview={data} />
          <div className={classes['actions']}>
            <Button variant="default" onClick={onClose}>
              Not now
            </Button>
            <Button data-autofocus onClick={() => void merge()} disabled={!hasNews(data)}>
              {hasNews(data) ? 'Merge' : 'Nothing new in it'}
            </Button>
          </div>
        </>
      )}
    </Modal>
  )
}

const hasNews = ({ articles, operations }: MergePreview) =>
  articles.new + operations.new + operations.sealed > 0

type FormProps = { wasWrong: boolean; onGiven(passphrase: string): void }

function PassphraseForm({ wasWrong, onGiven }: FormProps) {
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text !== '') onGiven(text)
  }
  return (
    <form onSubmit={submit}>
      <Text size="sm" mb="xs">
        The file is locked with a passphrase.
      </Text>
      <PasswordInput
        label="Passphrase"
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={wasWrong && 'This passphrase does not open it.'}
      />
      <div className={classes['actions']}>
        <Button type="submit">Open</Button>
      </div>
    </form>
  )
}
