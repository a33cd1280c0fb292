/** 指定的期限 — limits whose last day people set or agreed, not the rules. */
import { deadline, named } from '../../law/deadline.ts'
import type { Context } from '../ticket/decision.ts'
import type { Happened } from '../words/event.ts'
import { answerWithin } from './limit-of.ts'
import { type Started, started } from './start.ts'

/** A period set or agreed by its last day rather than by the rules. */
export function untilDay(
  { at, until, during }: Happened<'supplement-requested' | 'supplement-extended'>,
  { rules }: Context,
): Started {
  const clock = during === 'review' ? 'supplement-before-acceptance' : 'supplement-during-handling'
  return { ...started(clock, at, named(until), rules), named: true }
}

/** The day the authority set, or the time the step of supervision gives (art. 24). */
export function untilAnswered(
  { at, order, step, until }: Happened<'supervision-opened' | 'supervision-raised'>,
  { rules, calendar }: Context,
): Started {
  const end = until ? named(until) : deadline({ period: answerWithin(step, rules) }, at, calendar)
  return { ...started('supervision-answer', at, end, rules, order), step, ...(until ? { named: true as const } : {}) }
}

/** The limit a unit gives its own sub-unit. */
export const innerUntil = (until: string, order: string, at: string, { rules }: Context): Started => ({
  ...started('inner-limit', at, named(until), rules, order),
  named: true,
})
