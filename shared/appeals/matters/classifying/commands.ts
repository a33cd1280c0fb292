/** 定性 — commands that change, with reasons, what an accepted appeal is taken for (第十九条). */
import * as z from 'zod'
import { writtenText } from '../../../schema/text.ts'
import { acts, command } from '../../words/asking.ts'
import { ticketType } from '../../words/classification.ts'
import { filedAs } from '../reviewing/words.ts'

/** 变更定性 — its limits change with it; the first classification stays known. */
export const reclassify = command(['变更定性', 'reclassify'], acts('ticket'), () =>
  z.strictObject({
    ticketType: ticketType.exclude(filedAs),
    businessEnvironment: z.boolean().optional().describe('the subject is the business environment (涉营商环境)'),
    reasons: writtenText,
  }),
)

export const classifyingCommands = {
  reclassify,
}
