/** 合并推算攻击 — months, results, variants and earlier results taken together narrow down no few (art. 32). */
import { describe, expect, it } from 'vitest'
import { monthlyFigures } from '../../shared/published/months/publish.ts'
import type { Release } from '../../shared/published/months/release.ts'
import { type Beside, earlierOf } from '../../shared/published/results/earlier.ts'
import { monthsOf, noMonths } from '../../shared/published/results/months.ts'
import { type ShownFigure, shownFigures } from '../../shared/published/results/shown.ts'
import { tableOf } from '../../shared/published/results/table.ts'
import { valuesOfEach } from './attacker.ts'
import { learnMonths, learnResult, riddleOfYear, type Told, toldMonth } from './joint.ts'
import { called, type Made, madeYear, monthsInHalf, rowsOf } from './made-year.ts'
import { questionsOf, questionsOfMonths } from './questions.ts'

/** Of the sixty-first little more is due than was closed: what else owes a feedback says how much. */
const seeds = [...Array.from({ length: 14 }, (_, at) => at + 1), 61]
const half = { from: '2026-01-01', to: '2026-03-31' }
const year = { from: '2026-01-01', to: '2026-06-30' }
type Days = typeof half

const resultOf = (all: readonly Made[], period: Days, restated = false) => ({
  ...{ figures: rowsOf(all, restated), called, period },
})
type Result = ReturnType<typeof resultOf>

const isFirst = ({ month }: Made) => month < monthsInHalf
const toldMonths = (all: readonly Made[], seed: number): Told[] =>
  Array.from({ length: 2 * monthsInHalf }, (_, month) =>
    toldMonth(
      all.filter((one) => one.month === month),
      seed * 100 + month,
    ),
  )
const releasesOf = (months: readonly Told[]) =>
  months.map((one, at) => ({
    ...one,
    month: `2026-0${at + 1}`,
    figures: monthlyFigures.map((code) => ({ code })) as Release['figures'],
  }))

/** How a result is told beside what is public already. */
type Tell = (result: Result, beside: Beside) => ShownFigure[]

/** @param enough of what was found, to look no further */
async function attacked(
  tell: Tell,
  enough = Number.POSITIVE_INFINITY,
): Promise<{ found: string[]; asked: number; exact: number }> {
  const found: string[] = []
  let [asked, exact] = [0, 0]
  for (const seed of seeds) {
    if (found.length >= enough) break
    const all = madeYear(seed)
    const units = [...new Set(all.map(({ unit }) => unit))]
    const months = toldMonths(all, seed)
    const releases = releasesOf(months)
    const [first, whole] = [resultOf(all.filter(isFirst), half), resultOf(all, year)]
    const ofHalf = tell(first, { earlier: [], months: monthsOf(releases, tableOf(first)), days: half })
    const earlier = [earlierOf(first, { figures: ofHalf }, year)]
    const ofYear = tell(whole, { earlier, months: monthsOf(releases, tableOf(whole)), days: year })
    const riddle = riddleOfYear(all)
    learnResult(riddle, ofHalf, { units, halves: [0] })
    learnResult(riddle, ofYear, { units, halves: [0, 1] })
    learnMonths(riddle, all, months)
    const questions = [...questionsOf(all, [[0], [1], [0, 1]]), ...questionsOfMonths(all)]
    const values = await valuesOfEach(questions, riddle, 4)
    for (const [at, { says, count }] of questions.entries())
      if ((values[at] ?? 0) < 4) found.push(`${seed}: ${says} (${count}): ${values[at]}`)
    asked += questions.length
    exact += [...ofHalf, ...ofYear].filter(({ denominator }) => denominator !== undefined).length
  }
  return { found, asked, exact }
}

describe('all that is public of a year', () => {
  it('tells nobody of a few, every told count of a month known to the digit', async () => {
    const { found, asked, exact } = await attacked(shownFigures)
    expect(found).toEqual([])
    expect(asked).toBeGreaterThan(1500)
    expect(exact).toBeGreaterThan(300)
  })

  it('would, were each result told by itself', async () => {
    const alone: Tell = (result, { days }) => shownFigures(result, { earlier: [], months: noMonths, days })
    expect((await attacked(alone, 1)).found).not.toEqual([])
  })

  it('would, were each figure told by itself, whatever others count the same matters', async () => {
    const apart: Tell = ({ figures, ...result }, beside) =>
      called.flatMap((one) =>
        shownFigures(
          { ...result, called: [one], figures: figures.filter(({ figure }) => figure === one.code) },
          beside,
        ),
      )
    expect((await attacked(apart, 1)).found).not.toEqual([])
  })
})

/** 更正 — a result, and the same with a few matters more taken out of it; what was taken out is no secret. */
async function attackedByRestating(): Promise<string[]> {
  const found: string[] = []
  for (const seed of seeds) {
    const all = madeYear(seed).filter(isFirst)
    const units = [...new Set(all.map(({ unit }) => unit))]
    const [before, after] = [resultOf(all, half), resultOf(all, half, true)]
    const first = shownFigures(before, { earlier: [], months: noMonths, days: half })
    const second = shownFigures(after, {
      ...{ earlier: [earlierOf(before, { figures: first }, half)], months: noMonths, days: half },
    })
    const riddle = riddleOfYear(all)
    learnResult(riddle, first, { units, halves: [0] })
    learnResult(riddle, second, { units, halves: [0], restated: true })
    const questions = [...questionsOf(all, [[0]]), ...questionsOf(all, [[0]], true)]
    const values = await valuesOfEach(questions, riddle, 4)
    for (const [at, { says, count }] of questions.entries())
      if ((values[at] ?? 0) < 4) found.push(`${seed}: ${says} (${count}): ${values[at]}`)
  }
  return found
}

describe('a result and its restatement', () => {
  it('tell nobody of a few', async () => {
    expect(await attackedByRestating()).toEqual([])
  })

  it('what was withheld stays withheld', () => {
    const anew = (isBeside: boolean) =>
      seeds.flatMap((seed) => {
        const all = madeYear(seed).filter(isFirst)
        const [before, after] = [resultOf(all, half), resultOf(all, half, true)]
        const first = shownFigures(before, { earlier: [], months: noMonths, days: half })
        const earlier = isBeside ? [earlierOf(before, { figures: first }, half)] : []
        const exact = ({ denominator }: ShownFigure) => denominator !== undefined
        return shownFigures(after, { earlier, months: noMonths, days: half })
          .filter(exact)
          .filter(({ figure, unit }) => !first.some((one) => exact(one) && one.figure === figure && one.unit === unit))
      })
    expect(anew(true)).toEqual([])
    expect(anew(false)).not.toEqual([])
  })
})
