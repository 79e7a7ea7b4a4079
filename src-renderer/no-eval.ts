import { z } from 'zod'

// Imported before anything that builds a schema: the window's security policy forbids `eval`, and
// zod would otherwise try it while the schemas are made.
z.config({ jitless: true })
