/** 适用的时限 — by what a clock is counted: the rules, a step of supervision, or a statute (第十九条（五）、第二十四条). */
import { type Limit, turnOf } from '../../law/deadline.ts'
import { limitFor } from '../../law/limit.ts'
import type { Rules } from '../../law/rules.ts'
import type { SupervisionStep } from '../../law/supervision.ts'
import type { StatutoryLimit } from '../words/event-fields.ts'
import type { Clock } from './shape.ts'

/** The limit of the rules, the time a step of supervision gives, or a statute's own in its place. */
export function limitOf(
  { kind, statutory, step, times }: Pick<Clock, 'kind'> & Partial<Pick<Clock, 'statutory' | 'step' | 'times'>>,
  rules: Rules,
): Limit {
  const limit = limitFor(kind, rules.limits)
  if (kind === 'emergency-acknowledgement') return { ...limit, period: waitAfter(times, limit.period, rules) }
  if (times) return turnOf(limit, times)
  if (step) return { ...limit, period: answerWithin(step, rules) }
  if (!statutory) return limit
  const reading = { zh: `法律法规另有规定：${statutory.citation}`, en: `a statute's own limit: ${statutory.citation}` }
  return {
    ...limit,
    article: rules.provisions['statutory-limits'] ?? limit.article,
    reading,
    period: periodOf(statutory),
  }
}

/** 再次通报之后 — the first notices follow closely, later ones at the pace of the rules. */
const waitAfter = (times: number | undefined, first: Limit['period'], { emergency }: Rules): Limit['period'] => {
  const pace = emergency.again.findLast(({ after }) => times !== undefined && after <= times)
  return pace ? { minutes: pace.minutes } : first
}

export const answerWithin = (step: SupervisionStep, { supervision, limits }: Rules): Limit['period'] =>
  supervision.steps.find(({ code }) => code === step)?.answerWithin ?? limits['supervision-answer'].period

/** The period a statute sets. One of calendar days that ends on no working day ends on the next (民法典第二百零三条). */
export const periodOf = ({ workingDays, calendarDays }: StatutoryLimit): Limit['period'] =>
  workingDays ? { workingDays } : { calendarDays: calendarDays ?? 0, rollsToWorkingDay: true }
