/** 办结 — commands: by the nine grounds and their evidence, by withdrawal, after non-cooperation (第二十五条). */

import * as z from 'zod'
import { date } from '../../../city/city.ts'
import type { evidenceField } from '../../../law/grounds.ts'
import { widest } from '../../../law/widest.ts'
import { lazily } from '../../../schema/lazily.ts'
import { line, writtenText } from '../../../schema/text.ts'
import { acts, command } from '../../words/asking.ts'
import { code, secondLook } from '../../words/fields.ts'
import { withdrawal } from './words.ts'

/** 办结的证据 — which fields a ground needs is data of the regulation (art. 25). */
export const evidence = lazily(() =>
  z.strictObject({
    reference: line.optional().describe('number of the lawsuit, reconsideration, arbitration or investigation'),
    signedOn: date.optional(),
    performedOn: date.optional(),
    raisedOn: date.optional().describe('day the lawsuit, application or investigation began'),
    recording: line
      .optional()
      .describe(
        '录音编号或者说明，或者本诉求件附件的编号 recording or note of an oral statement, or a file of this ticket',
      ),
    document: line
      .optional()
      .describe('书面材料的编号，或者本诉求件附件的编号 reference of the written document, or a file of this ticket'),
    citation: line.optional().describe('law or regulation, 《…》第…条'),
    finding: writtenText.optional().describe('what was established, and how'),
  } satisfies { readonly [F in z.infer<typeof evidenceField>]: z.ZodType }),
)

/** 办结 — by one alternative of one of the nine grounds, with its evidence (art. 25). */
export const close = command(['办结', 'close'], acts('ticket'), () =>
  z.strictObject({
    ground: z.int().min(1).max(widest.closingGround),
    alternative: code,
    evidence: evidence().default({}),
    reasons: writtenText,
    ...secondLook,
  }),
)

/** 撤回 — the appellant ends it, orally (with a recording or note) or in writing (art. 25(3)). */
export const withdraw = command(['撤回', 'withdraw'], acts('ticket'), () =>
  z.strictObject(withdrawal(writtenText, line)),
)

/** 不配合记录 — the start of thirty consecutive days, and what ends them (art. 25(8)). */
export const recordNonCooperation = command(['记录不予配合', 'record non-cooperation'], acts('ticket'), () =>
  z.strictObject({ facts: writtenText }),
)

/** 恢复配合或者有正当理由 — either ends the thirty days (art. 25(8)). */
export const recordCooperation = command(['记录恢复配合', 'record cooperation'], acts('ticket'), () =>
  z.strictObject({
    facts: writtenText,
    because: z
      .enum(['cooperates', 'good-reason', 'appointment-kept', 'contact-reached'])
      .default('cooperates')
      .describe('配合、有正当理由、如约到场、已联系上'),
  }),
)

export const closingCommands = {
  close,
  withdraw,
  recordNonCooperation,
  recordCooperation,
}
