/** Sums up profiles of host and functions by whose code took the time. */
import { existsSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Profile } from './profiler.ts'

type Frame = Profile['nodes'][number]['callFrame']

/** Whose code a source file is; the first that matches. */
const owners: readonly (readonly [RegExp, string])[] = [
  [/@aws-sdk|@smithy|@aws-crypto/, 'AWS SDK'],
  [/node_modules\/zod/, 'parsing (zod)'],
  [/infra\/local\/tables/, 'table engine'],
  [/infra\/local\/(state|queues|events)/, 'queues, state, bus'],
  [/infra\/local\/iam/, 'policy check'],
  [/infra\/local\/(gateway|functions|host)/, 'gateway, workers, endpoint'],
  [/shared\/(appeals|law|city|evaluation)/, 'rules and replay'],
  [/shared\/|functions\/|node_modules\/@middy/, 'door and write path'],
  [/http|_net|node:net|stream|events|timers|task_queues|buffer/, 'node: sockets and HTTP'],
  [/crypto/, 'node: signatures and hashes'],
  [/^node:/, 'node: other'],
]
/** Native functions have no file. */
const natives: readonly (readonly [RegExp, string])[] = [
  [/garbage collector/, 'garbage collection'],
  [
    /^(writeUtf8String|writeLatin1String|writev|writeBuffer|readStart|shutdown|execute|consume)$/,
    'node: sockets and HTTP',
  ],
  [/^(run|get|all|iterate|prepare|exec)$/, 'SQLite'],
  [/postMessage|receiveMessage/, 'gateway, workers, endpoint'],
  [/^(init|update|digest|sign|hash|oneShotDigest|randomFillSync)$/, 'node: signatures and hashes'],
]

/** Nothing of ours runs: the thread sleeps, or the system has given the core to another. */
const waiting = new Set(['(idle)', '(program)'])

/** @returns share of the busy time by owner, largest first */
export function sharesOf(profiles: readonly Profile[]): [owner: string, share: number][] {
  const spent = new Map<string, number>()
  let busy = 0
  for (const { nodes, samples, timeDeltas } of profiles) {
    const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
    for (const [at, id] of samples.entries()) {
      const frame = frames.get(id)
      if (!frame || waiting.has(frame.functionName)) continue
      const took = timeDeltas[at] ?? 0
      const owner = ownerOf(frame)
      busy += took
      spent.set(owner, (spent.get(owner) ?? 0) + took)
    }
  }
  return [...spent].map(([owner, took]): [string, number] => [owner, took / busy]).sort(([, a], [, b]) => b - a)
}

function ownerOf(frame: Frame): string {
  const file = sourceOf(frame)
  const [, owner] =
    (file === '' ? natives : owners).find(([is]) => is.test(file === '' ? frame.functionName : file)) ?? []
  return owner ?? 'other'
}

const maps = new Map<string, SourceMap | undefined>()

/** The file a frame was written in: through the source map where it is a bundle. */
function sourceOf({ url, lineNumber, columnNumber }: Frame): string {
  const path = url.startsWith('file:') ? fileURLToPath(url) : url
  if (!maps.has(path)) {
    const map = `${path}.map`
    maps.set(
      path,
      path.endsWith('.cjs') && existsSync(map) ? new SourceMap(JSON.parse(readFileSync(map, 'utf8'))) : undefined,
    )
  }
  const entry = maps.get(path)?.findEntry(lineNumber, columnNumber)
  return entry && 'originalSource' in entry ? entry.originalSource : path
}
