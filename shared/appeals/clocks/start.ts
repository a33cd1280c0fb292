/** 起算 — one clock as it starts, under its limit in the rules. */
import { type Deadline, deadline } from '../../law/deadline.ts'
import { type ClockKind, limitFor } from '../../law/limit.ts'
import { keyOf } from '../../law/version.ts'
import type { Context } from '../ticket/decision.ts'
import type { EventOf } from '../words/event.ts'
import type { Clock } from './shape.ts'

export type Started = EventOf<'clock-started'>

/** Starts a clock under its limit in the rules. */
export const starter =
  ({ rules, calendar }: Context) =>
  (clock: ClockKind, from: string, order?: string, subject?: string): Started => ({
    ...started(clock, from, deadline(limitFor(clock, rules.limits), from, calendar), rules, order),
    ...(subject ? { subject } : {}),
    ...(rules.telling.ends.clocks.some((kind) => kind === clock) ? { until: 'told' as const } : {}),
  })

export function started(
  clock: ClockKind,
  start: string,
  { limit, lastDay, provisional }: Deadline,
  rules: Context['rules'],
  order?: string,
): Started {
  const version = keyOf(rules)
  return {
    type: 'clock-started',
    clock,
    ...(order ? { order } : {}),
    rules: version,
    start,
    limit,
    lastDay,
    provisional,
  }
}

/** It runs, or was met or late; nothing has made it pointless. */
export const stands = (clock: Clock | undefined): boolean => clock !== undefined && clock.outcome !== 'void'
