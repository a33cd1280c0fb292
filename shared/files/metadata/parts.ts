/** 部分 — reads numbers and names out of bytes; what lies beyond the end is damage. */

/** A file that does not keep its own format. */
export class Damaged extends Error {}

export interface Cleaned {
  bytes: Uint8Array
  /** what was taken out, each once */
  removed: string[]
  /** of a picture */
  pixels?: number
}

export const viewOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** @throws Damaged */
export function within(bytes: Uint8Array, from: number, length: number): void {
  if (length < 0 || from < 0 || from + length > bytes.length)
    throw new Damaged(`${from} + ${length} of ${bytes.length}`)
}

/** Overwrites parts of it with nothing; parts that lie over each other are damage, and work without an end. */
export function erasing(bytes: Buffer): (from: number, length: number) => void {
  let left = bytes.length
  return (from, length) => {
    within(bytes, from, length)
    left -= length
    if (left < 0) throw new Damaged('more to erase than there is')
    bytes.fill(0, from, from + length)
  }
}

export function nameAt(bytes: Buffer, at: number): string {
  within(bytes, at, 4)
  return bytes.toString('latin1', at, at + 4)
}

export const once = (names: readonly string[]): string[] => [...new Set(names)].sort()

/** 方向 — 1 to 8 as EXIF has it. @param tiff from its byte order on */
export function orientationIn(tiff: Buffer): number | undefined {
  if (tiff.length < 14) return undefined
  const order = tiff.toString('latin1', 0, 2)
  if (order !== 'II' && order !== 'MM') return undefined
  const short = (at: number) =>
    at + 2 > tiff.length ? 0 : order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  const at = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = at + 2; entry < at + 2 + 12 * short(at) && entry + 12 <= tiff.length; entry += 12)
    if (short(entry) === 0x0112) return short(entry + 8)
  return undefined
}

/** EXIF that says which side is up, and nothing else; undefined where that need not be said. */
export function onlyOrientation(orientation: number | undefined): Buffer | undefined {
  if (orientation === undefined || orientation < 2 || orientation > 8) return undefined
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex')
  tiff.writeUInt16BE(orientation, 18)
  return tiff
}
