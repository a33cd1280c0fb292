/** 合并件的时限 — what the appellant of a merged ticket was promised stands, whoever handles the matter. */

import type { EventOf } from '../event.ts'
import { runningClocks, type Ticket } from '../ticket.ts'

type Started = EventOf<'clock-started'>

const promises: readonly string[] = ['reply', 'interim-reply', 'final-reply', 'enterprise-opinion']

/** Dispatched before it was merged: the reply limits go on under their own start, no longer its former unit's. */
export const carriedOver = (before: Ticket | undefined): Started[] =>
  before
    ? runningClocks(before)
        .filter(({ kind, order }) => order !== undefined && promises.includes(kind))
        .filter((clock, index, all) => all.findIndex(({ kind }) => kind === clock.kind) === index)
        .map(({ kind, rules, start, limit, lastDay, provisional, statutory }) => ({
          type: 'clock-started',
          clock: kind,
          rules,
          start,
          limit,
          lastDay,
          provisional,
          ...(statutory ? { statutory } : {}),
        }))
    : []

/** Promised once: a lead that is dispatched again gives the appellants merged into it no new limit. */
export const isPromised = (ticket: Ticket, kind: string): boolean =>
  ticket.clocks.some((clock) => clock.kind === kind && !clock.order && clock.outcome !== 'void')
