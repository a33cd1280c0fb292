/** 计算 — works out a long evaluation day by day; begun again it comes to the same. */
import type { Law } from '../../city/law.ts'
import type { Clock } from '../../record/clock.ts'
import type { Calls } from '../connection.ts'
import { type Add, daysOf, type Read, type ReadingDeps, readDays, sinceNight } from '../days/reading.ts'
import { evaluateRead, evaluationUnder } from '../evaluate.ts'
import { intervalsOf } from '../intervals.ts'
import { allInColumns, type Columns } from '../occasions/columns.ts'
import { countedOf } from '../occasions/of-facts.ts'
import type { Sliced } from '../results/ports.ts'
import { isFailed, type Tried, trying } from '../tries.ts'
import type { Evaluation, Progress } from './evaluation.ts'
import type { CountedFrom, Evaluations } from './ports.ts'
import { isTooMany, mostKept } from './too-many.ts'

export type LongDeps = ReadingDeps & {
  evaluations: Evaluations
  sliced: Sliced
  /** reported and told, of a period */
  rungIn(period: { from: string; to: string }): Promise<readonly Calls[]>
  law(): Promise<Law>
  clock: Clock
}

/** @returns whether there was anything to do */
export async function countLong(id: string, deps: LongDeps): Promise<boolean> {
  const evaluation = await deps.evaluations.read(id)
  if (!evaluation || evaluation.outcome) return false
  const { tried } = evaluation
  // Nobody waits for it any more: asked for again it begins anew.
  if (tried && isFailed(tried, deps.clock.now().toISOString())) return false
  const told = { read: async () => tried, write: (one: Tried) => deps.evaluations.tried(evaluation, one) }
  await trying(told, deps, () => counted(evaluation, deps))
  return true
}

async function counted(evaluation: Evaluation, deps: LongDeps): Promise<void> {
  const { question } = evaluation.asked
  const law = await deps.law()
  const now = deps.clock.now().toISOString()
  const all = evaluationUnder(question, law, now)
  const figures = all.figures.filter(({ code }) => question.figures.includes(code))
  const intervals = question.every && intervalsOf(all.period, question.every)
  const rung = question.by === 'city' || question.by === 'area' ? deps.rungIn(all.period) : Promise.resolve([])
  const reading = (add: Add) => readAll(evaluation, law, add, deps)
  const { groups, read } = await evaluateRead(reading, rung, question.by, { ...all, figures, intervals })
  const { from, ...rest } = read
  const tooMany = isTooMany(groups, mostKept)
  const outcome = { at: now, ...rest, ...(tooMany ? { tooMany: true as const } : {}) }
  await deps.evaluations.finish(evaluation, outcome, tooMany ? [] : groups, from)
}

type ReadAll = Read & { since?: string; changed: number; from: CountedFrom }

async function readAll(evaluation: Evaluation, law: Law, add: Add, deps: LongDeps): Promise<ReadAll> {
  const { from, to } = evaluation.asked.question
  const period = { from, to }
  const night = await sinceNight(law, deps)
  if (!night) return readSlices(evaluation, law, add, deps)
  const days = await daysOf(period, deps)
  const steps = telling(evaluation, days.length, deps)
  const read = await readDays(days, [night.changed], add, deps, { seen: steps.one })
  await steps.told()
  const { since, changed } = night
  return { ...read, since, changed: changed.numbers.length, from: { days, own: [changed] } }
}

/** Where no night stands: from what is kept beside the logs, a week of registration at a time. */
async function readSlices(evaluation: Evaluation, law: Law, add: Add, deps: LongDeps): Promise<ReadAll> {
  const { from, to } = evaluation.asked.question
  const period = { from, to }
  const slices = deps.sliced.slicesOf(period)
  const steps = telling(evaluation, slices.length, deps)
  const unreadable: string[] = []
  const own: Columns[] = []
  for (const slice of slices) {
    const facts = await deps.sliced.factsOf(period, slice, unreadable)
    const columns = allInColumns(facts.map((one) => countedOf(one, law)))
    add(columns, () => false)
    own.push(columns)
    steps.one()
  }
  await steps.told()
  const tickets = own.reduce((sum, { numbers }) => sum + numbers.length, 0)
  return { tickets, changed: tickets, unreadable, from: { days: [], own } }
}

/** Told once a second at most, and at the end. */
function telling(evaluation: Evaluation, of: number, { evaluations, clock }: Pick<LongDeps, 'evaluations' | 'clock'>) {
  let read = 0
  let last = 0
  let telling = Promise.resolve()
  const tell = () => {
    last = clock.real()
    const progress: Progress = { read, of, at: clock.now().toISOString() }
    // What is not told now is told by the next.
    telling = telling.then(() => evaluations.progress(evaluation, progress)).catch(() => {})
  }
  return {
    one() {
      read++
      if (clock.real() - last > 1000) tell()
    },
    async told() {
      tell()
      await telling
    },
  }
}
