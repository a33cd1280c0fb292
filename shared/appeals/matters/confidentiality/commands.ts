/** 保密 — commands to ask for or lift it, write units' version, record contacts (第十三条（四）、第三十五条). */

import * as z from 'zod'
import { instant } from '../../../law/civil-date.ts'
import { line, writtenText } from '../../../schema/text.ts'
import { acts, command } from '../../words/asking.ts'
import { forUnits, spokenTo } from './words.ts'

/** 申请保密、放弃保密 — by the appellant, or by whoever takes the appellant's word. */
export const setConfidentiality = command(
  ['申请或者放弃保密', 'ask for confidentiality or give it up'],
  acts('ticket'),
  () =>
    z.strictObject({
      confidential: z.boolean().describe('true 申请保密 asked for; false 放弃保密 given up'),
      how: line
        .optional()
        .describe(
          '放弃保密且非诉求人本人提出时必填：诉求人如何表示（录音、书面） how the appellant said so, where others give it up',
        ),
    }),
)

/** 派单文本 — what units read instead of the appellant's own words. */
export const writeForUnits = command(['拟写派单文本', 'write what units read'], acts('ticket'), () =>
  z.strictObject(forUnits(writtenText, line)),
)

/** 代为联系 — the platform has spoken to the appellant for a unit that does not know who it is. */
export const recordContact = command(['记录代为联系', 'record a contact made for a unit'], acts('ticket'), () =>
  z.strictObject({
    workOrder: z.string().describe('为哪一工单 the work order it was made for'),
    at: instant,
    by: line.describe('联系人员 who made it'),
    ...spokenTo(),
    said: writtenText.optional().describe('诉求人的意见 what the appellant said'),
  }),
)

export const confidentialityCommands = { setConfidentiality, writeForUnits, recordContact }
