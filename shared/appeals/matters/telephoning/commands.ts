/** 通话 — the command that ties a ticket to a call. */
import * as z from 'zod'
import { acts, command } from '../../words/asking.ts'
import { callId } from '../../words/phone-calls.ts'

/** 关联通话 — what was said in this call was about this ticket. */
export const linkCall = command(['关联通话', 'link a call'], acts('ticket'), () => z.strictObject({ callId }))

export const telephoningCommands = { linkCall }
