import { defineConfig } from 'vitest/config'

/** Over HTTP all files share one city in one process; the pure ones run beside it. */
const overHttp = ['test/stack/**/*.test.ts', 'test/articles/**/*.test.ts', 'test/scenarios/**/*.test.ts']

export default defineConfig({
  test: {
    globalSetup: 'test/support/assembled.ts',
    // What a test of behaviour must not depend on is how busy the machine is.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { name: 'http', include: overHttp, isolate: false, maxWorkers: 1 },
      },
      { extends: true, test: { name: 'pure', include: ['test/**/*.test.ts'], exclude: overHttp } },
    ],
  },
})
