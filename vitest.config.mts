import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'tests/unit/**/*.test.{ts,tsx}',
      'tests/store/**/*.test.ts',
      'tests/golden/**/*.test.ts',
      'tests/architecture.test.ts',
    ],
    // Processes, not threads: every test file loads the native database module afresh.
    pool: 'forks',
    // Nothing here is timed: a machine may be as busy as it likes.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
