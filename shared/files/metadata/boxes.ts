/** 盒 — MP4 and HEIC: overwrites in place, so that no offset moves. */
import { type Cleaned, Damaged, erasing, nameAt, once, within } from './parts.ts'

interface Box {
  name: string
  at: number
  /** of its body */
  from: number
  end: number
}

function* boxesIn(bytes: Buffer, from: number, end: number): Generator<Box> {
  let at = from
  while (at < end) {
    within(bytes.subarray(0, end), at, 8)
    const short = bytes.readUInt32BE(at)
    if (short === 1) within(bytes.subarray(0, end), at, 16)
    const size = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? end - at : short
    const head = short === 1 ? 16 : 8
    if (size < head) throw new Damaged(`a box of ${size}`)
    within(bytes.subarray(0, end), at, size)
    yield { name: nameAt(bytes, at + 4), at, from: at + head, end: at + size }
    at += size
  }
}

/** Nothing is left of it but its length. */
function emptied(bytes: Buffer, { at, from, end }: Box): void {
  bytes.write('free', at + 4, 'latin1')
  bytes.fill(0, from, end)
}

const ofFilm = new Set(['ftyp', 'moov', 'mdat', 'free', 'skip', 'wide', 'moof', 'mfra', 'sidx', 'styp', 'pdin'])
const holding = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'moof', 'traf'])
const dated = new Set(['mvhd', 'tkhd', 'mdhd'])
const telling = new Set(['udta', 'meta', 'uuid', 'XMP_'])

/** @throws Damaged */
export function cleanedMp4(given: Uint8Array): Cleaned {
  const bytes = Buffer.from(given)
  const erase = erasing(bytes)
  const removed: string[] = []
  const walk = (from: number, end: number, known: ReadonlySet<string> | undefined): void => {
    for (const box of boxesIn(bytes, from, end)) {
      if (telling.has(box.name) || (known && !known.has(box.name))) {
        removed.push(box.name.trim())
        emptied(bytes, box)
      } else if (dated.has(box.name)) undate(bytes, box)
      else if (box.name === 'trak' && handlerOf(bytes, box) === 'meta') {
        removed.push('timed metadata')
        for (const [at, length] of samplesOf(bytes, box)) erase(at, length)
        emptied(bytes, box)
      } else if (holding.has(box.name)) walk(box.from, box.end, undefined)
    }
  }
  walk(0, bytes.length, ofFilm)
  if (![...boxesIn(bytes, 0, bytes.length)].some(({ name }) => name === 'moov')) throw new Damaged('no moov')
  return { bytes, removed: once(removed) }
}

/** When it was made and changed: two numbers behind version and flags. */
function undate(bytes: Buffer, { from, end }: Box): void {
  const length = bytes[from] === 1 ? 16 : 8
  within(bytes.subarray(0, end), from + 4, length)
  bytes.fill(0, from + 4, from + 4 + length)
}

const inside = (bytes: Buffer, box: Box, ...path: readonly string[]): Box | undefined =>
  path.reduce<Box | undefined>(
    (outer, name) => outer && [...boxesIn(bytes, outer.from, outer.end)].find((one) => one.name === name),
    box,
  )

function handlerOf(bytes: Buffer, track: Box): string | undefined {
  const handler = inside(bytes, track, 'mdia', 'hdlr')
  return handler && nameAt(bytes.subarray(0, handler.end), handler.from + 8)
}

/** Where the samples of a track lie: chunk by chunk, each with as many as the table says. */
function* samplesOf(bytes: Buffer, track: Box): Generator<[at: number, length: number]> {
  const table = (name: string) => inside(bytes, track, 'mdia', 'minf', 'stbl', name)
  const [sizes, runs] = [table('stsz'), table('stsc')]
  const [near, far] = [table('stco'), table('co64')]
  const offsets = near ?? far
  if (!sizes || !runs || !offsets) return
  const number = (at: number): number => {
    within(bytes, at, 4)
    return bytes.readUInt32BE(at)
  }
  const same = number(sizes.from + 4)
  const samples = number(sizes.from + 8)
  let sample = 0
  for (let chunk = 1, run = 0; chunk <= number(offsets.from + 4) && sample < samples; chunk++) {
    while (run + 1 < number(runs.from + 4) && number(runs.from + 8 + 12 * (run + 1)) <= chunk) run++
    const at = near
      ? number(near.from + 8 + 4 * (chunk - 1))
      : Number(bytes.readBigUInt64BE(offsets.from + 8 + 8 * (chunk - 1)))
    const end = Math.min(samples, sample + number(runs.from + 12 + 12 * run))
    let length = same * (end - sample)
    if (same > 0) sample = end
    for (; sample < end; sample++) length += number(sizes.from + 12 + 4 * sample)
    yield [at, length]
  }
}

