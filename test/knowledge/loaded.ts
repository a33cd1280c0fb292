/** 装载 — the process that `measured.ts` starts: loads one index, asks every question, prints figures. */
import { readFileSync } from 'node:fs'
import MiniSearch from 'minisearch'
import { unpackSegment } from '../../shared/knowledge/search/packed.ts'
import { search } from '../../shared/knowledge/search/search.ts'
import { searcherOf } from '../../shared/knowledge/search/searcher.ts'
import { type Job, type Measured, same } from './measured.ts'
import { day } from './recall.ts'

const job: Job = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
const resident = () => {
  globalThis.gc?.()
  globalThis.gc?.()
  return process.memoryUsage().rss / 2 ** 20
}
const spent = <T>(work: () => T): [result: T, milliseconds: number] => {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return [result, (user + system) / 1000]
}

/** Reads the file within, so that the compressed bytes can go. */
function load(): (question: string) => string[] {
  const bytes = readFileSync(job.file)
  if (job.engine === 'minisearch') {
    const mini = MiniSearch.loadJSON(bytes.toString(), same)
    return (question) =>
      mini
        .search(question)
        .slice(0, 50)
        .map(({ id }) => String(id))
  }
  let at = 0
  const chunks = (job.chunks ?? []).map((length) => {
    at += length
    return bytes.subarray(at - length, at)
  })
  const searcher = searcherOf([unpackSegment({ hash: job.hash ?? '', chunks })])
  return (text) => search(searcher, { text, view: 'public', limit: 50, day }).map(({ article }) => article)
}

const before = resident()
const [find, loading] = spent(load)
const memory = resident() - before
for (const question of job.questions.slice(0, 20)) find(question)
const asked = job.questions.map((question) => spent(() => find(question)))
const times = asked.map(([, milliseconds]) => milliseconds).sort((a, b) => a - b)
const share = (part: number) => times[Math.floor(times.length * part)] ?? Number.NaN
const figures: Omit<Measured, 'build'> = {
  megabytes: readFileSync(job.file).length / 2 ** 20,
  load: loading,
  memory,
  p50: share(0.5),
  p95: share(0.95),
  hits: asked.map(([hits]) => hits),
}
process.stdout.write(JSON.stringify(figures))
