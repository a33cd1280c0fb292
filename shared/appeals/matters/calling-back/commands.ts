/** 回访 — commands: the platform asks the appellant after closing (第十九条、第三十条). */

import * as z from 'zod'
import { line, writtenText } from '../../../schema/text.ts'
import { acts, command } from '../../words/asking.ts'
import { callOutcomes, solvedness, truths } from './words.ts'

export const callBack = command(['回访', 'call back'], acts('ticket'), () =>
  z.strictObject({
    outcome: z.enum(callOutcomes),
    solved: z.enum(solvedness).optional().describe('required when reached'),
    truth: z.enum(truths).optional().describe('办理真实度: is what the reply says true'),
    agreed: z.boolean().optional().describe('did the appellant agree to what the closing says they agreed to'),
    returned: z.boolean().optional().describe('回拨: the appellant rang back after a call that was missed'),
    by: line,
    note: writtenText.optional(),
  }),
)

export const callingBackCommands = {
  callBack,
}
