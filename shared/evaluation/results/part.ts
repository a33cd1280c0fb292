/** 封存的部分 — occasions of matters in columns, in a shape that later releases read. */
import * as z from 'zod'
import { type OccasionKind, occasionFlagCodes } from '../../law/figures.ts'
import { shapedAs, Unreadable } from '../../schema/kept.ts'
import { lazily } from '../../schema/lazily.ts'
import { type Columns, flagBits, groupColumns, kindCode, kinds } from '../occasions/columns.ts'

const numbers = z.custom<number[]>(Array.isArray)
const names = z.array(z.string())

/** What is inside the columns is held by the hash of the whole. */
const packed = lazily(() =>
  z.strictObject({
    shape: z.literal(1),
    /** by their place, as `kind` and the bits of `flags` name them: in which order a later release has them changes nothing */
    kinds: names,
    flagNames: names,
    names: z.strictObject({ area: names, category: names, channel: names, type: names, unit: names }),
    /** of each matter: 261009-48213077 as 26100948213077, where its occasions begin, and places of names */
    numbers,
    starts: numbers,
    ...{ area: numbers, category: numbers, channel: numbers, type: numbers },
    /** of each occasion: days since 1970; minutes since 1970 of a limit that ran, a level, or working days × 65,536 + calendar days */
    ...{ kind: numbers, day: numbers, unit: numbers, flags: numbers, amount: numbers },
  }),
)

export function packedPart({ names, versions: _, ...columns }: Columns): unknown {
  const plain = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, Array.from(column)]))
  return { shape: 1, kinds, flagNames: occasionFlagCodes, names, ...plain }
}

/** @param place what it is and whose @throws Unreadable of what is no part, or has kinds or flags that this release does not know */
export function columnsOfPart(value: unknown, place: string): Columns {
  const part = shapedAs(packed, value, place)
  const codes = part.kinds.map((kind) => kindCode(kind as OccasionKind))
  const bits = part.flagNames.map((flag) => flagBits(occasionFlagCodes.filter((one) => one === flag)))
  if (codes.includes(-1) || bits.includes(0)) throw new Unreadable(`${place} counts what is not known here`)
  const known = new Map<number, number>()
  const flagsNow = (then: number): number => {
    const now = known.get(then) ?? bits.reduce((sum, bit, at) => (then & (1 << at) ? sum | bit : sum), 0)
    known.set(then, now)
    return now
  }
  const group = Object.fromEntries(groupColumns.map((name) => [name, Uint16Array.from(part[name])]))
  return {
    ...(group as Pick<Columns, (typeof groupColumns)[number]>),
    names: part.names,
    numbers: Float64Array.from(part.numbers),
    // A sealed part is of one reading.
    versions: new Uint32Array(part.numbers.length),
    starts: Uint32Array.from(part.starts),
    kind: Uint8Array.from(part.kind, (kind) => codes[kind] ?? 0),
    day: Uint16Array.from(part.day),
    unit: Uint16Array.from(part.unit),
    flags: Uint16Array.from(part.flags, flagsNow),
    amount: Uint32Array.from(part.amount),
  }
}
