/** Mutants of the shell: the record machine, access, the door and the adapters of storage. */
import core from '../../.stryker.config.json' with { type: 'json' }

const stores = 'test/contracts/ports/{memory,embedded}.test.ts'
/** The tests that reach each folder; together they reach all of it. */
const tests = {
  'shared/record': [
    'test/record/**/*.test.ts',
    'test/access/looks.test.ts',
    'test/api/{follow,records}.test.ts',
    'test/appeals/desk/{letters,missed-calls,notice,notice-kinds,orphans,small-rules,tell-merged,undelivered,undelivered-acts}.test.ts',
    'test/city/signing-secrets.test.ts',
    'test/door/{door,http-function,middleware/problem-answers}.test.ts',
    'test/storage/{addresses,segments,texts,watch}.test.ts',
  ],
  'shared/access': [
    'test/access/**/*.test.ts',
    'test/appeals/desk/{correct-identity,end-retention,letters,same-appellant,small-rules,undelivered-acts}.test.ts',
    'test/appeals/{kind/lists,matters/repeats,views/who-sees}.test.ts',
    'test/city/retired-unit.test.ts',
    'test/door/{authorizer-function,http-function,listed,middleware/caller}.test.ts',
    'test/storage/identities.test.ts',
  ],
  'shared/door': ['test/door/**/*.test.ts'],
  'shared/telling': ['test/telling/**/*.test.ts', 'test/record/carrying-out.test.ts'],
  'shared/storage': ['test/storage/**/*.test.ts', stores],
  'shared/city/storage': ['test/storage/**/*.test.ts', stores, 'test/city/{retired-unit,retiring}.test.ts'],
  'shared/appeals/storage': [
    'test/storage/{beside-logs,consistent,held-letters,letters,not-after,segments,texts,watch}.test.ts',
    stores,
    'test/api/records.test.ts',
    'test/appeals/desk/missed-call-records.test.ts',
  ],
}
const reaching = (folder) => Object.entries(tests).flatMap(([of, files]) => (folder.startsWith(of) ? files : []))

/** A folder or a few files alone: `FOLDER=shared/door` or `FOLDER='shared/door/once.ts shared/door/leases.ts' npm run mutation:shell`. */
const folders = process.env.FOLDER?.split(' ') ?? Object.keys(tests)
const [one = '', ...others] = process.env.FOLDER ? folders : ['shell']
const named = `${one.replaceAll('/', '-')}${others.length > 0 ? '-and-others' : ''}`

export default {
  ...core,
  mutate: folders.map((folder) => (folder.endsWith('.ts') ? folder : `${folder}/**/*.ts`)),
  inProcess: {
    files: process.env.TESTS?.split(' ') ?? [...new Set(folders.flatMap(reaching))],
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
