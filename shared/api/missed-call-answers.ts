/** What missed calls look like in answers: the number masked everywhere but where it is asked for. */
import * as z from 'zod'
import { moment } from './ticket-answers.ts'

const missedCallAnswer = z.looseObject({
  id: z.string(),
  state: z.enum(['open', 'returned', 'given-up']),
  phone: z.string().describe('masked: 138****5678'),
  since: moment.describe('the first call that waits for an answer'),
  calls: z.array(z.looseObject({ at: moment })),
  attempts: z.array(z.looseObject({ at: moment, outcome: z.enum(['reached', 'unreachable']) })),
})

export const missedCallAnswers = {
  recordMissedCall: z.strictObject({
    call: z.string(),
    state: z.enum(['open', 'returned', 'given-up']),
    calls: z.int().describe('of this number, since it was last rung back'),
  }),
  listMissedCalls: z.strictObject({ items: z.array(missedCallAnswer), next: z.string().optional() }),
  readMissedCallPhone: z.strictObject({ call: z.string(), phone: z.string() }),
  listMissedCallLooks: z.strictObject({ call: z.string(), items: z.array(z.looseObject({ at: moment })) }),
  recordReturn: missedCallAnswer,
}
