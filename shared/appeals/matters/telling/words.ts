/** 告知 — who told the appellant in the call, and how anybody counts as told. */
import * as z from 'zod'
import { languages, ways } from '../../../city/notices/words.ts'
import { proofs } from '../../../law/telling.ts'
import { lazily, type Parsed } from '../../../schema/lazily.ts'
import { line } from '../../../schema/text.ts'
import { callId } from '../../words/phone-calls.ts'

/** 当场告知 — told in the call in which it was decided: no message follows, and no task. */
export const inCall = lazily(() =>
  z.strictObject({
    by: line.describe('告知人 who told: name or 工号'),
    callId,
  }),
)
export type InCall = Parsed<typeof inCall>

/** Of every command that decides what has to be told. */
export const toldInCall = {
  toldInCall: inCall().optional().describe('当场告知：已在通话中告知诉求人 the appellant was told in this call'),
}

/** 告知方式 — how the appellant wishes to be told, and in which language. */
export const tellBy = lazily(() =>
  z.strictObject({
    way: z.enum(ways).exclude(['channel']).optional(),
    language: z.enum(languages).optional(),
  }),
)
export type TellBy = Parsed<typeof tellBy>

export const proof = z.enum(proofs)
