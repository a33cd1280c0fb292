/** Mutants of the shell: the record machine, access, the door and the adapters of storage. */
import core from '../../.stryker.config.json' with { type: 'json' }

/** One folder or a few files alone: `FOLDER=shared/door` or `FOLDER='shared/door/once.ts shared/door/leases.ts' npm run mutation:shell`. */
const folders = process.env.FOLDER
  ? process.env.FOLDER.split(' ')
  : ['shared/record', 'shared/access', 'shared/door', 'shared/storage', 'shared/*/storage']
const named = process.env.FOLDER?.replaceAll(/[/ ]/g, '-') ?? 'shell'

export default {
  ...core,
  mutate: folders.map((folder) => (folder.endsWith('.ts') ? folder : `${folder}/**/*.ts`)),
  inProcess: {
    files: process.env.TESTS?.split(' ') ?? [
      'test/{record,access,door,storage}/**/*.test.ts',
      'test/contracts/ports/{memory,embedded}.test.ts',
      'test/city/{retired-unit,retiring,signing-secrets}.test.ts',
    ],
    // They start servers or whole stacks, or run long.
    left: ['test/access/over-http.test.ts', 'test/storage/periods.test.ts'],
  },
  incrementalFile: `.jiesu/mutation-${named}.json`,
  jsonReporter: { fileName: `.jiesu/mutation-report-${named}.json` },
  concurrency: 1,
  // A busy machine must not make a slow test of one that would have passed.
  timeoutMS: 15_000,
  thresholds: { high: 90, low: 85, break: 80 },
}
