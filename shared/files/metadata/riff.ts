/** RIFF — WebP and WAV: keeps the chunks that picture and sound are decoded from. */
import { type Cleaned, Damaged, nameAt, once, onlyOrientation, orientationIn, viewOf, within } from './parts.ts'

const picture = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const sound = new Set(['fmt ', 'data', 'fact'])
/** Of VP8X: that there is EXIF, that there is XMP. */
const [hasExif, hasXmp] = [0x08, 0x04]

/** @throws Damaged */
export function cleanedWebp(given: Uint8Array): Cleaned {
  const { chunks, trailing } = chunksOf(viewOf(given), 'WEBP')
  const exif = chunks.find(({ name }) => name === 'EXIF')?.data
  const tiff = exif?.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif
  const up = onlyOrientation(tiff && orientationIn(tiff))
  const kept = chunks.filter(({ name }) => picture.has(name))
  const [first] = kept
  if (!first) throw new Damaged('no picture')
  if (first.name === 'VP8X') {
    within(first.data, 0, 10)
    first.data = Buffer.from(first.data)
    first.data[0] = ((first.data[0] ?? 0) & ~(hasExif | hasXmp)) | (up ? hasExif : 0)
  }
  const whole = up && first.name === 'VP8X' ? [...kept, { name: 'EXIF', data: up }] : kept
  return { ...written('WEBP', whole, chunks, picture, trailing), pixels: pixelsOf(kept) }
}

/** @throws Damaged */
export function cleanedWav(given: Uint8Array): Cleaned {
  const { chunks, trailing } = chunksOf(viewOf(given), 'WAVE')
  const kept = chunks.filter(({ name }) => sound.has(name))
  if (!kept.some(({ name }) => name === 'fmt ') || !kept.some(({ name }) => name === 'data'))
    throw new Damaged('no sound')
  return written('WAVE', kept, chunks, sound, trailing)
}

interface Chunk {
  name: string
  data: Buffer
}

function chunksOf(bytes: Buffer, form: string): { chunks: Chunk[]; trailing: boolean } {
  within(bytes, 0, 12)
  if (nameAt(bytes, 0) !== 'RIFF' || nameAt(bytes, 8) !== form) throw new Damaged(`no ${form}`)
  const end = Math.min(bytes.length, 8 + bytes.readUInt32LE(4))
  const chunks: Chunk[] = []
  let at = 12
  while (at + 8 <= end) {
    const name = nameAt(bytes, at)
    const said = bytes.readUInt32LE(at + 4)
    // Who records until somebody stops them does not know the length beforehand.
    const length = name === 'data' ? Math.min(said, bytes.length - at - 8) : said
    within(bytes, at + 8, length)
    chunks.push({ name, data: bytes.subarray(at + 8, at + 8 + length) })
    at += 8 + length + (length % 2)
  }
  return { chunks, trailing: at < bytes.length }
}

function written(
  form: string,
  kept: readonly Chunk[],
  all: readonly Chunk[],
  decoding: ReadonlySet<string>,
  trailing: boolean,
): Cleaned {
  const body = kept.flatMap(({ name, data }) => {
    const head = Buffer.alloc(8)
    head.write(name, 'latin1')
    head.writeUInt32LE(data.length, 4)
    return [head, data, ...(data.length % 2 ? [Buffer.alloc(1)] : [])]
  })
  const head = Buffer.from(`RIFF\0\0\0\0${form}`, 'latin1')
  head.writeUInt32LE(4 + body.reduce((sum, { length }) => sum + length, 0), 4)
  const gone = all.flatMap(({ name }) => (decoding.has(name) ? [] : [name.replace(/\W/g, '').toLowerCase()]))
  return { bytes: Buffer.concat([head, ...body]), removed: once([...gone, ...(trailing ? ['trailing'] : [])]) }
}

function pixelsOf(chunks: readonly Chunk[]): number {
  const sizes = chunks.map(({ name, data }) => {
    if (name === 'VP8X' && data.length >= 10) return (1 + data.readUIntLE(4, 3)) * (1 + data.readUIntLE(7, 3))
    if (name === 'VP8 ' && data.length >= 10) return (data.readUInt16LE(6) & 0x3fff) * (data.readUInt16LE(8) & 0x3fff)
    if (name !== 'VP8L' || data.length < 5) return 0
    const bits = data.readUInt32LE(1)
    return (1 + (bits & 0x3fff)) * (1 + ((bits >> 14) & 0x3fff))
  })
  return Math.max(...sizes)
}
