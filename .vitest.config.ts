import { defineConfig } from 'vitest/config'

/** Over HTTP all files share one city in one process. */
const overHttp = ['test/stack/**/*.test.ts', 'test/articles/**/*.test.ts', 'test/scenarios/**/*.test.ts']
/** These open stacks and processes of their own, or run long: `npm run test:slow`. */
const slow = [
  'test/cloud/**/*.test.ts',
  'test/cli/**/*.test.ts',
  'test/infra/local/start.test.ts',
  'test/simulation/broken-rules.test.ts',
]
/** Only where a stack is opened is one synthesized before; all others start at once. */
const globalSetup = 'test/support/assembled.ts'

export default defineConfig({
  test: {
    // What a test of behaviour must not depend on is how busy the machine is.
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'http', include: overHttp, globalSetup, isolate: false, maxWorkers: 1 } },
      { extends: true, test: { name: 'slow', include: slow, globalSetup } },
      { extends: true, test: { name: 'pure', include: ['test/**/*.test.ts'], exclude: [...overHttp, ...slow] } },
    ],
  },
})
