/** 附件 — what is known of a file that was found clean, by command and event alike. */
import * as z from 'zod'
import { filePurposes, fileTypes } from '../../../law/files.ts'
import { lazily, type Parsed } from '../../../schema/lazily.ts'
import { order, who } from '../../words/event-fields.ts'

/** 附件编号 */
export const fileId = z.string().regex(/^file-[0-9a-f]{16}$/)

/** Bytes, and their SHA-256 in hexadecimal. */
const content = z.strictObject({ bytes: z.int().positive(), sha256: z.string().length(64) })

export const keptFile = lazily(() =>
  z.strictObject({
    file: fileId,
    fileType: z.enum(fileTypes),
    purpose: z.enum(filePurposes),
    by: who(),
    order: order.optional(),
    /** as it was sent, and as it is shown */
    sent: content,
    kept: content,
    /** what was taken out of it: exif, xmp … */
    removed: z.array(z.string()),
  }),
)
export type KeptFile = Parsed<typeof keptFile>
