/** 告知 — commands: what became of telling is recorded on the ticket whose clock waits for it (第十八条). */
import * as z from 'zod'
import { instant } from '../../../law/civil-date.ts'
import { command, reads } from '../../words/asking.ts'
import { proof } from './words.ts'

const about = { notice: z.string(), of: z.string(), decidedAt: instant }

export const recordTold = command(['记录已告知', 'record that the appellant was told'], reads('ticket'), () =>
  z.strictObject({ ...about, how: proof, at: instant, by: z.string().optional(), callId: z.string().optional() }),
)
/** 告知失败 — told, and then the message turns out not to have arrived. */
export const recordUntold = command(['记录告知失败', 'record that telling failed'], reads('ticket'), () =>
  z.strictObject({ ...about, why: z.string() }),
)

export const tellingCommands = { recordTold, recordUntold }
