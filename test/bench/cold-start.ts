/** Cold start of each bundled function, beside a bare handler with the raw client. */
import { execFile } from 'node:child_process'
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { bundled } from '../../infra/bundle/bundled.ts'
import { compile } from '../../infra/bundle/compile.ts'
import { type EmptyCloud, emptyCloud } from '../../infra/bundle/empty-cloud.ts'
import { type FirstCall, firstCalls } from '../../infra/bundle/first-calls.ts'
import { codeFile } from '../../shared/run/compiled.ts'
import { functionNames } from '../../shared/run/functions.ts'
import { median, printTable } from './figures.ts'

const runs = Number(process.env.RUNS ?? 10)

interface Measured extends FirstCall {
  name: string
  directory: string
  /** a folder of Node's own compile cache, which keeps only what is compiled when a bundle loads */
  cache?: string
}

/** Processor time is printed too: it is what is left of a figure when the machine is busy with other things. */
interface Took {
  wall: number
  processor: number
}

export async function benchColdStart(folder: string): Promise<void> {
  await run(process.execPath, ['infra/bundle.ts'])
  const main = join(folder, 'main.cjs')
  mkdirSync(folder)
  writeFileSync(main, timed)
  const all = [...(await bareHandlers(folder)), ...functionNames.filter(asked).map(ours)]
  const cloud = await emptyCloud()
  const took = new Map<string, Took[]>(all.map(({ name }) => [name, []]))
  // In turns, so that a busy moment of the machine is everybody's. The first turn only fills the disk's cache.
  for (let run = 0; run <= runs; run++)
    for (const measured of all) {
      const once = await start(main, measured, cloud)
      if (run > 0) took.get(measured.name)?.push(once)
    }
  cloud.end()

  const times = (name: string, of: keyof Took) => (took.get(name) ?? []).map((each) => each[of])
  const ratio = (name: string, bare: string, of: keyof Took) =>
    (median(times(name, of)) / median(times(bare, of))).toFixed(2)
  printTable(
    `cold start, load + first call, median of ${runs} fresh processes`,
    ['function', 'KB', 'ms', '× bare', '× bare made plainly', 'processor ms', '× bare', '× bare made plainly'],
    all.map(({ name, directory }) => [
      name,
      (statSync(join(directory, codeFile)).size / 1024).toFixed(0),
      ...(['wall', 'processor'] as const).flatMap((of) => [
        median(times(name, of)).toFixed(0),
        ratio(name, bare, of),
        ratio(name, plainBare, of),
      ]),
    ]),
  )
}

const only = process.env.ONLY?.split(',')
const asked = (name: string): boolean => only === undefined || only.includes(name)

const ours = (name: (typeof functionNames)[number]): Measured => ({
  name,
  directory: resolve('dist', name),
  ...firstCalls[name],
})

const bare = 'bare'
const plainBare = 'bare, made plainly'

/** One made as ours are, and one as most are: bundled and minified, with Node's own compile cache. */
async function bareHandlers(folder: string): Promise<Measured[]> {
  const handler = resolve('test/bench/bare.ts')
  const first: FirstCall = { event: {}, reaches: 'GetItem' }
  const directory = join(folder, 'bare')
  await bundled({ bare: handler }, folder)
  await compile(directory, first)

  const plain = join(folder, 'plain')
  await build({
    entryPoints: { index: handler, [basename(codeFile, '.cjs')]: handler },
    outdir: plain,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    mainFields: ['module', 'main'],
  })
  return [
    { name: bare, directory, ...first },
    { name: plainBare, directory: plain, ...first, cache: join(plain, 'cache') },
  ]
}

const run = promisify(execFile)

/** @throws when the first call does not come to what it must reach */
async function start(main: string, measured: Measured, cloud: EmptyCloud): Promise<Took> {
  const { name, directory, event, reaches, cache } = measured
  const before = cloud.asked.length
  const { stdout } = await run(process.execPath, [main, join(directory, 'index.cjs'), JSON.stringify(event)], {
    env: {
      PATH: process.env.PATH,
      ...cloud.environment,
      ...(cache ? { NODE_COMPILE_CACHE: cache, NODE_COMPILE_CACHE_PORTABLE: '1' } : {}),
    },
  })
  const calls = cloud.asked.slice(before)
  if (!calls.includes(reaches)) throw new Error(`the first call of ${name} came to ${calls}, not to ${reaches}`)
  return JSON.parse(stdout) as Took
}

/** The main program of each process. Functions print log lines and metrics: only the last word is the measure. */
const timed = `
  const started = performance.now()
  const before = process.cpuUsage()
  const { handler } = require(process.argv[2])
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = () => true
  handler(JSON.parse(process.argv[3]), { awsRequestId: 'r' }).then(() => {
    const wall = performance.now() - started
    const { user, system } = process.cpuUsage(before)
    write(JSON.stringify({ wall, processor: (user + system) / 1000 }), () => process.exit())
  })`
