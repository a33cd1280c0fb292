/** 告知的键 — notices lie beside their ticket: `261009-48213077.3.0` under `notice#3.0#told`. */

/** Before the texts of the ticket itself: who reads a ticket reads no notice. */
export const noticePrefix = 'notice#'
/** What the key of the record itself ends with. */
export const noticeOwn = 'told'

export const ticketOfNotice = (id: string): string => id.slice(0, id.indexOf('.'))
export const prefixOfNotice = (id: string): string => `${noticePrefix}${id.slice(id.indexOf('.') + 1)}#`

/** The notice of a sort key in this ticket's partition; undefined for whatever is none. */
export const noticeOfKey = (ticket: string, sk: string): string | undefined =>
  sk.startsWith(noticePrefix) ? `${ticket}.${sk.split('#')[1]}` : undefined
