/** 实测 — loads an index in a process of its own and asks it: processor time, memory, hits. */
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import MiniSearch from 'minisearch'
import { buildSegment } from '../../shared/knowledge/search/build.ts'
import type { Entry } from '../../shared/knowledge/search/entry.ts'
import { packSegment } from '../../shared/knowledge/search/packed.ts'
import { termsOf } from '../../shared/knowledge/search/terms.ts'
import type { Asked } from './questions/asked.ts'

const run = promisify(execFile)

export interface Measured {
  /** compressed, as it is kept */
  megabytes: number
  /** to build and pack it, processor milliseconds of all threads */
  build: number
  /** to read, decompress and make it ready */
  load: number
  /** more resident than before it was loaded, garbage collected */
  memory: number
  /** of a query */
  p50: number
  p95: number
  /** for each question the ids of the first fifty */
  hits: string[][]
}

export const engines = ['ours', 'minisearch'] as const
export type Engine = (typeof engines)[number]

/** Read by `loaded.ts`. */
export interface Job {
  engine: Engine
  file: string
  /** of each chunk in the file, and the hash */
  chunks?: number[]
  hash?: string
  questions: string[]
}

/** How MiniSearch is set up to look for the same. */
export const same = {
  fields: ['title', 'questions', 'answer'],
  tokenize: termsOf,
  processTerm: (term: string) => term,
  searchOptions: { tokenize: (text: string) => [...new Set(termsOf(text))] },
}

/** @param folder of its own, for the index */
export async function measure(
  engine: Engine,
  entries: readonly Entry[],
  asked: readonly Asked[],
  folder: string,
): Promise<Measured> {
  const file = join(folder, `${engine}.index`)
  const job: Job = { engine, file, questions: asked.map(([question]) => question) }
  const before = process.cpuUsage()
  if (engine === 'ours') {
    const { hash, chunks } = packSegment(buildSegment(entries))
    writeFileSync(file, Buffer.concat(chunks))
    Object.assign(job, { hash, chunks: chunks.map(({ length }) => length) })
  } else {
    const mini = new MiniSearch(same)
    mini.addAll(entries.map(({ article, texts }) => ({ id: article, ...texts })))
    writeFileSync(file, JSON.stringify(mini))
  }
  const built = process.cpuUsage(before)
  const order = join(folder, `${engine}.json`)
  writeFileSync(order, JSON.stringify(job))
  const loaded = join(import.meta.dirname, 'loaded.ts')
  const { stdout } = await run(process.execPath, ['--expose-gc', '--max-old-space-size=6000', loaded, order], {
    maxBuffer: 64_000_000,
  })
  return { ...JSON.parse(stdout), build: (built.user + built.system) / 1000 }
}
