/** 假想年度 — a made city of a few units and areas: what counts in figures, month by month, matter by matter. */
import type { PublishedResult } from '../../shared/evaluation/index.ts'
import type { Figure } from '../../shared/law/figures.ts'
import { figures } from '../../shared/law/liaoning-draft-2021/figures.ts'
import type { Matter } from '../../shared/published/figures/matter.ts'
import { seeded } from '../simulation/random.ts'

/** A year is two halves of so many months: few are enough to try how they sum up. */
export const monthsInHalf = 3

export interface Made extends Matter {
  month: number
  unit: string
  inTime: boolean
  closed: 'on-time' | 'late' | 'not'
  calledBack: boolean
  level: 2 | 3 | 5
  marked: boolean
  unjustified: boolean
  repeated: boolean
  /** owes a feedback, and is not due to be completed */
  owes: boolean
  /** by a ruling: from the callbacks, of the result and of what restates it, or of the latter alone */
  excluded: 'no' | 'yes' | 'later'
}

const codes = [
  ...['immediate-transfer', 'on-time-feedback', 'closing', 'closing-on-time', 'callback', 'satisfaction'],
  ...['satisfaction-unmarked', 'satisfaction-marked', 'satisfaction-examined', 'satisfaction-strict'],
  ...['average-days', 'answered-at-once', 'repeated'],
]
export const called = (figures as readonly Figure[]).filter(({ code }) =>
  codes.includes(code),
) as PublishedResult['called']

/** 年 — units of which some have few matters, and most miss a few. */
export function madeYear(seed: number): Made[] {
  const random = seeded(seed)
  const many = (from: number, to: number) => from + random.draw(to - from + 1)
  const areas = Array.from({ length: many(2, 3) }, (_, at) => `a${at}`)
  const categories = Array.from({ length: many(2, 3) }, (_, at) => `c${at}`)
  const owing = [0, 0.01, 0.2][seed % 3] ?? 0
  const units = [...Array.from({ length: many(3, 6) }, (_, at) => `u${at}`), ...(random.chance(0.5) ? ['nobody'] : [])]
  let number = 26_010_100_000_000
  return units.flatMap((unit) => {
    const size = unit === 'nobody' ? many(1, 6) : random.chance(0.35) ? many(1, 6) : many(20, 90)
    const misses = ([0.005, 0.02, 0.3] as const)[random.draw(3)] ?? 0.02
    const part = ([0.01, 0.03, 0.4] as const)[random.draw(3)] ?? 0.03
    const months = Array.from({ length: 2 * monthsInHalf }, (_, month) => month)
    return months.flatMap((month) =>
      Array.from({ length: Math.max(0, size + many(-3, 3)) }, (): Made => {
        number += many(1, 99)
        const closed = random.chance(misses) ? 'not' : random.chance(part) ? 'late' : 'on-time'
        const level = random.chance(misses) ? 2 : random.chance(part) ? 3 : 5
        return {
          ...{ number, month, unit, closed, level },
          area: random.chance(0.1) ? (areas.at(-1) ?? '') : random.pick(areas),
          category: random.chance(0.1) ? (categories.at(-1) ?? '') : random.pick(categories),
          inTime: !random.chance(misses),
          calledBack: !random.chance(misses),
          marked: random.chance(part),
          unjustified: level === 2 && random.chance(0.3),
          repeated: random.chance(misses),
          owes: random.chance(owing),
          excluded: random.chance(0.004) ? 'yes' : random.chance(0.012) ? 'later' : 'no',
        }
      }),
    )
  })
}

/** 一格之分子分母 — of each figure, which matters count and which of them hit. */
export const counting: Readonly<Record<string, { counts?: (one: Made) => boolean; hits: (one: Made) => boolean }>> = {
  'immediate-transfer': { hits: ({ inTime }) => inTime },
  'on-time-feedback': { hits: ({ closed }) => closed === 'on-time' },
  closing: { counts: ({ owes }) => !owes, hits: ({ closed }) => closed !== 'not' },
  'closing-on-time': { counts: ({ owes }) => !owes, hits: ({ closed }) => closed === 'on-time' },
  callback: { hits: ({ calledBack }) => calledBack },
  'average-days': { hits: () => true },
  satisfaction: { hits: ({ level }) => level > 2 },
  'satisfaction-unmarked': { counts: ({ marked }) => !marked, hits: ({ level }) => level > 2 },
  'satisfaction-marked': { counts: ({ marked }) => marked, hits: ({ level }) => level > 2 },
  'satisfaction-examined': { counts: ({ unjustified }) => !unjustified, hits: ({ level }) => level > 2 },
  'satisfaction-strict': { hits: ({ level }) => level > 3 },
  'answered-at-once': { hits: ({ closed, inTime }) => closed === 'not' || !inTime },
  repeated: { hits: ({ repeated }) => repeated },
}

/** What rulings took out of a figure, of a result or of what restates it. */
export const isExcluded = ({ excluded }: Made, figure: string, restated: boolean): boolean =>
  figure === 'callback' && (excluded === 'yes' || (restated && excluded === 'later'))

/** The rows of a result over some months. */
export function rowsOf(all: readonly Made[], restated = false): PublishedResult['figures'] {
  const rows: PublishedResult['figures'] = []
  for (const [figure, { counts = () => true, hits }] of Object.entries(counting)) {
    const counted = all.filter((one) => counts(one) && !isExcluded(one, figure, restated))
    const byWhom = [['city', 'city', counted] as const].concat(
      [...Map.groupBy(counted, ({ unit }) => unit)].flatMap(([unit, theirs]) =>
        unit === 'nobody' ? [] : [['unit', unit, theirs] as never],
      ),
    )
    for (const [by, of, theirs] of byWhom) {
      const numerator = theirs.filter(hits).length
      const denominator = theirs.length
      if (denominator > 0) rows.push({ by, of, figure, numerator, denominator, value: numerator / denominator })
    }
  }
  return rows
}

export function standingsOf(all: readonly Made[], figure: string): (Made & { figure: string; isHit: boolean })[] {
  const { counts = () => true, hits } = counting[figure] ?? { hits: () => false }
  return all.filter(counts).map((one) => ({ ...one, figure, isHit: hits(one) }))
}
