import { availableParallelism } from 'node:os'

/**
 * How many pipelines work side by side. One for each core; with more than three the engine, which
 * stores what they find, would be what they wait for.
 */
export const pipelineLanes = Math.min(3, availableParallelism())
