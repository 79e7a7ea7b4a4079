import { z } from 'zod'

/** One row of the boundary: what is asked, what is answered. */
export const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({
  input,
  output,
})
export const nothing = z.object({})
