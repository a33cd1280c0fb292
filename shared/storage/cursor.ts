/** 游标 — the last key of a page of a list, given out and parsed back. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { lazily } from '../schema/lazily.ts'

const key = lazily(() => z.record(z.string().max(40), z.strictObject({ S: z.string().min(1).max(200) })))

/** What a page is read from: the attributes its keys have, and the partition it lies in. */
export interface Place {
  keys: readonly string[]
  partition: string
  value: string
}

/** A cursor of another list, or of none: the caller's mistake, found where the list is known. */
export class ForeignCursor extends Error {}

export const cursorOf = (last: Record<string, AttributeValue> | undefined): string | undefined =>
  last && Buffer.from(JSON.stringify(last)).toString('base64url')

/** The key a cursor stands for; undefined when it is not one of ours. */
export function keyOf(cursor: string): Record<string, AttributeValue> | undefined {
  try {
    return key().parse(JSON.parse(Buffer.from(cursor, 'base64url').toString())) as Record<string, AttributeValue>
  } catch {
    return undefined
  }
}

/** @throws {ForeignCursor} DynamoDB fails on a key of another list, or goes on somewhere in this one */
export function keyWithin({ keys, partition, value }: Place, cursor: string): Record<string, AttributeValue> {
  const found = keyOf(cursor)
  const belongs = found && Object.keys(found).length === keys.length && keys.every((name) => name in found)
  if (!belongs || found[partition]?.S !== value) throw new ForeignCursor(`not a cursor of ${value}`)
  return found
}
