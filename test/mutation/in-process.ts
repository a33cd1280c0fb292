/** A test runner for Stryker that loads the pure tests once into its process. */
import { globSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext, type StrykerOptions } from '@stryker-mutator/api/core'
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin'
import {
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner'
import { collected, first, type Test } from './collected.ts'

const namespaces = globalThis as unknown as Record<string, InstrumenterContext>
const context = namespaces[INSTRUMENTER_CONSTANTS.NAMESPACE] ?? ({} as InstrumenterContext)
namespaces[INSTRUMENTER_CONSTANTS.NAMESPACE] = context
const standIn = (specifier: string): string | undefined => {
  if (specifier === 'vitest') return './collected.ts'
  return specifier.endsWith('/schema/lazily.ts') ? './lazily.ts' : undefined
}
registerHooks({
  resolve(specifier, about, next) {
    const stand = standIn(specifier)
    return stand ? { url: new URL(stand, import.meta.url).href, shortCircuit: true } : next(specifier, about)
  },
})

/** Which tests a run loads; a part of Stryker's configuration. */
interface Chosen {
  inProcess: { files: string[]; left: string[] }
}

/** A run of Vitest for each of five thousand mutants would take most of an hour. */
class InProcess implements TestRunner {
  static readonly inject = tokens(commonTokens.options)
  readonly #chosen: Chosen['inProcess']
  readonly #took = new Map<string, number>()

  constructor(options: StrykerOptions) {
    this.#chosen = (options as StrykerOptions & Chosen).inProcess
  }

  capabilities() {
    return { reloadEnvironment: false }
  }

  async init(): Promise<void> {
    const { files, left } = this.#chosen
    for (const file of globSync(files, { exclude: left }).sort()) await import(pathToFileURL(resolve(file)).href)
  }

  async dryRun(): Promise<DryRunResult> {
    const tests: TestResult[] = []
    for (const once of first) await once()
    for (const [n, test] of collected.entries()) {
      const id = String(n)
      context.currentTestId = id
      const began = performance.now()
      const failure = await failureOf(test)
      const timeSpentMs = performance.now() - began
      this.#took.set(id, timeSpentMs)
      const about = { id, name: test.name, timeSpentMs }
      tests.push(
        failure === undefined
          ? { ...about, status: TestStatus.Success }
          : { ...about, status: TestStatus.Failed, failureMessage: failure },
      )
    }
    const once = await this.#failingAgain()
    context.currentTestId = undefined
    if (once.length > 0)
      return {
        status: DryRunStatus.Error,
        errorMessage: `these tests pass only once, and would kill any mutant:\n${once.join('\n')}`,
      }
    return {
      status: DryRunStatus.Complete,
      tests,
      ...(context.mutantCoverage ? { mutantCoverage: context.mutantCoverage } : {}),
    }
  }

  /** Each mutant meets the process as the one before left it: a test that does so badly would count what nobody found. */
  async #failingAgain(): Promise<string[]> {
    const failing: string[] = []
    for (const [n, test] of collected.entries()) {
      context.currentTestId = String(n)
      const failure = await failureOf(test)
      if (failure !== undefined) failing.push(`${test.name}: ${failure}`)
    }
    return failing
  }

  /** The quickest first: the first that fails is enough. */
  async mutantRun({ testFilter, activeMutant, hitLimit }: MutantRunOptions): Promise<MutantRunResult> {
    const ids = [...(testFilter ?? collected.map((_, n) => String(n)))]
    ids.sort((a, b) => (this.#took.get(a) ?? 0) - (this.#took.get(b) ?? 0))
    Object.assign(context, { activeMutant: activeMutant.id, hitCount: 0, hitLimit })
    try {
      for (const [n, id] of ids.entries()) {
        const test = collected[Number(id)]
        const failure = test && (await failureOf(test))
        if ((context.hitCount ?? 0) > (hitLimit ?? Number.POSITIVE_INFINITY)) return { status: MutantRunStatus.Timeout }
        if (failure !== undefined)
          return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage: failure, nrOfTests: n + 1 }
      }
      return { status: MutantRunStatus.Survived, nrOfTests: ids.length }
    } finally {
      Object.assign(context, { activeMutant: undefined, hitCount: undefined })
    }
  }
}

async function failureOf({ run }: Test): Promise<string | undefined> {
  try {
    await run()
    return undefined
  } catch (error) {
    return String(error)
  }
}

export const strykerValidationSchema = {
  properties: {
    inProcess: {
      type: 'object',
      additionalProperties: false,
      required: ['files', 'left'],
      properties: Object.fromEntries(
        ['files', 'left'].map((name) => [name, { type: 'array', items: { type: 'string' } }]),
      ),
    },
  },
}
export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcess)]
