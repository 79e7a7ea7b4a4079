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
    testTimeout: 20_000,
    hookTimeout: 120_000,
  },
})
