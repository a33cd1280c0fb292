/** 否定备案 — commands: the authority's look at what was refused, given back, or closed without being solved (第九条). */

import * as z from 'zod'
import { writtenText } from '../../../schema/text.ts'
import { acts, command, platform } from '../../words/asking.ts'
import { examined } from './words.ts'

/** 核查否定结果 — confirmed, or to be done again. */
export const examineNegative = command(['核查否定结果', 'examine a negative outcome'], acts('ticket', platform), () =>
  z.strictObject({
    outcome: z.int().min(1).describe('which of the ticket’s negative outcomes, 1 for the first'),
    ...examined(writtenText),
  }),
)

export const negativeCommands = {
  examineNegative,
}
