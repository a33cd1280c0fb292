/** 合并办理 — its rules by command, and what its events make of a ticket. */

import type { Change, Changes } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import { clockOf, type Ticket } from '../../ticket/ticket.ts'
import { moved } from '../extending/changes.ts'
import type { mergingCommands } from './commands.ts'
import type { mergingEvents } from './events.ts'
import { addFacts, followLead } from './follow-lead.ts'
import { merge, unmerge } from './merge.ts'
import { endMerging, openMerging } from './open-merging.ts'
import type { Handled } from './shape.ts'

/** The merged ticket follows decision n of its lead, and knows this of the handling. */
const following = (ticket: Ticket, n: number, handled: Partial<Handled>): Partial<Ticket> => ({
  handled: { ...ticket.handled, ...handled },
  ...(ticket.merged ? { merged: { ...ticket.merged, seen: n } } : {}),
})

const factsAdded: Change<'facts-added'> = ({ addedFacts = [] }, { at, text, piece }) => ({
  addedFacts: [...addedFacts, { at, text, ...(piece ? { piece } : {}) }],
})

export const mergingRules: RulesOf<typeof mergingCommands> = {
  openMerging,
  endMerging,
  merge,
  unmerge,
  followLead,
  addFacts,
}

export const mergingChanges: Changes<typeof mergingEvents> = {
  'merging-opened': (_, { at }) => ({ leadsSince: at }),
  'merging-ended': () => ({ leadsSince: undefined }),
  merged: (_, { at, into, seen, reasons }) => ({
    state: 'merged',
    merged: { into, at, seen, reasons },
    lastMergedInto: into,
    handled: {},
    nonCooperationSince: undefined,
  }),
  'lead-dispatched': (ticket, { n, happenedAt, workOrder, unit }) => ({
    ...following(ticket, n, { workOrder, unit }),
    heldUnderLead: [...(ticket.heldUnderLead ?? []).filter((held) => held !== unit), unit],
    dispatchedAt: ticket.dispatchedAt ?? happenedAt,
  }),
  'lead-progressed': (ticket, { n, happenedAt, answer }) =>
    following(ticket, n, { interim: { at: happenedAt, answer } }),
  'lead-replied': (ticket, { n, happenedAt }) => following(ticket, n, { repliedAt: happenedAt }),
  'lead-sent-back': (ticket, { n }) => following(ticket, n, { answer: undefined }),
  'lead-answered': (ticket, { n, happenedAt, answer }) => following(ticket, n, { answer: { at: happenedAt, answer } }),
  'lead-returned': (ticket, { n }) => following(ticket, n, { workOrder: undefined, unit: undefined }),
  'lead-extended': (ticket, { n }) => following(ticket, n, {}),
  'limit-extended': (ticket, { clock: kind, from, months, ...to }) => {
    const last = clockOf(ticket, kind)
    return {
      clocks: ticket.clocks.map((clock) =>
        clock === last
          ? { ...moved(clock, to), extended: { from, ...(months ? { months } : { until: to.lastDay }) } }
          : clock,
      ),
    }
  },
  unmerged: ({ applicationsBefore = 0 }, { applications = 0 }) => ({
    state: 'accepted',
    merged: undefined,
    handled: undefined,
    applicationsBefore: applicationsBefore + applications,
  }),
  'facts-added': factsAdded,
}
