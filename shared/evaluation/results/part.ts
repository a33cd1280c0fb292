/** 封存的部分 — occasions of matters, in a shape of its own that later releases read. */
import * as z from 'zod'
import { dateOfDay, dayNumber } from '../../law/civil-date.ts'
import type { OccasionFlag } from '../../law/figures.ts'
import { shapedAs } from '../../schema/kept.ts'
import { lazily } from '../../schema/lazily.ts'
import type { Counted, Occasion } from '../occasions/occasion.ts'

/** Whatever it has besides: limit, level, amount. */
type More = Pick<Occasion, 'limit' | 'level' | 'amount'>
type PackedOccasion = [kind: number, day: number, unit: number, flags: number[], more?: More]
type PackedMatter = [
  ticket: string,
  area: number,
  category: number,
  channel: number,
  type: number,
  occasions: PackedOccasion[],
]

/** Names once, then numbers of names; -1 for none. What is inside the matters is held by the hash of the whole. */
const packed = lazily(() =>
  z.strictObject({
    shape: z.literal(1),
    names: z.array(z.string()),
    matters: z.custom<PackedMatter[]>(Array.isArray),
  }),
)

/** Kinds and flags stand there by their names: in which order a release has them changes nothing. */
export function packedPart(counted: readonly Counted[]): unknown {
  const names: string[] = []
  const known = new Map<string, number>()
  const numberOf = (name: string | undefined): number => {
    if (name === undefined) return -1
    const at = known.get(name) ?? names.push(name) - 1
    known.set(name, at)
    return at
  }
  const occasion = ({ kind, day, unit, flags, limit, level, amount }: Occasion): PackedOccasion => {
    const more: More = {
      ...(limit === undefined ? {} : { limit }),
      ...(level === undefined ? {} : { level }),
      ...(amount === undefined ? {} : { amount }),
    }
    const plain = [numberOf(kind), dayNumber(day), numberOf(unit), flags.map(numberOf)] as const
    return Object.keys(more).length > 0 ? [...plain, more] : [...plain]
  }
  const matters = counted.map(
    ({ number, area, category, channel, type, occasions }): PackedMatter => [
      number,
      ...([numberOf(area), numberOf(category), numberOf(channel), numberOf(type)] as const),
      occasions.map(occasion),
    ],
  )
  return { shape: 1, names, matters }
}

/** @param place what it is and whose @throws Unreadable */
export function mattersOfPart(value: unknown, place: string): Counted[] {
  const { names, matters } = shapedAs(packed, value, place)
  const name = (at: number): string | undefined => names[at]
  const known = (at: number): string => names[at] ?? ''
  const occasion = ([kind, day, unit, flags, more]: PackedOccasion): Occasion => ({
    ...{ kind: known(kind) as Occasion['kind'], day: dateOfDay(day), unit: name(unit) },
    flags: flags.map((flag) => known(flag) as OccasionFlag),
    ...more,
  })
  return matters.map(([number, area, category, channel, type, occasions]) => ({
    ...{ number, area: name(area), category: name(category), channel: known(channel), type: known(type) },
    occasions: occasions.map(occasion),
  }))
}
