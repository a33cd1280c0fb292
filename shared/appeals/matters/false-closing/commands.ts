/** 假办结、被办结 — commands: what the business-environment authority makes of a finding (第三十条). */

import * as z from 'zod'
import { writtenText } from '../../../schema/text.ts'
import { acts, businessEnvironment, command } from '../../words/asking.ts'
import { code } from '../../words/fields.ts'
import { verified } from './words.ts'

/** 审查核定 — a finding of callback or inspection is upheld or dropped. */
export const verifyFinding = command(['核定发现的问题', 'verify a finding'], acts('ticket', businessEnvironment), () =>
  z.strictObject({
    finding: code.describe('finding-1'),
    ...verified(writtenText),
  }),
)

export const falseClosingCommands = {
  verifyFinding,
}
