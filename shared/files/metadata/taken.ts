/** 拍摄时间、位置 — what a photograph says of when and where it was taken. */
import exifr from 'exifr'
import type { FileType } from '../../law/files.ts'
import type { Taken } from '../file.ts'

const readable: readonly FileType[] = ['image/jpeg', 'image/heic', 'image/png']
/** 2026:11:29 09:30:00, and +08:00 */
const [time, offset] = ['DateTimeOriginal', 'OffsetTimeOriginal']

/** What cannot be read says nothing: the photograph is taken all the same. */
export async function takenAt(type: FileType, bytes: Uint8Array): Promise<Taken | undefined> {
  if (!readable.includes(type)) return undefined
  try {
    const asked = {
      reviveValues: false,
      pick: [time, offset, 'GPSLatitude', 'GPSLatitudeRef', 'GPSLongitude', 'GPSLongitudeRef'],
    }
    const said = (await exifr.parse(Buffer.from(bytes), asked)) ?? {}
    const { latitude, longitude } = said
    const at = typeof said[time] === 'string' ? said[time].replace(/^(\d{4}):(\d\d):(\d\d) /, '$1-$2-$3T') : undefined
    const taken = {
      ...(at ? { at: `${at}${typeof said[offset] === 'string' ? said[offset] : ''}` } : {}),
      ...(Number.isFinite(latitude) && Number.isFinite(longitude) ? { latitude, longitude } : {}),
    }
    return Object.keys(taken).length > 0 ? taken : undefined
  } catch {
    return undefined
  }
}
