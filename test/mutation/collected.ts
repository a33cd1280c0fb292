/** Replaces Vitest for mutants: describe and it only collect; expect is Vitest's own. */
type Body = () => unknown

export interface Test {
  name: string
  run: Body
}

export const collected: Test[] = []
const suites: string[] = []

const argumentsOf = (row: unknown): unknown[] => (Array.isArray(row) ? row : [row])
const bodyIn = (rest: unknown[]) => rest.find((one) => typeof one === 'function') as (...row: unknown[]) => unknown

export const it = (name: string, ...rest: unknown[]): void => {
  collected.push({ name: [...suites, name].join(' › '), run: () => bodyIn(rest)() })
}
it.each =
  (rows: readonly unknown[]) =>
  (name: string, ...rest: unknown[]): void => {
    for (const [n, row] of rows.entries()) it(`${name} ${n}`, () => bodyIn(rest)(...argumentsOf(row)))
  }

export const describe = (name: string, ...rest: unknown[]): void => {
  suites.push(name)
  bodyIn(rest)()
  suites.pop()
}
describe.each =
  (rows: readonly unknown[]) =>
  (name: string, ...rest: unknown[]): void => {
    for (const [n, row] of rows.entries()) describe(`${name} ${n}`, () => bodyIn(rest)(...argumentsOf(row)))
  }

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
export const { expect } = await import(import.meta.resolve('../../node_modules/vitest/dist/index.js'))
