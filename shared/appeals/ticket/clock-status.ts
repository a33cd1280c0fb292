/** 时限的状态 — how a limit stands, said alike in tickets, explanations, lists and figures. */
import type { Clock } from '../clocks/shape.ts'
import { clockEnds } from './clock-ends.ts'

export const clockStatuses = ['running', 'passed', 'met', 'late', 'missed', 'void'] as const
export type ClockStatus = (typeof clockStatuses)[number]

/**
 * running, passed (and not done), or how it ended: met, late, missed, void. Taking an order away or ending the matter does not make good
 * what was owed by then and not given.
 */
export function clockStatus(clock: Clock): ClockStatus {
  const { outcome, passedAt } = clock
  if (wasMissed(clock)) return 'missed'
  return outcome ?? (passedAt ? 'passed' : 'running')
}

/** 逾期未办 — overtaken by something else, but only after its limit. What is only forbidden from then on, or lapses, is not missed. */
export const wasMissed = ({ kind, outcome, limit, endedAt }: Clock): boolean =>
  outcome === 'void' && endedAt !== undefined && limit <= endedAt && owed.includes(clockEnds[kind].kind)

const owed: readonly string[] = ['duty', 'turn', 'inner']
