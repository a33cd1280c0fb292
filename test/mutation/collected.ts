/** Replaces Vitest for mutants: describe and it only collect; expect and vi are Vitest's own. */
type Body = () => unknown

export interface Test {
  name: string
  run: Body
}

export const collected: Test[] = []
/** What is to be done once before the first test. */
export const first: Body[] = []
/** Of each suite that is open: what its name is, and what is done before each of its tests. */
const suites: { name: string; before: Body[] }[] = [{ name: '', before: [] }]

const argumentsOf = (row: unknown): unknown[] => (Array.isArray(row) ? row : [row])
const bodyIn = (rest: unknown[]) => rest.find((one) => typeof one === 'function') as (...row: unknown[]) => unknown

export const it = (name: string, ...rest: unknown[]): void => {
  const around = suites.map(({ before }) => before)
  const run = async (): Promise<void> => {
    for (const before of around.flat()) await before()
    await bodyIn(rest)()
  }
  collected.push({ name: [...suites.slice(1).map((suite) => suite.name), name].join(' › '), run })
}
it.each =
  (rows: readonly unknown[]) =>
  (name: string, ...rest: unknown[]): void => {
    for (const [n, row] of rows.entries()) it(`${name} ${n}`, () => bodyIn(rest)(...argumentsOf(row)))
  }

export const describe = (name: string, ...rest: unknown[]): void => {
  suites.push({ name, before: [] })
  bodyIn(rest)()
  suites.pop()
}
describe.concurrent = describe
describe.each =
  (rows: readonly unknown[]) =>
  (name: string, ...rest: unknown[]): void => {
    for (const [n, row] of rows.entries()) describe(`${name} ${n}`, () => bodyIn(rest)(...argumentsOf(row)))
  }

export const beforeAll = (body: Body): void => void first.push(body)
export const beforeEach = (body: Body): void => void suites.at(-1)?.before.push(body)
/** A mutant's tests run until the process is ended: what they opened ends with it. */
export const afterAll = (): void => {}

// Vitest gives its expect only inside a worker of its own; of that it needs no more than this.
Object.assign(globalThis, {
  __vitest_worker__: {
    config: { snapshotOptions: {} },
    ctx: { config: {} },
    environment: { name: 'node' },
    filepath: '',
    rpc: {},
    metaEnv: {},
    providedContext: {},
    durations: {},
    onCancel() {},
    evaluatedModules: new Map(),
    moduleExecutionInfo: new Map(),
    resolvingModules: new Set(),
  },
})
// By its file: the name leads here.
export const { expect, vi } = await import(import.meta.resolve('../../node_modules/vitest/dist/index.js'))
