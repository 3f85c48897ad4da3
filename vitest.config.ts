import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/**
 * Tests run on the sources (package condition `source`), so no build is needed first. `import` and `module` must not be
 * added: vitest hands the list to Node, where they would make `require` load ES modules.
 */
export default defineConfig({
  resolve: { conditions: ['source', 'node'] },
  ssr: { resolve: { conditions: ['source', 'node'] } },
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'apps/*/src/**/*.test.{ts,tsx}',
      'tests/**/*.test.ts',
      'scripts/**/*.test.{ts,mjs}',
    ],
    exclude: ['**/node_modules/**', '**/dist/**'],
    // All cores: while tests run, nothing else does.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
