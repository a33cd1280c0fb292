/** MP3 — keeps the frames; tags before and behind them go. */
import { type Cleaned, Damaged, once, viewOf, within } from './parts.ts'

/** @throws Damaged */
export function cleanedMp3(given: Uint8Array): Cleaned {
  const bytes = viewOf(given)
  const removed: string[] = []
  let start = 0
  while (bytes.toString('latin1', start, start + 3) === 'ID3') {
    within(bytes, start, 10)
    const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((bytes[start + at] ?? 0) & 0x7f), 0)
    const footer = (bytes[start + 5] ?? 0) & 0x10 ? 10 : 0
    within(bytes, start, 10 + size + footer)
    start += 10 + size + footer
    removed.push('id3')
  }
  while (bytes[start] === 0) start++
  let end = bytes.length
  if (bytes.toString('latin1', end - 128, end - 125) === 'TAG') {
    end -= 128
    removed.push('id3')
  }
  if (bytes.toString('latin1', end - 32, end - 24) === 'APETAGEX') {
    const hasHeader = ((bytes[end - 9] ?? 0) & 0x80) !== 0
    const size = bytes.readUInt32LE(end - 20) + (hasHeader ? 32 : 0)
    if (size > end - start) throw new Damaged('APE')
    end -= size
    removed.push('ape')
  }
  if (end - start < 4 || bytes[start] !== 0xff || ((bytes[start + 1] ?? 0) & 0xe0) !== 0xe0)
    throw new Damaged('no frame')
  return { bytes: bytes.subarray(start, end), removed: once(removed) }
}
