import type { EntityId } from '../../../src-preload/contract/article.ts'
import type { NodeKind } from '../../../src-preload/contract/graph.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import type { Store } from '../store/index.ts'

/** A node before it is drawn: its id, and every id that is judged to be the same. */
export type Thing = { kind: NodeKind; id: string; ids: readonly string[] }

/** Who is behind an id: merged entities are one thing, known by the oldest of their ids. */
export function createThings(store: Store) {
  const groups = store.identities.groups()
  const idsOf = (id: string): readonly string[] => groups.get(id as EntityId) ?? [id]
  return {
    /** The id under which a thing is drawn. */
    main: (id: string): string => idsOf(id)[0]!,
    of: (kind: NodeKind, id: string): Thing => ({ kind, id: idsOf(id)[0]!, ids: idsOf(id) }),

    /** @throws AttestError `graph/not-found` for an id that nothing in the case has */
    find(id: string): Thing {
      const kind: NodeKind | null = store.entities.has(id)
        ? 'entity'
        : store.sources.has(id)
          ? 'source'
          : store.claims.has(id)
            ? 'claim'
            : null
      if (!kind) throw new AttestError({ code: 'graph/not-found' })
      return { kind, id: idsOf(id)[0]!, ids: idsOf(id) }
    },
  }
}
export type Things = ReturnType<typeof createThings>
