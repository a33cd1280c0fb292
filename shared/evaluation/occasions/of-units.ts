/** 按单位截取 — of columns, the occasions of some units, and the matters that have any. */
import type { Columns } from './columns.ts'

/** Names keep their places. */
export function ofUnits(columns: Columns, isTheirs: (unit: string) => boolean): Columns {
  const own = columns.names.unit.map((unit) => unit !== '' && isTheirs(unit))
  const occasions: number[] = []
  const tickets: number[] = []
  const starts = [0]
  for (let ticket = 0; ticket < columns.numbers.length; ticket++) {
    const before = occasions.length
    for (let at = columns.starts[ticket] ?? 0; at < (columns.starts[ticket + 1] ?? 0); at++)
      if (own[columns.unit[at] ?? 0]) occasions.push(at)
    if (occasions.length === before) continue
    tickets.push(ticket)
    starts.push(occasions.length)
  }
  const cut = <C extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(column: C, places: number[]): C =>
    (column.constructor as unknown as { from(values: number[]): C }).from(places.map((at) => column[at] ?? 0))
  const { names, area, category, channel, type, numbers, versions, kind, day, unit, flags, amount } = columns
  return {
    ...{ names, starts: Uint32Array.from(starts) },
    ...{ area: cut(area, tickets), category: cut(category, tickets), channel: cut(channel, tickets) },
    ...{ type: cut(type, tickets), numbers: cut(numbers, tickets), versions: cut(versions, tickets) },
    ...{ kind: cut(kind, occasions), day: cut(day, occasions), unit: cut(unit, occasions) },
    ...{ flags: cut(flags, occasions), amount: cut(amount, occasions) },
  }
}
