/** 附件 — what a regulation says of files: types, sizes, who may send which, and limits. */
import * as z from 'zod'
import { cited } from './limit.ts'
import { roles } from './permission.ts'

/** 文件类型 — each with its usual ending. */
export const fileEndings = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'video/mp4': 'mp4',
} as const
export type FileType = keyof typeof fileEndings
export const fileTypes = Object.keys(fileEndings) as [FileType, ...FileType[]]

/** 用途 — what the appellant sent, a version of it for units, and what handling it brought. */
export const filePurposes = [
  'appeal',
  'for-units',
  'reply',
  'on-site',
  'evidence',
  'consent',
  'recording',
  'letter',
] as const
export type FilePurpose = (typeof filePurposes)[number]

const count = z.int().positive()

export const files = z.strictObject({
  megabytes: z.record(z.enum(fileTypes), count),
  purposes: z.record(z.enum(filePurposes), z.array(z.enum(roles)).min(1)),
  /** of a ticket: one side's — the appellant's, the platform's, a unit's — and all of them together */
  perTicket: z.strictObject({ each: count, all: count }),
  /** of all tickets, in a day */
  cityDayMegabytes: count,
  /** how long the form of an upload, and the address of a download, may be used */
  uploadMinutes: count,
  linkMinutes: count,
  /** what is not scanned by then is looked at again, and so on */
  scannedWithinMinutes: count,
  /** of a picture */
  megapixels: count,
  ...cited,
})
