/** 身份信息更正 — commands that know only which fields change, not what was wrong (第三十五条). */
import * as z from 'zod'
import { acts, command } from '../../words/asking.ts'
import { callId } from '../../words/phone-calls.ts'
import { changing } from './words.ts'

/** 更正身份信息 — the values travel beside it, never in it. */
export const correctIdentity = command(['更正身份信息', 'correct the identity data'], acts('ticket'), () =>
  z.strictObject({ ...changing(), callId: callId.optional() }),
)

export const identifyingCommands = { correctIdentity }
