/** JPEG — keeps what the picture is decoded from, its colours and which side is up. */
import { type Cleaned, Damaged, once, onlyOrientation, orientationIn, viewOf, within } from './parts.ts'

const [soi, eoi, sos, com] = [0xd8, 0xd9, 0xda, 0xfe]
const isApp = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef
/** Start of frame: the one that has the size. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const named: Readonly<Record<number, string>> = { 224: 'JFIF\0', 226: 'ICC_PROFILE\0', 238: 'Adobe' }
const exif = 'Exif\0\0'

/** @throws Damaged */
export function cleanedJpeg(given: Uint8Array): Cleaned {
  const bytes = viewOf(given)
  if (bytes[0] !== 0xff || bytes[1] !== soi) throw new Damaged('no start')
  const kept: Buffer[] = []
  const removed: string[] = []
  let orientation: number | undefined
  let pixels = 0
  let at = 2
  for (;;) {
    within(bytes, at, 2)
    if (bytes[at] !== 0xff) throw new Damaged(`no marker at ${at}`)
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === eoi) break
    within(bytes, at, 4)
    const length = bytes.readUInt16BE(at + 2)
    within(bytes, at + 2, length)
    const segment = bytes.subarray(at, at + 2 + length)
    const begins = segment.toString('latin1', 4, 20)
    at += 2 + length
    if (isFrame(marker)) pixels = Math.max(pixels, segment.readUInt16BE(5) * segment.readUInt16BE(7))
    if (marker === com) removed.push('comment')
    else if (isApp(marker) && !begins.startsWith(named[marker] ?? '\0never')) {
      if (begins.startsWith(exif)) orientation ??= orientationIn(segment.subarray(10))
      removed.push(begins.startsWith(exif) ? 'exif' : begins.startsWith('http') ? 'xmp' : `app${marker - 0xe0}`)
    } else kept.push(segment)
    if (marker !== sos) continue
    const from = at
    // Of coded data a marker is what follows 0xff and is neither zero nor a restart.
    for (;;) {
      at = bytes.indexOf(0xff, at)
      if (at < 0 || at + 1 >= bytes.length) throw new Damaged('no end')
      const next = bytes[at + 1] ?? 0
      if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) break
      at += 2
    }
    kept.push(bytes.subarray(from, at))
  }
  if (at + 2 < bytes.length) removed.push('trailing')
  const up = onlyOrientation(orientation)
  const app1 = up && Buffer.concat([Buffer.from([0xff, 0xe1, 0, 8 + up.length]), Buffer.from(exif, 'latin1'), up])
  const whole = [Buffer.from([0xff, soi]), ...(app1 ? [app1] : []), ...kept, Buffer.from([0xff, eoi])]
  return { bytes: Buffer.concat(whole), removed: once(removed), pixels }
}
