/** 类型 — what bytes are, by how they begin, whatever their sender calls them. */
import { fileTypeFromBuffer } from 'file-type'
import { type FileType, fileTypes } from '../../law/files.ts'

/** Names under which others know the same type. */
const alike: Readonly<Record<string, FileType>> = { 'image/heif': 'image/heic', 'audio/vnd.wave': 'audio/wav' }

/** @returns undefined for what is not taken at all */
export async function typeOf(bytes: Uint8Array): Promise<FileType | undefined> {
  const mime = (await fileTypeFromBuffer(bytes))?.mime
  if (mime === undefined) return undefined
  return alike[mime] ?? fileTypes.find((type) => type === mime)
}
