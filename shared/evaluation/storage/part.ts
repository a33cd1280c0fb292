/** 日明细 — the occasions of tickets registered on one day, as compressed bytes. */
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import * as z from 'zod'
import { lazily } from '../../schema/lazily.ts'
import { hashOver } from '../../storage/hashed-chunks.ts'
import { type Part, partShape } from '../days/ports.ts'
import { type Columns, columnsOf, sliceOf } from '../occasions/columns.ts'
import type { Counted } from '../occasions/occasion.ts'

/** What an item of the table holds, with room for its keys. */
export const mostBytes = 380_000

const header = lazily(() =>
  z.strictObject({
    shape: z.literal(partShape),
    tickets: z.int(),
    occasions: z.int(),
    names: z.record(z.enum(['area', 'category', 'channel', 'type', 'unit']), z.array(z.string())),
  }),
)

/** In parts small enough for the table: those that count longest lie together, so that later periods read few. */
export function partsOf(counted: readonly Counted[]): Part[] {
  const lasting = counted
    .filter(({ occasions }) => occasions.length > 0)
    .map((ticket) => ({ ticket, until: lastDay(ticket) }))
    .toSorted((a, b) => compare(a.until, b.until) || compare(a.ticket.number, b.ticket.number))
    .map(({ ticket }) => ticket)
  return cut(lasting)
}

/** At most this many together: of more it would be tried in vain. */
const atMost = 8192

function cut(tickets: readonly Counted[]): Part[] {
  if (tickets.length === 0) return []
  const half = () => {
    const middle = Math.ceil(tickets.length / 2)
    return [...cut(tickets.slice(0, middle)), ...cut(tickets.slice(middle))]
  }
  if (tickets.length > atMost) return half()
  const bytes = encoded(columnsOf(tickets))
  if (bytes.length > mostBytes && tickets.length > 1) return half()
  const days = tickets.flatMap(({ occasions }) => occasions.map(({ day }) => day)).sort()
  const hash = hashOver([bytes])
  return [{ bytes, hash, tickets: tickets.length, from: days[0] ?? '', until: days.at(-1) ?? '' }]
}

const lastDay = ({ occasions }: Counted): string =>
  occasions
    .map(({ day }) => day)
    .sort()
    .at(-1) ?? ''
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Of each column its kind of numbers and how many: a ticket’s, or an occasion’s. */
const layout = [
  ['numbers', Float64Array, 'tickets'],
  ['versions', Uint32Array, 'tickets'],
  ['starts', Uint32Array, 'starts'],
  ['amount', Uint32Array, 'occasions'],
  ['area', Uint16Array, 'tickets'],
  ['category', Uint16Array, 'tickets'],
  ['channel', Uint16Array, 'tickets'],
  ['type', Uint16Array, 'tickets'],
  ['day', Uint16Array, 'occasions'],
  ['unit', Uint16Array, 'occasions'],
  ['flags', Uint16Array, 'occasions'],
  ['kind', Uint8Array, 'occasions'],
] as const

function encoded(columns: Columns): Buffer {
  const { names, numbers, kind } = columns
  const head = JSON.stringify({ shape: partShape, tickets: numbers.length, occasions: kind.length, names })
  const length = Buffer.byteLength(head)
  const padded = Math.ceil((length + 4) / 8) * 8
  const first = Buffer.alloc(padded, ' ')
  first.writeUInt32LE(padded - 4)
  first.write(head, 4)
  const rest = layout.map(([name]) => {
    const { buffer, byteOffset, byteLength } = columns[name]
    return Buffer.from(buffer, byteOffset, byteLength)
  })
  return zstdCompressSync(Buffer.concat([first, ...rest]))
}

/** Columns as bytes, in as many parts as items can hold. */
export function inParts(columns: Columns): Uint8Array[] {
  const many = columns.numbers.length
  if (many === 0) return []
  const bytes = many > atMost ? undefined : encoded(columns)
  if (bytes && (bytes.length <= mostBytes || many === 1)) return [bytes]
  const middle = Math.ceil(many / 2)
  return [...inParts(sliceOf(columns, 0, middle)), ...inParts(sliceOf(columns, middle, many))]
}

/** @throws on bytes that are no part of this shape */
export function columnsIn(bytes: Uint8Array): Columns {
  // A copy: what is decompressed need not begin where numbers of eight bytes may.
  const whole = Buffer.from(new Uint8Array(zstdDecompressSync(bytes)).buffer)
  const length = whole.readUInt32LE()
  const { tickets, occasions, names } = header().parse(JSON.parse(whole.subarray(4, 4 + length).toString()))
  const many = { tickets, occasions, starts: tickets + 1 }
  let at = 4 + length
  const columns = layout.map(([name, Kind, of]) => {
    const array = new Kind(whole.buffer, at, many[of])
    at += array.byteLength
    return [name, array]
  })
  return { names, ...Object.fromEntries(columns) } as unknown as Columns
}
