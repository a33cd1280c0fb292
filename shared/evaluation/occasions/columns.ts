/** 列存 — occasions of many tickets as numbers in columns, which a fold reads fast. */
import { dateOfDay, dayNumber } from '../../law/civil-date.ts'
import { type OccasionFlag, type OccasionKind, occasionFlags, occasionKinds } from '../../law/figures.ts'
import type { Counted, Occasion } from './occasion.ts'

export const kinds = Object.keys(occasionKinds) as OccasionKind[]
const flags = Object.keys(occasionFlags) as OccasionFlag[]
export const kindCode = (kind: OccasionKind): number => kinds.indexOf(kind)
export const flagBits = (some: readonly OccasionFlag[] = []): number =>
  some.reduce((bits, flag) => bits | (1 << flags.indexOf(flag)), 0)
export const running = flagBits(['running'])

/** What tickets are grouped by; 0 is none. Codes stand once, by their place. */
export const groupColumns = ['area', 'category', 'channel', 'type'] as const
export type GroupColumn = (typeof groupColumns)[number]

export interface Columns extends Record<GroupColumn, Uint16Array> {
  names: Record<GroupColumn | 'unit', string[]>
  /** 261009-48213077 as 26100948213077 */
  numbers: Float64Array
  versions: Uint32Array
  /** where each ticket's occasions begin, and where the last one's end */
  starts: Uint32Array
  kind: Uint8Array
  /** days since 1970 */
  day: Uint16Array
  unit: Uint16Array
  flags: Uint16Array
  /** of what runs the minute of its limit; a level; working days × 65,536 + calendar days */
  amount: Uint32Array
}

export const numberIn = (number: string): number => Number(number.slice(0, 6) + number.slice(7))
export function numberOf(value: number): string {
  const digits = String(value).padStart(14, '0')
  return `${digits.slice(0, 6)}-${digits.slice(6)}`
}

/** What has no occasion is left out: nothing counts it. */
export const columnsOf = (counted: readonly Counted[]): Columns =>
  allInColumns(counted.filter(({ occasions }) => occasions.length > 0))

/** Also those that count nowhere: that is what is known of them now. */
export function allInColumns(tickets: readonly Counted[]): Columns {
  const many = tickets.reduce((sum, { occasions }) => sum + occasions.length, 0)
  const group = () => new Uint16Array(tickets.length)
  const codes = { area: codesOf(), category: codesOf(), channel: codesOf(), type: codesOf(), unit: codesOf() }
  const columns = {
    ...{ area: group(), category: group(), channel: group(), type: group() },
    numbers: new Float64Array(tickets.length),
    versions: new Uint32Array(tickets.length),
    starts: new Uint32Array(tickets.length + 1),
    ...{ kind: new Uint8Array(many), day: new Uint16Array(many), unit: new Uint16Array(many) },
    ...{ flags: new Uint16Array(many), amount: new Uint32Array(many) },
  }
  let at = 0
  for (const [index, ticket] of tickets.entries()) {
    columns.numbers[index] = numberIn(ticket.number)
    columns.versions[index] = ticket.version ?? 0
    for (const column of groupColumns) columns[column][index] = codes[column].of(ticket[column])
    for (const one of ticket.occasions) {
      columns.kind[at] = kindCode(one.kind)
      columns.day[at] = dayNumber(one.day)
      columns.unit[at] = codes.unit.of(one.unit)
      columns.flags[at] = flagBits(one.flags)
      columns.amount[at++] = amountOf(one)
    }
    columns.starts[index + 1] = at
  }
  const names = { area: codes.area.names, category: codes.category.names, channel: codes.channel.names }
  return { ...columns, names: { ...names, type: codes.type.names, unit: codes.unit.names } }
}

/** Tickets from one place up to, not including, another. */
export function sliceOf({ names, ...columns }: Columns, from: number, to: number): Columns {
  const [first, last] = [columns.starts[from] ?? 0, columns.starts[to] ?? 0]
  const { kind, day, unit, flags, amount, starts, ...ofTickets } = columns
  const cut = Object.fromEntries(Object.entries(ofTickets).map(([name, column]) => [name, column.slice(from, to)]))
  return {
    ...(cut as typeof ofTickets),
    ...{ names, starts: starts.slice(from, to + 1).map((at) => at - first) },
    ...{ kind: kind.slice(first, last), day: day.slice(first, last), unit: unit.slice(first, last) },
    ...{ flags: flags.slice(first, last), amount: amount.slice(first, last) },
  }
}

function codesOf() {
  const places = new Map<string, number>()
  const names = ['']
  return {
    names,
    of(name: string | undefined): number {
      if (!name) return 0
      const known = places.get(name)
      if (known !== undefined) return known
      places.set(name, names.length)
      return names.push(name) - 1
    },
  }
}

const minute = 60_000
export const minutesOf = (instant: string): number => Math.ceil(Date.parse(instant) / minute)

function amountOf({ limit, level, amount }: Occasion): number {
  if (limit !== undefined) return minutesOf(limit)
  if (amount) return daysIn(amount[0]) * 65_536 + daysIn(amount[1])
  return level ?? 0
}
const daysIn = (days: number): number => Math.min(65_535, Math.max(0, days))

/** One ticket's occasion as it was put in. */
export function occasionAt(columns: Columns, at: number): Occasion {
  const bits = columns.flags[at] ?? 0
  const amount = columns.amount[at] ?? 0
  const kind = kinds[columns.kind[at] ?? 0] as Occasion['kind']
  const unit = columns.names.unit[columns.unit[at] ?? 0]
  return {
    ...{ kind, day: dateOfDay(columns.day[at] ?? 0), unit: unit || undefined },
    flags: flags.filter((_, index) => bits & (1 << index)),
    ...(bits & running ? { limit: new Date(amount * minute).toISOString() } : {}),
    ...(kind === 'rating' ? { level: amount } : {}),
    ...(kind === 'completed' || kind === 'held' || kind === 'handed-on'
      ? { amount: [amount >>> 16, amount & 65_535] as const }
      : {}),
  }
}
