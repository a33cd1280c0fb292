/** 一页 — one page of a short list, behind the place that a cursor names. */
import { cursorOf, ForeignCursor, keyOf } from '../storage/cursor.ts'

interface Query {
  limit: number
  cursor?: string | undefined
}

/** @param all in the order of their places, which are none twice @throws ForeignCursor */
export function pageAt<T>(all: readonly T[], placeOf: (one: T, at: number) => string, { limit, cursor }: Query) {
  const after = placeBehind(cursor)
  const from = all.findIndex((one, at) => placeOf(one, at) > after)
  const behind = from < 0 ? all.length : from
  const items = all.slice(behind, behind + limit)
  const last = items.at(-1)
  const more = behind + limit < all.length
  const next = more && last ? cursorOf({ place: { S: placeOf(last, behind + items.length - 1) } }) : undefined
  return { items, next, unreadable: undefined }
}

/** The place that a page begins behind; empty at the first. @throws ForeignCursor */
export function placeBehind(cursor: string | undefined): string {
  if (cursor === undefined) return ''
  const key = keyOf(cursor)
  const place = key?.place?.S
  if (place === undefined || Object.keys(key ?? {}).length > 1) throw new ForeignCursor('not a cursor of such a list')
  return place
}

/** The place of what stands in an order of its own. */
export const byOrder = (_: unknown, at: number): string => String(at).padStart(7, '0')
