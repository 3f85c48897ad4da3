import { defineConfig } from 'vitest/config'

const conditions = ['source', 'node']

/** End-to-end tests: a built house, a real server and a real browser (CHROME_PATH), one file at a time. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    passWithNoTests: true,
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
