/** 假想月份 — made months of a few areas and categories, some of them as an attacker would wish. */
import type { Matter, Standing } from '../../shared/published/figures/matter.ts'
import { seeded } from '../simulation/random.ts'
import type { Cell } from './attacker.ts'

export interface MadeMonth {
  matters: Matter[]
  open: ReadonlySet<number>
  cells: (Cell & { count: number })[]
}

/** @param spread from many small cells to few beside large ones */
export function madeMonth(seed: number): MadeMonth {
  const random = seeded(seed)
  const many = (from: number, to: number) => from + random.draw(to - from + 1)
  const areas = Array.from({ length: many(1, 4) }, (_, at) => `a${at}`)
  const categories = Array.from({ length: many(1, 5) }, (_, at) => `c${at}`)
  const smalls = [0.1, 0.3, 0.6][seed % 3] ?? 0.3
  const openShare = [0, 0.3, 1][Math.floor(seed / 3) % 3] ?? 0
  const matters: Matter[] = []
  const open = new Set<number>()
  const cells: MadeMonth['cells'] = []
  let number = 26_100_100_000_000
  for (const area of [...areas, ...(random.chance(0.3) ? [''] : [])])
    for (const category of [...categories, ...(random.chance(0.2) ? [''] : [])]) {
      const count = random.chance(smalls) ? many(0, 5) : many(6, 60)
      if (count === 0) continue
      let known = 0
      for (let at = 0; at < count; at++) {
        number += many(1, 99)
        matters.push({ number, area, category })
        if (count > 5 || !random.chance(openShare)) continue
        open.add(number)
        known++
      }
      cells.push({ area, category, open: known, count })
    }
  return { matters, open, cells }
}

/** Of one area. @param counts by category */
export function monthOf(counts: Readonly<Record<string, number>>): MadeMonth {
  const cells = Object.entries(counts).map(([category, count]) => ({ area: 'a0', category, open: 0, count }))
  const matters = cells.flatMap(({ area, category, count }, cell) =>
    Array.from({ length: count }, (_, at) => ({ number: 26_100_100_000_000 + cell * 1000 + at, area, category })),
  )
  return { matters, open: new Set(), cells }
}

/** One matter goes from its cell to another in which there is something. */
export function withOneMoved({ matters, ...month }: MadeMonth, seed: number) {
  const random = seeded(seed)
  const closed = matters.filter(({ number }) => !month.open.has(number))
  if (closed.length === 0) return undefined
  const moved = random.pick(closed)
  const to = random.pick(month.cells.filter((cell) => cell.area !== moved.area || cell.category !== moved.category))
  if (!to) return undefined
  const now = matters.map((one) => (one === moved ? { ...one, area: to.area, category: to.category } : one))
  const change = new Map([
    [`${moved.area} ${moved.category}`, -1],
    [`${to.area} ${to.category}`, 1],
  ])
  return { matters: now, change }
}

/** Whether each matter hits in some figure: most do. */
export function madeStandings({ matters }: MadeMonth, seed: number): Standing[] {
  const random = seeded(seed)
  const share = [0.5, 0.9, 0.97][seed % 3] ?? 0.9
  return matters.map((one) => ({ ...one, figure: 'closing', isHit: random.chance(share) }))
}
