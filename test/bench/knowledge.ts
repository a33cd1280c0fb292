/** Search of knowledge beside MiniSearch in the same run: load, memory, time of a query, recall. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { sampleSynonyms } from '../../infra/cities/shenyang/knowledge/synonyms.ts'
import { buildSegment } from '../../shared/knowledge/search/build.ts'
import type { Entry } from '../../shared/knowledge/search/entry.ts'
import { search } from '../../shared/knowledge/search/search.ts'
import { searcherOf } from '../../shared/knowledge/search/searcher.ts'
import { engines, measure } from '../knowledge/measured.ts'
import { keptAside } from '../knowledge/questions/kept-aside.ts'
import { tunedOn } from '../knowledge/questions/tuned-on.ts'
import { buried, day, recallOf } from '../knowledge/recall.ts'
import { wilson } from '../support/wilson.ts'
import { printTable } from './figures.ts'

const asked = [...tunedOn, ...keptAside]
const sets = { 'tuned on': tunedOn, 'kept aside': keptAside }

export async function benchKnowledge(folder: string): Promise<void> {
  const short = buried(50_000)
  const bases = { '50,000 of 133 characters': short, '5,000 of 800 characters': long(buried(5_000), 800) }
  const rows: string[][] = []
  for (const [base, entries] of Object.entries(bases))
    for (const engine of engines) {
      const own = join(folder, `${engine}-${entries.length}`)
      mkdirSync(own, { recursive: true })
      const { hits, build, load, memory, p50, p95, megabytes } = await measure(engine, entries, asked, own)
      const found = recallOf(tunedOn, (question) => hits[asked.findIndex(([one]) => one === question)] ?? [])
      rows.push([
        ...[base, engine, (build / 1000).toFixed(1), megabytes.toFixed(1), load.toFixed(0), memory.toFixed(0)],
        ...[p50.toFixed(1), p95.toFixed(1), ((found.at5 / tunedOn.length) * 100).toFixed(1)],
      ])
    }
  printTable(
    'search of knowledge, processor time',
    ['articles', 'engine', 'build s', 'kept MB', 'load ms', 'memory MB', 'query p50 ms', 'p95 ms', 'recall@5 %'],
    rows,
  )
  printRecall('among 50,000', short)
  printRecall('among the sample base alone', buried(0))
}

/** Without synonyms, and with those of the sample city, whose author knew the questions. */
function printRecall(title: string, entries: readonly Entry[]): void {
  const searcher = searcherOf([buildSegment(entries)])
  const rows = Object.entries(sets).flatMap(([name, questions]) =>
    [[], sampleSynonyms].map((synonyms) => {
      const { at1, at5, at50 } = recallOf(questions, (text) =>
        search(searcher, { text, view: 'public', limit: 50, day }, synonyms).map(({ article }) => article),
      )
      const percent = (share: number) => (share * 100).toFixed(1)
      const [low, high] = wilson(at5, questions.length)
      return [
        ...[name, synonyms.length > 0 ? 'with' : 'without', percent(at1 / questions.length)],
        ...[percent(at5 / questions.length), `${percent(low)}–${percent(high)}`, percent(at50 / questions.length)],
      ]
    }),
  )
  printTable(`recall ${title}, %`, ['questions', 'synonyms', '@1', '@5', '95 %', '@50'], rows)
}

/** Each with the answers of those after it, until it has so many characters. */
function long(entries: readonly Entry[], characters: number): Entry[] {
  return entries.map((entry, at) => {
    let answer = entry.texts.answer
    for (let next = 1; answer.length < characters; next++)
      answer += entries[(at * 7 + next * 31) % entries.length]?.texts.answer ?? ''
    return { ...entry, texts: { ...entry.texts, answer: answer.slice(0, characters) } }
  })
}
