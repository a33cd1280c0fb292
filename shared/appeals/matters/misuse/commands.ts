/** 诉求人不当行为 — commands: recorded, told, answered, verified, handed over (第十四条、第三十八条). */

import * as z from 'zod'
import { line, writtenText } from '../../../schema/text.ts'
import { acts, command, whoSees } from '../../words/asking.ts'
import { code } from '../../words/fields.ts'
import { verified } from './words.ts'

const record = code.describe('misuse-1')

export const recordMisuse = command(['记录不当行为', 'record misuse'], whoSees('ticket'), () =>
  z.strictObject({ kind: code, facts: writtenText }),
)

/** 陈述、申辩 — the appellant answers the notice. */
export const answerMisuse = command(['陈述申辩', 'answer a record of misuse'], acts('ticket'), () =>
  z.strictObject({ record: record.optional(), text: writtenText }),
)

/** 核实 — confirmed with reasons, or dropped. */
export const verifyMisuse = command(['核实不当行为', 'verify misuse'], acts('ticket'), () =>
  z.strictObject({ record, ...verified(writtenText) }),
)

/** 移交 — to the competent body, for the credit file (信用档案). */
export const handOverMisuse = command(['移交不当行为记录', 'hand misuse over'], acts('ticket'), () =>
  z.strictObject({ record, to: line, reference: line }),
)

export const misuseCommands = {
  recordMisuse,
  answerMisuse,
  verifyMisuse,
  handOverMisuse,
}
