import { Group, Loader, Text } from '@mantine/core'
import type { Leaving } from '../../../src-preload/contract/bundle.ts'
import type { AttestError } from '../../../src-preload/contract/result.ts'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { countText } from '../../workbench/count-text.ts'
import { NameList } from './NameList.tsx'
import classes from './bundle.module.css'

type Props = { leaving: Leaving | null; error: AttestError | null }

/** Everything that would leave, by name. */
export function LeavingFacts({ leaving, error }: Props) {
  if (error) return <ErrorNotice error={error} />
  if (!leaving) {
    return (
      <Group gap="xs" role="status" mt="sm">
        <Loader size="xs" /> Listing what would leave …
      </Group>
    )
  }
  const { articles, claims, entities, operations, sealed, withheldArticles, signer } = leaving
  const named = articles.map(({ headline, original, holes }) =>
    [headline, !original && 'without its file', holes > 0 && countText(holes, 'withheld place')]
      .filter(Boolean)
      .join(' · '),
  )
  return (
    <section aria-label="What leaves">
      <Text size="sm" fw={600} mt="sm">
        This leaves
      </Text>
      <NameList what="article" names={named} />
      <NameList what="claim" names={claims.map(({ description }) => description)} />
      <NameList what="entity" plural="entities" names={entities.map(({ name }) => name)} />
      <NameList
        what="kind of operation"
        plural="kinds of operations"
        names={operations.map(({ kind, count }) => `${kind}: ${count}`)}
      />
      <Text className={classes['quiet']}>
        {sealed > 0 &&
          `${countText(sealed, 'operation')} as commitments: their author and order, nothing else. `}
        {withheldArticles > 0 && `${countText(withheldArticles, 'article')} as commitments. `}
        {signer ? `Signed by ${signer}.` : 'Not signed.'}
      </Text>
    </section>
  )
}
