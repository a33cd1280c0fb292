/** PNG — keeps the chunks that a picture, also a moving one, is decoded and coloured from. */
import { crc32 } from 'node:zlib'
import { type Cleaned, Damaged, nameAt, once, viewOf, within } from './parts.ts'

const signature = Buffer.from('89504e470d0a1a0a', 'hex')
const decoding = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sRGB sBIT bKGD hIST pHYs sPLT cICP mDCV cLLI acTL fcTL fdAT'.split(' '),
)

/** @throws Damaged */
export function cleanedPng(given: Uint8Array): Cleaned {
  const bytes = viewOf(given)
  if (!bytes.subarray(0, 8).equals(signature)) throw new Damaged('no signature')
  const kept: Buffer[] = [signature]
  const removed: string[] = []
  let pixels = 0
  let at = 8
  for (let name = ''; name !== 'IEND'; ) {
    within(bytes, at, 12)
    const length = bytes.readUInt32BE(at)
    within(bytes, at, 12 + length)
    name = nameAt(bytes, at + 4)
    const chunk = bytes.subarray(at, at + 12 + length)
    if (crc32(chunk.subarray(4, 8 + length)) !== chunk.readUInt32BE(8 + length)) throw new Damaged(`sum of ${name}`)
    if ((at === 8) !== (name === 'IHDR')) throw new Damaged('IHDR')
    if (name === 'IHDR') pixels = chunk.readUInt32BE(8) * chunk.readUInt32BE(12)
    if (decoding.has(name)) kept.push(chunk)
    else removed.push(name === 'eXIf' ? 'exif' : name)
    at += 12 + length
  }
  if (at < bytes.length) removed.push('trailing')
  return { bytes: Buffer.concat(kept), removed: once(removed), pixels }
}
