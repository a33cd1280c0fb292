/** 分页 — a cursor that is not one of ours is refused before the table is asked. */
import { keyOf } from '../storage/cursor.ts'
import { DoorRefusal } from './input.ts'

export function cursorFrom(cursor: string | undefined): string | undefined {
  if (cursor !== undefined && !keyOf(cursor)) throw new DoorRefusal('cursor.invalid')
  return cursor
}
