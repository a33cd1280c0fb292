/** 续读位置 — one place per shard: all up to it was read. */
import { ForeignCursor } from '../../storage/cursor.ts'
import { feedShards } from './ports.ts'

/** Of each shard the last place that was read; 0 is before the first. */
export type FeedCursor = readonly number[]

export const cursorText = (cursor: FeedCursor): string => Buffer.from(cursor.join('.')).toString('base64url')

/** @throws {ForeignCursor} where it is none of ours */
export function cursorIn(text: string): FeedCursor {
  const plain = Buffer.from(text, 'base64url').toString()
  const places = plain.split('.').map(Number)
  if (!/^\d{1,12}(\.\d{1,12})*$/.test(plain) || places.length !== feedShards)
    throw new ForeignCursor('not a place in the feed')
  return places
}
