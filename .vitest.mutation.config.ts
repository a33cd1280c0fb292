import { defineConfig } from 'vitest/config'

/** The tests that hold the pure folders: quick ones, so that each mutant is tried in moments. */
export default defineConfig({
  test: {
    // One worker loads the code once for all files: a mutant is tried in a third of the time.
    isolate: false,
    include: ['test/{regulation,city,ticket,evaluation}/**/*.test.ts'],
    exclude: ['test/ticket/properties.test.ts'],
  },
})
