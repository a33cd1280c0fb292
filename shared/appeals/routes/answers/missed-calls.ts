/** 未接来电 — answers about missed calls, with the number masked unless asked for. */

import * as z from 'zod'
import { pageOf } from '../../../door/pages.ts'
import { moment } from '../../../schema/moment.ts'
import { callOutcomes } from '../../matters/calling-back/words.ts'
import { missedCallStates, returnResults } from '../../words/missed-calls.ts'
import { missedCallLooks } from './reading.ts'

const calls = z.array(z.strictObject({ at: moment, channel: z.string(), reference: z.string() }))
const attempts = z.array(
  z.strictObject({
    at: moment,
    by: z.string(),
    key: z.string().describe('public id of the key it was recorded with'),
    outcome: z.enum(callOutcomes),
    result: z.enum(returnResults).optional(),
    ticket: z.string().optional(),
    note: z.string().optional(),
    once: z.strictObject({ key: z.string(), print: z.string() }).optional().describe('Idempotency-Key of the request'),
  }),
)
const missedCallAnswer = z
  .strictObject({
    id: z.string(),
    version: z.int(),
    state: z.enum(missedCallStates),
    phone: z.string().describe('已脱敏 masked: 138****5678'),
    since: moment.describe('the first call that waits for an answer'),
    calls,
    attempts,
    earlier: z
      .array(z.strictObject({ calls, attempts }))
      .describe('此前的来电与回拨 what was done before it rang again'),
  })
  .meta({ id: 'MissedCall', description: '未接来电 calls of a number that nobody answered' })

export const missedCallAnswers = {
  recordMissedCall: z.strictObject({
    call: z.string(),
    state: z.enum(missedCallStates),
    calls: z.int().describe('of this number, since it was last rung back'),
  }),
  listMissedCalls: pageOf(missedCallAnswer),
  readMissedCallPhone: z.strictObject({ call: z.string(), phone: z.string() }),
  listMissedCallLooks: missedCallLooks,
  recordReturn: missedCallAnswer,
}
