/** 推算攻击 — from all that is public no count of one to four is narrowed down to fewer than four values (art. 32). */
import { describe, expect, it } from 'vitest'
import { countsOf, type ToldCount } from '../../shared/published/figures/counts.ts'
import { foreseen } from '../../shared/published/figures/foreseen.ts'
import type { Matter } from '../../shared/published/figures/matter.ts'
import { ratesOf } from '../../shared/published/figures/rates.ts'
import { roundingBy } from '../../shared/published/figures/rounding.ts'
import {
  asRounded,
  type Cell,
  cellsIn,
  learnCounts,
  type Riddle,
  riddleOf,
  riddleOfRates,
  valuesOf,
} from './attacker.ts'
import { type MadeMonth, madeMonth, madeStandings, monthOf, withOneMoved } from './made-months.ts'

const seeds = Array.from({ length: 120 }, (_, at) => at + 1)
const rounding = (seed: number) => roundingBy(`secret ${seed}`)
const tableOf = ({ matters, open }: Pick<MadeMonth, 'matters' | 'open'>, seed: number, before?: ToldCount[]) =>
  countsOf(matters, { rounding: rounding(seed), isPublic: (number) => open.has(number), before })

type Counted = Cell & { count: number }

/** Every small count of the table, that of whole areas and categories too. */
const smallIn = (cells: readonly Counted[]) => {
  const places = [
    ...cells.map(({ area, category }) => ({ area, category })),
    ...[...new Set(cells.map(({ area }) => area))].map((area) => ({ area, category: undefined })),
    ...[...new Set(cells.map(({ category }) => category))].map((category) => ({ area: undefined, category })),
    { area: undefined, category: undefined },
  ]
  return places.filter((place) => {
    const count = cells
      .filter((cell) => (place.area ?? cell.area) === cell.area && (place.category ?? cell.category) === cell.category)
      .reduce((sum, cell) => sum + cell.count, 0)
    return count >= 1 && count <= 4
  })
}

/** What was narrowed down, and to how many values. */
async function narrowed(riddle: Riddle, cells: readonly Counted[]): Promise<number[]> {
  const found: number[] = []
  for (const place of smallIn(cells)) {
    const values = await valuesOf(cellsIn(riddle, place), riddle)
    if (values < 4) found.push(values)
  }
  return found
}

async function attacked(
  tables: (month: MadeMonth, seed: number) => ToldCount[],
  read: (one: ToldCount) => { from: number; to: number },
) {
  const found: string[] = []
  for (const seed of seeds) {
    const month = madeMonth(seed)
    const riddle = riddleOf(month.cells)
    learnCounts(riddle, tables(month, seed), read)
    const few = await narrowed(riddle, month.cells)
    if (few.length > 0) found.push(`${seed}: ${few.join(' ')}`)
  }
  return found
}

describe('counts of a month', () => {
  it('tell nobody of a few, whatever else is public', async () => {
    expect(await attacked(tableOf, ({ count }) => asRounded(count))).toEqual([])
  })

  it('tell nobody of a few, even who knows every told count to the digit', async () => {
    const found: string[] = []
    for (const seed of seeds) {
      const { matters, open, cells } = madeMonth(seed)
      const riddle = riddleOf(cells)
      const trueOf = (one: ToldCount) =>
        matters.filter(({ area, category }) => (one.area ?? area) === area && (one.category ?? category) === category)
          .length
      learnCounts(riddle, tableOf({ matters, open }, seed), (one) => ({ from: trueOf(one), to: trueOf(one) }))
      const few = await narrowed(riddle, cells)
      if (few.length > 0) found.push(`${seed}: ${few.join(' ')}`)
    }
    expect(found).toEqual([])
  })

  it('are restated with one matter moved, and whoever knows which learns of no few', async () => {
    const found: string[] = []
    let restated = 0
    for (const seed of seeds) {
      const month = madeMonth(seed)
      const moved = withOneMoved(month, seed)
      if (!moved) continue
      const first = tableOf(month, seed)
      const second = tableOf({ ...month, matters: moved.matters }, seed, first)
      const riddle = riddleOf(month.cells)
      learnCounts(riddle, first, ({ count }) => asRounded(count))
      learnCounts(riddle, second, ({ count }) => asRounded(count), moved.change)
      restated++
      const few = await narrowed(riddle, month.cells)
      if (few.length > 0) found.push(`${seed}: ${few.join(' ')}`)
    }
    expect(restated).toBeGreaterThan(90)
    expect(found).toEqual([])
  })
})

