/** 抽检 — commands: what an inspection of process and result found (第三十条). */

import * as z from 'zod'
import { line, writtenText } from '../../../schema/text.ts'
import { acts, command, platform } from '../../words/asking.ts'
import { code } from '../../words/fields.ts'
import { foundAs } from './words.ts'

/** 抽检结果 — of one ticket that an inspection has drawn. */
export const recordInspection = command(['记录抽检结果', 'record an inspection'], acts('ticket', platform), () =>
  z.strictObject({
    inspection: code.describe('number of the inspection that drew this ticket'),
    ...foundAs(),
    by: line,
    findings: writtenText.optional().describe('required when anything is faulty'),
  }),
)

export const inspectingCommands = {
  recordInspection,
}
