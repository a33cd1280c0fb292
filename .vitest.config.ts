import { defineConfig } from 'vitest/config'

/** Over HTTP all files share one city in one process. */
const overHttp = ['test/stack/**/*.test.ts', 'test/articles/**/*.test.ts', 'test/scenarios/**/*.test.ts']
/** These open stacks of their own. */
const ownStack = ['test/cloud/**/*.test.ts', 'test/cli/**/*.test.ts']
/** Only where a stack is opened is one synthesized before; all others start at once. */
const globalSetup = 'test/support/assembled.ts'

export default defineConfig({
  test: {
    // What a test of behaviour must not depend on is how busy the machine is.
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'http', include: overHttp, globalSetup, isolate: false, maxWorkers: 1 } },
      { extends: true, test: { name: 'stack', include: ownStack, globalSetup } },
      { extends: true, test: { name: 'pure', include: ['test/**/*.test.ts'], exclude: [...overHttp, ...ownStack] } },
    ],
  },
})
