import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/assembled.ts',
    // The stacks of several files at once would only wait for each other's cores.
    maxWorkers: 2,
  },
})
