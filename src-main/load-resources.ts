import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseResources, type Resources } from './pipeline/resources.ts'

/**
 * Reads the pipeline's lexicons and models.
 *
 * @param folder the program's folder `resources`
 * @throws Error of `node:fs` if a file is missing: the installation is damaged
 */
export function loadResources(folder: string): Resources {
  return parseResources((file) => readFileSync(join(folder, file)))
}
