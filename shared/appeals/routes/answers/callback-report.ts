/** 回访报告 — the answer with what callbacks and inspections of a period found (第三十条). */
import * as z from 'zod'
import { unreadable } from '../../../door/seen-rows.ts'
import { moment } from '../../../schema/moment.ts'
import { afterwards } from './follow-up.ts'

const period = { from: z.iso.date(), to: z.iso.date() }
const tickets = z.array(z.string()).describe('诉求件编号 numbers of tickets')
const counted = z.strictObject({ count: z.int(), tickets })
const { subject, verification: _, ...finding } = afterwards.findings.element.shape

export const callbackReportAnswer = z.strictObject({
  ...period,
  at: moment,
  closed: counted,
  toBeCalledBack: counted,
  reached: counted,
  givenUp: counted,
  missedCalls: z.int(),
  overdue: counted,
  solved: counted,
  partlySolved: counted,
  notSolved: counted,
  truth: z.strictObject({ true: counted, partly: counted, untrue: counted }).describe('办理真实度'),
  workedAgain: counted.describe('办结后重新办理 closed in the period and worked again since'),
  inspected: z.strictObject({ count: z.int(), processFaulty: z.int(), resultFaulty: z.int() }),
  falseClosings: z.array(
    z.strictObject({
      ticket: z.string(),
      subject,
      ...finding,
      decision: z.enum(['upheld', 'dropped', 'pending']),
    }),
  ),
  byUnit: z.array(z.strictObject({ unit: z.string(), falseClosings: z.int(), upheld: z.int() })),
  unreadable,
})
