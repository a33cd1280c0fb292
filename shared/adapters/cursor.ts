/** Cursors of lists: the last key of a page, opaque to callers, parsed when it comes back. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { lazily } from '../schema/lazily.ts'

const key = lazily(() => z.record(z.string().max(40), z.strictObject({ S: z.string().max(200) })))

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
