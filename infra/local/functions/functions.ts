/** 函数 — every function of the template behind its own pool of workers. */
import { closeSync, existsSync, openSync, renameSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Endpoints } from '../host/endpoints.ts'
import { StartError } from '../start-error.ts'
import type { HostClock } from '../state/clock.ts'
import type { Resource } from '../template/template.ts'
import { startWorker } from './one-worker.ts'
import { type Pool, startPool } from './pool.ts'

export interface Functions {
  byArn(arn: string): Pool
  byName(name: string): Pool
  busy(): number
  /** worker threads now */
  size(): number
  stop(): Promise<void>
}

interface Given {
  definitions: readonly Resource<'AWS::Lambda::Function'>[]
  assetOf(objectKey: string): string
  /** variables every function gets, over the template's */
  environment(id: string): Record<string, string>
  clock: HostClock
  services: Endpoints['call']
  /** workers of a function at most */
  most: number
  /** workers of all together at most; only a function that has none may go beyond */
  mostInAll: number
  ran?: ((id: string, milliseconds: number) => void) | undefined
  /** folder of the log; undefined: `log` gets what functions print */
  dataDir: string | undefined
  log(line: string): void
}

export function startFunctions({
  definitions,
  assetOf,
  environment,
  clock,
  services,
  most,
  mostInAll,
  ran,
  dataDir,
  log,
}: Given): Functions {
  const prints = dataDir ? openLog(join(dataDir, 'functions.log')) : undefined
  const pools: Pool[] = []
  /** One is spared elsewhere, if need be: what one function no longer uses, another gets. */
  const room = (): boolean => size() < mostInAll || pools.some((pool) => pool.spare())
  const size = (): number => pools.reduce((sum, pool) => sum + pool.size(), 0)
  const byName = new Map(
    definitions.map(({ id, name, arn, properties }) => {
      const folder = assetOf(properties.Code.S3Key)
      const { bundle, exportName } = entryOf(id, folder, properties.Handler)
      const { Timeout: timeout, MemorySize: memorySize, ReservedConcurrentExecutions: reserved } = properties
      const variables = Object.entries(properties.Environment?.Variables ?? {}).map(([key, value]) => [
        key,
        value.replaceAll('/var/task', folder),
      ])
      const start = () =>
        startWorker({
          data: {
            bundle,
            exportName,
            clock: clock.shared,
            functionName: name,
            functionArn: arn,
            memorySize,
            timeout,
            prints,
          },
          environment: {
            ...Object.fromEntries(variables),
            AWS_LAMBDA_FUNCTION_NAME: name,
            AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memorySize),
            AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
            LAMBDA_TASK_ROOT: folder,
            TZ: ':UTC',
            ...environment(id),
          },
          services: ({ target, body }) => services({ caller: id, target, body }),
          output: (text) => (prints === undefined ? log(text) : writeSync(prints, text)),
        })
      const pool = startPool({ start, most, room, reserved, ran: (ms) => ran?.(id, ms) })
      pools.push(pool)
      return [name, { arn, pool }]
    }),
  )
  const byArn = new Map([...byName.values()].map(({ arn, pool }) => [arn, pool]))
  const found = (pool: Pool | undefined, name: string): Pool => {
    if (!pool) throw new Error(`no function ${name}`)
    return pool
  }
  return {
    byArn: (arn) => found(byArn.get(arn), arn),
    byName: (name) => found(byName.get(name)?.pool, name),
    busy: () => pools.reduce((sum, pool) => sum + pool.busy(), 0),
    size,
    async stop() {
      await Promise.all(pools.map((pool) => pool.kill()))
      if (prints !== undefined) closeSync(prints)
    },
  }
}

/** `index.handler` is the export `handler` of index.mjs, .cjs or .js. */
function entryOf(id: string, folder: string, handler: string): { bundle: string; exportName: string } {
  const at = handler.lastIndexOf('.')
  const file = handler.slice(0, at)
  const bundle = ['mjs', 'cjs', 'js'].map((end) => join(folder, `${file}.${end}`)).find((path) => existsSync(path))
  if (!bundle) throw new StartError(`template: ${id} has no ${file}.mjs, .cjs or .js in ${folder}`)
  return { bundle, exportName: handler.slice(at + 1) }
}

const largestLog = 50 * 1024 * 1024

function openLog(path: string): number {
  if (existsSync(path) && statSync(path).size > largestLog) renameSync(path, `${path}.1`)
  return openSync(path, 'a')
}
