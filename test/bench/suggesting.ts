/** Suggestions for dispatch: time and memory of a night's learning, size of the model, time of a suggestion. */
import { learn } from '../../shared/suggesting/learn.ts'
import { packModel, unpackModel } from '../../shared/suggesting/learning/packed.ts'
import { train } from '../../shared/suggesting/learning/train.ts'
import { readerOf } from '../../shared/suggesting/reader.ts'
import { city, priors } from '../suggesting/appeals.ts'
import { madeMatters } from '../suggesting/made.ts'
import { printTable } from './figures.ts'

const today = '2026-11-30'
const seconds = 1_000_000

export async function benchSuggesting(): Promise<void> {
  const rows = [1_000, 10_000].map((count) => {
    const matters = madeMatters(count, today)
    const [fitting, trained] = timed(() => train(matters, priors, today))
    const [night, learned] = timed(() => learn(matters, city, today))
    const memory = process.memoryUsage().rss / 2 ** 20
    const packed = packModel(learned.model)
    const [loading, model] = timed(() => unpackModel(packed) ?? learned.model)
    const reader = readerOf(model, city)
    const asked = matters.slice(0, 500)
    for (const one of asked.slice(0, 50)) reader.read(one)
    const [reading] = timed(() => asked.map((one) => reader.read(one)))
    return [
      ...[
        String(count),
        trained.method,
        (fitting / seconds).toFixed(1),
        (night / seconds).toFixed(1),
        memory.toFixed(0),
      ],
      ...[String(model.grams.length), String(model.weights.length), (packed.length / 1000).toFixed(0)],
      ...[(loading / 1000).toFixed(0), (reading / 1000 / asked.length).toFixed(2)],
    ]
  })
  printTable(
    'suggestions for dispatch, processor time',
    [
      ...['matters', 'kept', 'both fitted s', 'with report s', 'memory MB', 'grams', 'weights', 'packed KB'],
      ...['load ms', 'suggestion ms'],
    ],
    rows,
  )
}

/** @returns microseconds of processor, and what came of it */
function timed<T>(work: () => T): [number, T] {
  const before = process.cpuUsage()
  const done = work()
  const { user, system } = process.cpuUsage(before)
  return [user + system, done]
}
