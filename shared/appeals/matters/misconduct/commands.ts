/** 工作人员违规 — commands: reported, verified, and carried from circular to prosecution (第三十九条). */

import * as z from 'zod'
import { widest } from '../../../law/widest.ts'
import { line, writtenText } from '../../../schema/text.ts'
import { command, whoSees } from '../../words/asking.ts'
import { code } from '../../words/fields.ts'
import { misconductDecisions, misconductSources, stepTaken } from './words.ts'

const record = code.describe('misconduct-1')

export const reportMisconduct = command(['反映违规', 'report misconduct'], whoSees('ticket'), () =>
  z.strictObject({
    ground: z.int().min(1).max(widest.misconductGround),
    unit: code.optional().describe('the unit concerned; left out, the platform itself'),
    who: line.optional().describe('post of the person concerned'),
    facts: writtenText,
    foundBy: z.enum(misconductSources).default('report'),
  }),
)

/** 核定 — `serious` and `crime` decide how far it may be carried; on whom it was reported decides who may, not who leads: the rule asks. */
export const verifyMisconduct = command(['核定违规', 'verify misconduct'], whoSees('ticket'), () =>
  z.strictObject({
    record,
    decision: z.enum(misconductDecisions),
    serious: z.boolean().default(false),
    crime: z.boolean().default(false),
    reasons: writtenText,
  }),
)

/** 处理 — one step of the article, with the reference of the document that carries it. */
export const takeMisconductStep = command(['处理违规', 'take a step against misconduct'], whoSees('ticket'), () =>
  z.strictObject({ record, ...stepTaken(line) }),
)

export const misconductCommands = {
  reportMisconduct,
  verifyMisconduct,
  takeMisconductStep,
}
