/** 去除元数据 — by type, without decoding anything: pixels and sound stay what they were. */
import type { FileType } from '../../law/files.ts'
import type { WhyRefused } from '../file.ts'
import { cleanedHeic, cleanedMp4 } from './boxes.ts'
import { cleanedJpeg } from './jpeg.ts'
import { cleanedMp3 } from './mp3.ts'
import { type Cleaned, Damaged } from './parts.ts'
import { cleanedPdf } from './pdf.ts'
import { cleanedPng } from './png.ts'
import { cleanedWav, cleanedWebp } from './riff.ts'

const by: { readonly [T in FileType]: (bytes: Uint8Array) => Cleaned | Promise<Cleaned> } = {
  'image/jpeg': cleanedJpeg,
  'image/png': cleanedPng,
  'image/webp': cleanedWebp,
  'image/heic': cleanedHeic,
  'application/pdf': cleanedPdf,
  'audio/mpeg': cleanedMp3,
  'audio/wav': cleanedWav,
  'video/mp4': cleanedMp4,
}

/** @returns the file as others may see it, or why it is none */
export async function cleanedOf(
  type: FileType,
  bytes: Uint8Array,
  { megapixels }: { megapixels: number },
): Promise<Cleaned | WhyRefused> {
  try {
    const cleaned = await by[type](bytes)
    return (cleaned.pixels ?? 0) > megapixels * 1_000_000 ? 'file.too-many-pixels' : cleaned
  } catch (error) {
    // Also what is read beyond an end, or nested without one: once more comes to the same.
    if (error instanceof Damaged || error instanceof RangeError) return 'file.damaged'
    throw error
  }
}
