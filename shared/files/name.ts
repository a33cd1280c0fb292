/** 文件名 — as it may be shown and saved anywhere, with the ending of its type. */
import { type FileType, fileEndings } from '../law/files.ts'
import { cleaned } from '../schema/well-formed.ts'

const longest = 100
const alike: Partial<Record<FileType, readonly string[]>> = {
  'image/jpeg': ['jpeg', 'jpe'],
  'image/heic': ['heif'],
  'audio/wav': ['wave'],
  'video/mp4': ['m4v'],
}

/**
 * Of a path only its last part; what shells, browsers and readers take for something else becomes a line.
 * @param type undefined before it is known: its ending comes with it
 */
export function safeName(given: string, type: FileType | undefined): string {
  const ending = type && fileEndings[type]
  const last = cleaned(given).split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/[\p{C}\p{Zl}\p{Zp}<>:"|?*;%`$]/gu, '_').replace(/^[.\s-]+|[.\s]+$/g, '')
  const at = plain.lastIndexOf('.')
  const [stem, own] = at > 0 ? [plain.slice(0, at), plain.slice(at + 1).toLowerCase()] : [plain, '']
  const known = own === ending || (type && alike[type]?.includes(own))
  const whole = known || own === '' ? stem : plain
  const short = [...whole].slice(0, longest).join('') || 'file'
  return ending === undefined ? short : `${short}.${ending}`
}

/** RFC 6266: for old readers in ASCII, for all others in UTF-8. */
export function asAttachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\]/g, '_')
  const utf8 = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`
}
