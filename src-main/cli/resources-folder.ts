import { join } from 'node:path'

/** The program's folder `resources`, seen from out/main as well as from src-main/cli. */
export const resourcesFolder = join(import.meta.dirname, '../../resources')
