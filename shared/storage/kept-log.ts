/** 日志的存放 — a log's last decisions lie deflated in its item, older ones in segments. */
import { createHash } from 'node:crypto'
import { deflateSync, inflateSync } from 'node:zlib'
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { type Damage, DamagedLog, type Span } from '../record/damaged.ts'
import type { Entry } from '../record/entry.ts'
import type { Segment } from '../record/records.ts'
import { readKept, Unreadable } from '../schema/kept.ts'
import { type Lazily, lazily } from '../schema/lazily.ts'
import { usualWords } from './usual-words.ts'

type Attributes = Record<string, AttributeValue>

/** Plain bytes. What a decision finds decided beyond this goes into a segment before it is written. */
export const tailAtMost = 16 * 1024
/** More than all decisions of any record together: what inflates to more is none. */
export const inflatedAtMost = 4 * 1024 * 1024

/** Read of an item, together with its key. */
export const projected = {
  ProjectionExpression: '#log, sealed, version',
  ExpressionAttributeNames: { '#log': 'log' },
}

/** What an item holds of a log: what stands in no segment, and which segments there are. */
export const logAttributes = (log: readonly Entry[], sealed: readonly Segment[]): Attributes => ({
  version: { N: String(log.length) },
  log: { B: deflated(plainOf(log.slice(lastOf(sealed)))) },
  ...(sealed.length > 0 ? { sealed: { S: JSON.stringify(sealed) } } : {}),
})

/**
 * The segment that is to be put before the next decision is. It holds only what is decided already, so that whoever puts it,
 * and whether or not their decision follows, its key has the same contents.
 * @returns undefined while the end of the log is short enough
 */
export function nextSegment(kept: readonly Entry[], sealed: readonly Segment[]) {
  const plain = plainOf(kept.slice(lastOf(sealed)))
  if (plain.length <= tailAtMost) return undefined
  const bytes = deflated(plain)
  const segment: Segment = { from: lastOf(sealed) + 1, to: kept.length, hash: hashOf(plain), bytes: bytes.length }
  return { segment, deflated: bytes }
}

/** Names a segment in its table: in order, and the same for the same decisions. */
export const nameOf = ({ from, to }: Span): string => [from, to].map((n) => String(n).padStart(6, '0')).join('-')

const segments = lazily(() =>
  z.array(z.strictObject({ from: z.int(), to: z.int(), hash: z.string(), bytes: z.int().nonnegative() })),
)

/** The segments that an item names. @throws Unreadable */
export const segmentsOf = ({ sealed }: Attributes, id: string): readonly Segment[] =>
  sealed === undefined ? [] : readKept(segments, sealed.S, `the list of segments of ${id}`)

/** How the decisions of a kind are read. */
interface Reading<E extends Entry> {
  entry: Lazily<z.ZodType<E>>
  id: string
}

/** A log as far as it can be read. */
export interface Found<E extends Entry> {
  kept: E[]
  /** as stored */
  bytes: number
  sealed: readonly Segment[]
  damaged: readonly Damage[]
}

/**
 * The log of an item, put together.
 * @param found what lies under the name of a segment
 * @throws Unreadable when not even the item says which decisions there are
 */
export function logIn<E extends Entry>(
  item: Attributes,
  found: (segment: Span) => AttributeValue | undefined,
  { entry, id }: Reading<E>,
): Found<E> {
  const sealed = segmentsOf(item, id)
  const tail = item.log?.B
  const version = Number(item.version?.N)
  const kept: E[] = []
  const damaged: Damage[] = []
  let left = inflatedAtMost

  function read(deflated: Uint8Array | undefined, count: number | undefined, hash?: string): void {
    const plain = inflated(deflated, left)
    left -= plain.length
    if (hash !== undefined && hashOf(plain) !== hash) throw new Unreadable('they are not what they were')
    const decisions = plain
      .toString()
      .split('\n')
      .map((line) => readKept(entry, line, `a decision of ${id}`))
    if (count !== undefined && decisions.length !== count) throw new Unreadable('there are more or fewer')
    kept.push(...decisions)
  }
  function readSpan({ from, to }: Span, deflated: Uint8Array | undefined, hash?: string): void {
    try {
      read(deflated, to - from + 1, hash)
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      damaged.push({ from, to, why: error.message })
    }
  }

  for (const segment of sealed) readSpan(segment, found(segment)?.B, segment.hash)
  if (Number.isInteger(version)) readSpan({ from: lastOf(sealed) + 1, to: version }, tail)
  else read(tail, undefined)
  return { kept, bytes: sealed.reduce((sum, { bytes }) => sum + bytes, tail?.length ?? 0), sealed, damaged }
}

/** @throws DamagedLog when something of it cannot be read */
export function whole<L extends { damaged: readonly Damage[] }>({ damaged, ...log }: L, id: string) {
  if (damaged.length > 0) throw new DamagedLog(id, damaged)
  return log
}

const lastOf = (sealed: readonly Segment[]): number => sealed.at(-1)?.to ?? 0

/** As decisions stand in an export, a line each. */
const plainOf = (decisions: readonly Entry[]): Buffer =>
  Buffer.from(decisions.map((decision) => JSON.stringify(decision)).join('\n'))

const hashOf = (plain: Buffer): string => createHash('sha256').update(plain).digest('base64url')

/** Under a kilobyte where it is short: that is what a write is paid by. */
export const deflated = (plain: Buffer): Buffer => deflateSync(plain, { dictionary: usualWords })

/** What is deflated by itself and short, as facts are: room for more is taken each time, and thrown away. */
export const shortText = 4096

/** @param usually plain bytes that most of them have, each time room is taken @throws Unreadable */
export function inflated(
  deflated: Uint8Array | undefined,
  atMost = inflatedAtMost,
  usually: number | undefined = undefined,
): Buffer {
  if (!deflated) throw new Unreadable('they are missing')
  try {
    return inflateSync(deflated, {
      ...{ dictionary: usualWords, maxOutputLength: Math.max(1, atMost) },
      ...(usually === undefined ? {} : { chunkSize: usually }),
    })
  } catch (error) {
    throw new Unreadable(error instanceof RangeError ? 'they inflate to more than a log has' : 'they do not inflate')
  }
}
