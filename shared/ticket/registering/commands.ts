/** Commands of 登记 — an appeal becomes a ticket (第十五条). */
import * as z from 'zod'
import { areaCode, emergencyKind } from '../../city/city.ts'
import { lazily } from '../../schema/lazily.ts'
import { appellantKind, ticketType } from '../classification.ts'
import { code, instant } from '../fields.ts'
import { line, writtenText } from '../text.ts'

/** 登记 — what a ticket is born with; identity data travel beside it, never in it. */
export const register = lazily(() =>
  z.strictObject({
    channel: code,
    reference: z.string().min(1).max(100).describe("the channel's own number for this submission"),
    ticketType,
    category: code.optional(),
    area: areaCode.optional(),
    businessEnvironment: z.boolean().default(false),
    title: line,
    text: writtenText,
    place: line.optional(),
    occurredAt: instant.optional(),
    appellantKind: appellantKind.default('person'),
    emergency: emergencyKind.optional(),
    externalLine: z.string().max(10).optional().describe('it belongs to this emergency line: 110, 119, 120 or 122'),
  }),
)

export const registeringCommands = {
  register,
}
