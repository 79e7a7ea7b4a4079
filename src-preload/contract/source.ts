import { z } from 'zod'

/** UUID version 7. */
export const SourceId = z.uuid().brand<'SourceId'>()
export type SourceId = z.infer<typeof SourceId>
