/** 告知的键 — notices lie beside their ticket or comment: `261009-48213077.3.0` under `notice#3.0#told`. */
import { ownerIn, partitionOf } from './tables.ts'

/** Before the texts of the ticket or comment itself: who reads one reads no notice. */
export const noticePrefix = 'notice#'
/** What the key of the record itself ends with. */
export const noticeOwn = 'told'

export const partitionOfNotice = (id: string): string => partitionOf(id.slice(0, id.indexOf('.')))
export const prefixOfNotice = (id: string): string => `${noticePrefix}${id.slice(id.indexOf('.') + 1)}#`

/** The notice of a sort key in this partition; undefined for whatever is none. */
export const noticeOfKey = (partition: string, sk: string): string | undefined =>
  sk.startsWith(noticePrefix) ? `${ownerIn(partition)}.${sk.split('#')[1]}` : undefined
