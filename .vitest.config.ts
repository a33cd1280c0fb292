import { defineConfig } from 'vitest/config'

/** Over HTTP all files of a worker share one city. */
const overHttp = ['test/stack/**/*.test.ts', 'test/articles/**/*.test.ts', 'test/scenarios/**/*.test.ts']
/** These open stacks and processes of their own, or run long: `npm run test:slow`. */
const slow = [
  'test/cloud/**/*.test.ts',
  'test/cli/**/*.test.ts',
  'test/access/over-http.test.ts',
  'test/stack/letters.test.ts',
  'test/stack/retiring.test.ts',
  'test/scenarios/bad-input.test.ts',
  'test/scenarios/second-regulation.test.ts',
  'test/appeals/kind/properties.test.ts',
  'test/appeals/kind/room.test.ts',
  'test/infra/local/functions.test.ts',
  'test/infra/local/start.test.ts',
  'test/infra/local/restart.test.ts',
  'test/simulation/broken-rules.test.ts',
  'test/simulation/days.test.ts',
  'test/simulation/long.test.ts',
]
/** Asks an engine that others made: `npm run contracts:ports`. */
const onEndpoint = ['test/contracts/ports/endpoint.test.ts']
/** Only where a stack is opened is one synthesized before; all others start at once. */
const globalSetup = 'test/support/assembled.ts'

export default defineConfig({
  test: {
    // What a test of behaviour must not depend on is how busy the machine is.
    testTimeout: 30_000,
    // Two cores, two workers; each that runs tests over HTTP opens one city for all of them.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'http', include: overHttp, exclude: slow, globalSetup, isolate: false } },
      { extends: true, test: { name: 'slow', include: slow, globalSetup } },
      { extends: true, test: { name: 'endpoint', include: onEndpoint } },
      {
        extends: true,
        test: {
          name: 'pure',
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [...overHttp, ...slow, ...onEndpoint],
        },
      },
    ],
  },
})