/** 典型案例 — as an attacker would wish: of a small cell, and of the smallest beside it, so many matters are told of later. */
function laterTold(cell: Counted, { matters, open, cells }: MadeMonth, many: number): Matter[] {
  const isBeside = ({ area, category }: Cell) => area === cell.area || category === cell.category
  const others = cells.filter((one) => one !== cell && isBeside(one)).sort((one, other) => one.count - other.count)
  return [cell, ...others]
    .flatMap(({ area, category }) => matters.filter((one) => one.area === area && one.category === category))
    .filter(({ number }) => !open.has(number))
    .slice(0, many)
}

/** One small cell whose only slack is another. */
const twoSmall = (): MadeMonth[] =>
  [1, 2, 3].flatMap((few) => [3, 4, 5].map((beside) => monthOf({ c0: few, c1: beside, c2: 47 })))

/** @param mayCome how many the figures foresaw */
async function attackedByCases(many: number, mayCome?: number) {
  const found: string[] = []
  let tried = 0
  for (const [seed, month] of [...seeds.map(madeMonth), ...twoSmall()].entries()) {
    const { matters, open, cells } = month
    const table = countsOf(matters, { rounding: rounding(seed), isPublic: (number) => open.has(number), mayCome })
    for (const cell of cells.filter(({ count }) => count <= 4)) {
      const riddle = riddleOf(cells)
      for (const { area, category } of laterTold(cell, month, many)) {
        const name = `${area} ${category}`
        riddle.unknowns.set(name, (riddle.unknowns.get(name) ?? 0) + 1)
      }
      // Every told count is known to the digit.
      const trueOf = (one: ToldCount) =>
        matters.filter(({ area, category }) => (one.area ?? area) === area && (one.category ?? category) === category)
          .length
      learnCounts(riddle, table, (one) => ({ from: trueOf(one), to: trueOf(one) }))
      tried++
      const values = await valuesOf(cellsIn(riddle, cell), riddle)
      if (values < 4) found.push(`${seed} ${cell.area} ${cell.category}: ${values}`)
    }
  }
  expect(tried).toBeGreaterThan(200)
  return found
}

describe('cases told of a month after its figures', () => {
  it('narrow down no few, as many as are foreseen', async () => {
    expect(await attackedByCases(foreseen)).toEqual([])
  })

  it('would, were two more told of and none had been foreseen', async () => {
    expect(await attackedByCases(foreseen + 2, 0)).not.toEqual([])
    expect(await attackedByCases(foreseen + 2)).toEqual([])
  })
})

describe('cases told of before, as Open311 requests are', () => {
  it('are known to whoever reads the figures, and narrow down no few', async () => {
    const told = (month: MadeMonth) => {
      const cells = month.cells.filter(({ count }) => count <= 4).flatMap((cell) => laterTold(cell, month, 2))
      return new Set([...month.open, ...cells.map(({ number }) => number)])
    }
    const found: string[] = []
    for (const seed of seeds) {
      const month = madeMonth(seed)
      const open = told(month)
      const cells = month.cells.map((cell) => ({
        ...cell,
        open: month.matters.filter(
          (one) => one.area === cell.area && one.category === cell.category && open.has(one.number),
        ).length,
      }))
      const riddle = riddleOf(cells)
      learnCounts(riddle, tableOf({ ...month, open }, seed), ({ count }) => asRounded(count))
      const few = await narrowed(riddle, cells)
      if (few.length > 0) found.push(`${seed}: ${few.join(' ')}`)
    }
    expect(found).toEqual([])
  })
})

/** 一半的件 — so many were filed by Open311 and are shown when their category is opened, or when they are marked. */
function filedBy311({ matters }: MadeMonth): ReadonlySet<number> {
  return new Set(matters.flatMap(({ number }) => (number % 2 === 0 ? [number] : [])))
}

/** @param known by the figures */
async function attackedByOpen311(known: (month: MadeMonth) => ReadonlySet<number>) {
  const found: string[] = []
  for (const seed of seeds) {
    const month = madeMonth(seed)
    const filed = new Set([...filedBy311(month), ...month.open])
    const cells = month.cells.map((cell) => ({
      ...cell,
      open: month.matters.filter(
        (one) => one.area === cell.area && one.category === cell.category && filed.has(one.number),
      ).length,
    }))
    const riddle = riddleOf(cells)
    const trueOf = ({ area, category }: ToldCount) =>
      month.matters.filter((one) => (area ?? one.area) === one.area && (category ?? one.category) === one.category)
        .length
    learnCounts(riddle, tableOf({ ...month, open: known(month) }, seed), (one) => ({
      from: trueOf(one),
      to: trueOf(one),
    }))
    const few = await narrowed(riddle, cells)
    if (few.length > 0) found.push(`${seed}: ${few.join(' ')}`)
  }
  return found
}

describe('what Open311 shows after the figures of its month', () => {
  it('is known to them, shown or not, and narrows down no few', async () => {
    expect(await attackedByOpen311((month) => new Set([...filedBy311(month), ...month.open]))).toEqual([])
  })

  it('would, if they knew only what was shown by then', async () => {
    expect(await attackedByOpen311(({ open }) => open)).not.toEqual([])
  })
})

