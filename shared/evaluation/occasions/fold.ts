/** 汇总 — one pass over occasions gives every figure of every group and interval. */
import { dayNumber } from '../../law/civil-date.ts'
import type { Figure } from '../../law/figures.ts'
import type { Period } from '../../law/period.ts'
import type { By } from '../words.ts'
import { type Columns, minutesOf, running } from './columns.ts'
import { Groups } from './groups.ts'
import { type Asked, askedOf, isSo } from './matching.ts'

export interface Question {
  figures: readonly Figure[]
  period: Period
  by: By
  /** what runs counts once its limit is past */
  now: string
  /** the intervals that the period is cut into, each counted by itself; one where left out */
  intervals?: readonly Period[] | undefined
  branchOf?: ((unit: string) => readonly string[]) | undefined
  /** 不计入考核 — what a ruling took out of the figures of a unit and those above it, by number of the ticket */
  excluded?: ((number: number) => readonly Excluded[] | undefined) | undefined
}

export interface Excluded {
  figure: string
  unit: string
}

/** Whether this version of a ticket is not the one to be counted. */
export type IsElsewhere = (number: number, version: number) => boolean

export interface Cell {
  of: string
  /** which interval, by its place */
  interval: number
  /** in the order of the figures asked for */
  figures: Counts[]
}

export interface Counts {
  numerator: number
  denominator: number
  /** sums of working and of calendar days; of times both are the same */
  amounts: readonly [number, number]
  /** matters that would count without a ruling */
  excluded: number
}

/** What one figure of one group comes to of the ticket at hand. */
interface Standing {
  figure: number
  cell: number
  hit: boolean
  amount: number
  isExcluded: boolean
}

/** Tickets are added in any order, each once; the same tickets always come to the same. */
export class Fold {
  readonly #question: Question
  readonly #asked: Asked[][]
  readonly #groups: Groups
  readonly #intervals: number
  readonly #intervalOf: Int32Array
  readonly #first: number
  readonly #now: number
  readonly #sums: Sums[]
  readonly #standings: Standing[] = []
  #many = 0

  constructor(question: Question) {
    const { figures, period, by, now, intervals = [period], branchOf } = question
    this.#question = question
    this.#asked = askedOf(figures)
    this.#groups = new Groups(by, branchOf)
    this.#first = dayNumber(period.from)
    this.#intervals = intervals.length
    this.#intervalOf = new Int32Array(dayNumber(period.to) - this.#first + 1).fill(-1)
    for (const [index, { from, to }] of intervals.entries())
      this.#intervalOf.fill(index, Math.max(0, dayNumber(from) - this.#first), dayNumber(to) - this.#first + 1)
    this.#now = minutesOf(now)
    this.#sums = figures.map(() => new Sums())
  }

  /** @param isElsewhere a ticket that is counted from somewhere newer */
  add(columns: Columns, isElsewhere: IsElsewhere = () => false): void {
    const placesOf = this.#groups.of(columns)
    const { numbers, versions, starts, kind, day, unit, flags, amount } = columns
    for (let ticket = 0; ticket < numbers.length; ticket++) {
      const number = numbers[ticket] ?? 0
      if (isElsewhere(number, versions[ticket] ?? 0)) continue
      const excluded = this.#question.excluded?.(number)
      const end = starts[ticket + 1] ?? 0
      for (let at = starts[ticket] ?? 0; at < end; at++) {
        const interval = this.#intervalOf[(day[at] ?? 0) - this.#first] ?? -1
        if (interval < 0) continue
        const [bits, many] = [flags[at] ?? 0, amount[at] ?? 0]
        if (bits & running && many > this.#now) continue
        for (const place of placesOf(ticket, unit[at] ?? 0))
          for (const asked of this.#asked[kind[at] ?? 0] ?? [])
            if (isSo(asked.counts, bits, many)) this.#stand(asked, place, interval, bits, many, excluded)
      }
      this.#settle()
    }
  }

  /** Of several occasions on one ticket each counts, the last stands, or all of them have to hit. */
  #stand(
    { index: figure, code, take, hits }: Asked,
    place: number,
    interval: number,
    bits: number,
    amount: number,
    excluded: readonly Excluded[] | undefined,
  ): void {
    const cell = place * this.#intervals + interval
    const hit = isSo(hits, bits, amount)
    const isExcluded = excluded?.some((one) => one.figure === code && this.#groups.holds(place, one.unit)) ?? false
    for (let at = 0; take !== 'each' && at < this.#many; at++) {
      const one = this.#standings[at]
      if (!one || one.figure !== figure || one.cell !== cell) continue
      one.hit = take === 'last' ? hit : one.hit && hit
      one.amount = amount
      return
    }
    const one = this.#standings[this.#many++]
    if (one) Object.assign(one, { figure, cell, hit, amount, isExcluded })
    else this.#standings.push({ figure, cell, hit, amount, isExcluded })
  }

  #settle(): void {
    for (let at = 0; at < this.#many; at++) {
      const one = this.#standings[at]
      if (!one) continue
      const { figure, cell, hit, amount, isExcluded } = one
      const isRatio = this.#question.figures[figure]?.unit === 'ratio'
      this.#sums[figure]?.add(cell, hit, isRatio ? 0 : amount, isExcluded)
    }
    this.#many = 0
  }

  /** @returns each group that a ticket read belongs to, by its name, and each interval of it */
  cells(): Cell[] {
    const groups = this.#groups.names.map((of, place) => ({ of, place }))
    return groups
      .toSorted((a, b) => (a.of < b.of ? -1 : 1))
      .flatMap(({ of, place }) =>
        Array.from({ length: this.#intervals }, (_, interval) => ({
          ...{ of, interval },
          figures: this.#sums.map((sums) => sums.at(place * this.#intervals + interval)),
        })),
      )
  }
}

/** What a figure came to in each cell. */
class Sums {
  #sums = new Float64Array(5 * 64)

  add(cell: number, hit: boolean, amount: number, isExcluded: boolean): void {
    const at = cell * 5
    if (at + 5 > this.#sums.length) {
      const larger = new Float64Array(Math.max(at + 5, 2 * this.#sums.length))
      larger.set(this.#sums)
      this.#sums = larger
    }
    const sums = this.#sums
    if (isExcluded) {
      sums[at + 4] = (sums[at + 4] ?? 0) + 1
      return
    }
    if (hit) sums[at] = (sums[at] ?? 0) + 1
    sums[at + 1] = (sums[at + 1] ?? 0) + 1
    sums[at + 2] = (sums[at + 2] ?? 0) + (amount >>> 16)
    sums[at + 3] = (sums[at + 3] ?? 0) + (amount & 65_535)
  }

  at(cell: number): Counts {
    const [numerator = 0, denominator = 0, working = 0, calendar = 0, excluded = 0] = this.#sums.slice(
      cell * 5,
      cell * 5 + 5,
    )
    return { numerator, denominator, amounts: [working, calendar], excluded }
  }
}
