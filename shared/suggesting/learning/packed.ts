/** 模型存取 — a model as compressed bytes; weights in 16 bits each. */
import { gunzipSync, gzipSync } from 'node:zlib'
import * as z from 'zod'
import { lazily } from '../../schema/lazily.ts'
import type { Model } from './model.ts'

/** Counted up whenever it is packed in another way: one of another shape is not read. */
export const modelShape = 1

const head = lazily(() =>
  z.strictObject({
    shape: z.literal(modelShape),
    categories: z.array(z.string()),
    sharpness: z.number(),
    /** of a weight that is stored as 1 */
    unit: z.number(),
    /** bytes of the grams, one a line; how many weights there are */
    text: z.int(),
    weights: z.int(),
  }),
)

const most = 32_767

/** The same model gives the same bytes. */
export function packModel({ categories, grams, rarity, starts, of, weights, sharpness }: Model): Buffer {
  const text = Buffer.from(grams.join('\n'))
  const unit = weights.reduce((a, b) => Math.max(a, Math.abs(b)), 0) / most || 1
  const first = Buffer.from(
    JSON.stringify({ shape: modelShape, categories, sharpness, unit, text: text.length, weights: weights.length }),
  )
  const size = Buffer.alloc(4)
  size.writeUInt32LE(first.length)
  const counts = Uint16Array.from(grams, (_, gram) => (starts[gram + 1] ?? 0) - (starts[gram] ?? 0))
  const arrays = [rarity, counts, of, Int16Array.from(weights, (weight) => Math.round(weight / unit))]
  const bytes = arrays.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))
  return gzipSync(Buffer.concat([size, first, text, ...bytes]))
}

/** @returns undefined for a model of another shape @throws on bytes that are no model */
export function unpackModel(packed: Uint8Array): Model | undefined {
  const bytes = gunzipSync(packed)
  const headEnd = 4 + bytes.readUInt32LE(0)
  const said: unknown = JSON.parse(bytes.toString('utf8', 4, headEnd))
  if (shapeOf(said) !== modelShape) return undefined
  const { categories, sharpness, unit, text, weights } = head().parse(said)
  const grams = text === 0 ? [] : bytes.toString('utf8', headEnd, headEnd + text).split('\n')
  let at = headEnd + text
  const next = (length: number): ArrayBuffer => {
    const from = bytes.byteOffset + at
    at += length
    // Copied, so that each array is aligned and the decompressed whole can go.
    return bytes.buffer.slice(from, bytes.byteOffset + at) as ArrayBuffer
  }
  const rarity = new Float32Array(next(4 * grams.length))
  const counts = new Uint16Array(next(2 * grams.length))
  const starts = new Uint32Array(grams.length + 1)
  for (const [gram, count] of counts.entries()) starts[gram + 1] = (starts[gram] ?? 0) + count
  const of = new Uint16Array(next(2 * weights))
  const stored = new Int16Array(next(2 * weights))
  return { categories, sharpness, grams, rarity, starts, of, weights: Float32Array.from(stored, (one) => one * unit) }
}

const shapeOf = (said: unknown): unknown =>
  typeof said === 'object' && said !== null && 'shape' in said ? said.shape : undefined