const ofPicture = new Set(['ftyp', 'meta', 'mdat', 'idat', 'free', 'skip', 'moov', 'mini'])
/** EXIF without a word in it: where it begins, byte order, no entries. */
const emptyExif = Buffer.from('000000004d4d002a00000008000000000000', 'hex')

/** @throws Damaged */
export function cleanedHeic(given: Uint8Array): Cleaned {
  const bytes = Buffer.from(given)
  const erase = erasing(bytes)
  const removed: string[] = []
  let pixels = 0
  for (const box of boxesIn(bytes, 0, bytes.length))
    if (!ofPicture.has(box.name)) {
      removed.push(box.name.trim())
      emptied(bytes, box)
    }
  const meta = [...boxesIn(bytes, 0, bytes.length)].find(({ name }) => name === 'meta')
  if (!meta) throw new Damaged('no meta')
  // A full box: version and flags come first.
  const items: Box = { ...meta, from: meta.from + 4 }
  const [info, places, data] = [
    inside(bytes, items, 'iinf'),
    inside(bytes, items, 'iloc'),
    inside(bytes, items, 'idat'),
  ]
  if (!info || !places) throw new Damaged('no items')
  const properties = inside(bytes, items, 'iprp', 'ipco')
  if (properties)
    for (const { name, from, end } of boxesIn(bytes, properties.from, properties.end))
      if (name === 'ispe') {
        within(bytes.subarray(0, end), from, 12)
        pixels = Math.max(pixels, bytes.readUInt32BE(from + 4) * bytes.readUInt32BE(from + 8))
      }
  const telling = new Map<number, string>()
  for (const { name, from, end } of boxesIn(bytes, info.from + (bytes[info.from] === 0 ? 6 : 8), info.end)) {
    if (name !== 'infe') continue
    const isLong = bytes[from] === 3
    within(bytes.subarray(0, end), from, isLong ? 14 : 12)
    const type = nameAt(bytes, from + (isLong ? 10 : 8))
    const id = isLong ? bytes.readUInt32BE(from + 4) : bytes.readUInt16BE(from + 4)
    if (type === 'Exif' || type === 'mime') telling.set(id, type === 'Exif' ? 'exif' : 'xmp')
  }
  for (const { id, extents } of placesOf(bytes, places, data?.from)) {
    const named = telling.get(id)
    if (named === undefined) continue
    removed.push(named)
    for (const [at, length] of extents) {
      erase(at, length)
      if (named === 'exif' && length >= emptyExif.length) emptyExif.copy(bytes, at)
    }
  }
  return { bytes, removed: once(removed), pixels }
}

/** iloc, versions 0 to 2. */
function* placesOf(bytes: Buffer, { from, end }: Box, data: number | undefined) {
  const body = bytes.subarray(0, end)
  let at = from
  const take = (size: number): number => {
    within(body, at, size)
    const value = size === 0 ? 0 : size === 8 ? Number(body.readBigUInt64BE(at)) : body.readUIntBE(at, size)
    at += size
    return value
  }
  const version = take(4) >>> 24
  const sizes = take(2)
  const [ofOffset, ofLength, ofBase, ofIndex] = [
    sizes >> 12,
    (sizes >> 8) & 15,
    (sizes >> 4) & 15,
    version ? sizes & 15 : 0,
  ]
  for (let left = take(version < 2 ? 2 : 4); left > 0; left--) {
    const id = take(version < 2 ? 2 : 4)
    const isInData = version > 0 && (take(2) & 15) === 1
    take(2)
    const base = take(ofBase) + (isInData ? (data ?? 0) : 0)
    const extents: [at: number, length: number][] = []
    const parts = take(2)
    if (parts > 1 && ofOffset + ofLength === 0) throw new Damaged(`${parts} parts at one place`)
    for (let more = parts; more > 0; more--) {
      take(ofIndex)
      const offset = take(ofOffset)
      extents.push([base + offset, take(ofLength)])
    }
    yield { id, extents }
  }
}
