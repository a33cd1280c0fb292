/** 处理 — circular, then disciplinary body, then prosecution, in this order (第三十九条). */
import { type Context, decided, type Refusal, type Rule, refused } from '../../ticket/decision.ts'
import type { MisconductRecord } from './shape.ts'
import { isAtItsLevel } from './verify-misconduct.ts'

export const takeMisconductStep: Rule<'takeMisconductStep'> = (command, ticket, context) => {
  const { record: subject, step, reference, reportedUp, to } = command
  const record = ticket.misconduct.find((candidate) => candidate.subject === subject)
  if (!record) return refused('misconduct.unknown')
  if (!isAtItsLevel(record, context)) return refused('misconduct.other-level')
  const tooSoon = notYet(record, step, context)
  if (tooSoon) return tooSoon
  if (step === 'circular' && !reportedUp) return refused('misconduct.circular-needs-report')
  if (step !== 'circular' && !to) return refused('misconduct.needs-body')

  return decided({
    type: 'misconduct-step-taken',
    subject,
    step,
    reference,
    ...(reportedUp ? { reportedUp } : {}),
    ...(to ? { to } : {}),
  })
}

function notYet({ verification, steps }: MisconductRecord, step: string, { rules }: Context): Refusal | undefined {
  if (verification?.decision !== 'upheld') return refused('misconduct.not-verified')
  const order = rules.misconduct.steps
  const at = order.findIndex(({ code }) => code === step)
  const condition = order[at]?.when
  if (condition && !verification[condition]) return refused('misconduct.step-not-open', { step, needs: condition })
  if (steps.length > at) return refused('misconduct.step-already-taken', { step })
  if (steps.length < at) return refused('misconduct.step-out-of-order', { next: order[steps.length]?.code })
}