describe('the attack finds', () => {
  /** By what a count is told, each by itself; those of fewer than five are left out. */
  const told = (of: (numbers: number[], cells: ToldCount[]) => number) => (month: MadeMonth) => {
    const places = [
      ...month.cells.map(({ area, category }) => ({ area, category })),
      ...[...new Set(month.cells.map(({ area }) => area))].map((area) => ({ area })),
      ...[...new Set(month.cells.map(({ category }) => category))].map((category) => ({ category })),
      {},
    ] as Omit<ToldCount, 'count'>[]
    const table: ToldCount[] = []
    for (const place of places) {
      const numbers = month.matters
        .filter((one) => (place.area ?? one.area) === one.area && (place.category ?? one.category) === one.category)
        .map(({ number }) => number)
      if (numbers.length >= 5) table.push({ ...place, count: of(numbers, table) })
    }
    return table
  }

  it('counts that are told as they are', async () => {
    const exact = told((numbers) => numbers.length)
    expect(await attacked(exact, ({ count }) => ({ from: count, to: count }))).not.toEqual([])
  })

  it('counts rounded to the nearest multiple of five', async () => {
    const nearest = told((numbers) => Math.round(numbers.length / 5) * 5)
    expect(await attacked(nearest, ({ count }) => ({ from: count - 2, to: count + 2 }))).not.toEqual([])
  })

  it('counts rounded at random, each by itself, with nothing more withheld than those below five', async () => {
    const plain = (month: MadeMonth, seed: number) => told((numbers) => rounding(seed)(numbers))(month)
    expect(await attacked(plain, ({ count }) => asRounded(count))).not.toEqual([])
  })

  it('totals that are sums of rounded counts, of which those below five are left out', async () => {
    const summed = (month: MadeMonth, seed: number) => {
      const round = (place: Omit<ToldCount, 'count'>) =>
        month.cells
          .filter((one) => (place.area ?? one.area) === one.area && (place.category ?? one.category) === one.category)
          .reduce(
            (sum, { area, category }) =>
              sum +
              rounding(seed)(
                month.matters
                  .filter((one) => one.area === area && one.category === category)
                  .map(({ number }) => number),
              ),
            0,
          )
      return told(() => 0)(month).map(({ count: _, ...place }) => ({ ...place, count: round(place) }))
    }
    // What is left of a sum is the hidden one as it was rounded: none, or five.
    const found: string[] = []
    for (const seed of seeds) {
      const month = madeMonth(seed)
      const riddle = riddleOf(month.cells)
      const table = summed(month, seed)
      for (const one of table) {
        const cells = cellsIn(riddle, one)
        const shown = table.filter((other) => other.area !== undefined && other.category !== undefined)
        const hidden = cells.filter((cell) => !shown.some((other) => cell === `${other.area} ${other.category}`))
        const [only] = hidden
        if (only === undefined || hidden.length > 1) continue
        const left =
          one.count -
          shown
            .filter((other) => cells.includes(`${other.area} ${other.category}`))
            .reduce((sum, { count }) => sum + count, 0)
        riddle.known.push({ of: [only], from: Math.max(0, left - 4), to: Math.min(4, left + 4) })
      }
      const few = await narrowed(riddle, month.cells)
      if (few.length > 0) found.push(`${seed}: ${few.join(' ')}`)
    }
    expect(found).not.toEqual([])
  })
})

describe('rates of a month', () => {
  it('tell nobody of a few hits or misses', async () => {
    const found: string[] = []
    let rates = 0
    for (const seed of seeds) {
      const month = madeMonth(seed)
      const standings = madeStandings(month, seed)
      const table = ratesOf('closing', standings, {
        rounding: rounding(seed),
        isPublic: (number) => month.open.has(number),
      })
      rates += table.length
      const groups = {
        area: [...new Set(standings.map(({ area }) => area))],
        category: [...new Set(standings.map(({ category }) => category))],
      }
      for (const side of ['hits', 'misses'] as const) {
        // Of a request that is public it is public how far it is.
        const riddle = riddleOfRates(
          table,
          side,
          groups,
          (by, of) =>
            standings.filter((one) => one[by] === of && one.isHit === (side === 'hits') && month.open.has(one.number))
              .length,
        )
        for (const by of ['area', 'category'] as const)
          for (const of of groups[by]) {
            const count = standings.filter((one) => one[by] === of && one.isHit === (side === 'hits')).length
            if (count < 1 || count > 4) continue
            const values = await valuesOf([`${by} ${of}`], riddle)
            if (values < 4) found.push(`${seed} ${side} ${by} ${of}: ${values}`)
          }
      }
    }
    expect(rates).toBeGreaterThan(200)
    expect(found).toEqual([])
  })
})
