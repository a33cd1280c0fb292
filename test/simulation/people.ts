/** What people ask of a ticket: mostly sensible, sometimes too late or not theirs. */

import type { Actor, Role } from '../../shared/access/actor.ts'
import type { LaterCommand } from '../../shared/appeals/ticket/decision.ts'
import type { State } from '../../shared/appeals/ticket/states.ts'
import type { Ticket } from '../../shared/appeals/ticket/ticket.ts'
import type { CommandOf } from '../../shared/appeals/words/command.ts'
import { addDays } from '../../shared/law/civil-date.ts'
import { dateOf } from '../../shared/law/shanghai-time.ts'
import type { Random } from './random.ts'

export type Asked = { [N in LaterCommand]: CommandOf<N> }[LaterCommand]

/** Who writes to a ticket besides what is swept and received. */
export const writers = ['operator', 'department', 'appellant', 'supervisor'] as const
export type Writer = (typeof writers)[number]

/** Short, except sometimes: then it leaves the log. */
const text = (random: Random): string => (random.chance(0.04) ? '办理情况详述'.repeat(300) : '已核实')

/** 当场告知 — many are told in the call. */
const inCall = (random: Random) => (random.chance(0.3) ? { toldInCall: { by: '话务员', callId: 'call' } } : {})

const review = (ticket: Ticket, random: Random): Asked => {
  const reasons = text(random)
  const told = inCall(random)
  if (ticket.ticketType === 'consultation' && random.chance(0.4))
    return { type: 'answer', answer: reasons, knowledge: { article: 'K-1', version: 1 }, ...told }
  if (random.chance(0.06)) return { type: 'reject', ground: 1, reasons, ...told }
  if (random.chance(0.06)) return { type: 'redirect', to: '税务局', reasons, ...told }
  if (random.chance(0.15)) return { type: 'requestSupplement', ask: reasons, ...told }
  return { type: 'accept', category: 'road-damage', area: random.pick(['210100', '210102']), ...told }
}

const dispatch = (_: Ticket, random: Random): Asked =>
  random.chance(0.6)
    ? { type: 'dispatch', category: random.pick(['water-outage', 'road-damage']) }
    : {
        type: 'dispatch',
        lead: random.pick(['water', 'roads-north', 'heping']),
        coHandlers: ['fire'],
        reason: '职责明确',
      }

const whileHandled = (ticket: Ticket, random: Random): Asked | undefined => {
  const contribution = ticket.orders.find(({ role, state }) => role === 'co' && state === 'replied')
  if (contribution && random.chance(0.3))
    return { type: 'sendBack', workOrder: contribution.number, reasons: text(random) }
  if (random.chance(0.4)) return undefined
  const at = ticket.dispatchedAt
  if (at && random.chance(0.3))
    return {
      type: 'requestSupplement',
      ask: text(random),
      until: addDays(dateOf(at), 10),
      agreement: { at, how: 'phone', with: '诉求人' },
    }
  if (random.chance(0.5)) return { type: 'recordNonCooperation', facts: text(random) }
  return {
    type: 'close',
    ground: 5,
    alternative: 'untrue',
    evidence: { finding: text(random) },
    reasons: '经查不属实',
  }
}

const check = (ticket: Ticket, random: Random): Asked => {
  if (random.chance(0.3)) return { type: 'sendBack', reasons: text(random) }
  if (!ticket.check) return { type: 'passCheck' }
  return { type: 'close', ground: 1, alternative: 'solved', evidence: {}, reasons: text(random) }
}

const operator: { readonly [S in State]?: (ticket: Ticket, random: Random) => Asked | undefined } = {
  registered: review,
  accepted: dispatch,
  handling: whileHandled,
  replied: check,
  closed: ({ callbacks }, random) =>
    callbacks.length > 0 && random.chance(0.9)
      ? undefined
      : { type: 'callBack', outcome: 'reached', solved: 'solved', by: '回访员' },
}

/** A unit looks at one of the orders; it may be another's or ended by the time it is asked. */
function department(ticket: Ticket, random: Random): { asked: Asked; unit: string } | undefined {
  if (ticket.orders.length === 0 || (ticket.state !== 'handling' && random.chance(0.8))) return undefined
  const { number: order, unit, acknowledgedAt } = random.pick(ticket.orders)
  const record = text(random)
  if (!acknowledgedAt && random.chance(0.6)) return { asked: { type: 'acknowledge', order }, unit }
  if (random.chance(0.25)) return { asked: { type: 'replyInterim', order, record, answer: '正在办理' }, unit }
  if (random.chance(0.3))
    return {
      asked: { type: 'requestReturn', order, ground: 'not-responsible', form: 'give-back', reasons: record },
      unit,
    }
  const consultation = { impossible: '电话无人接听' }
  return { asked: { type: 'reply', order, record, answer: '已办结', consultation }, unit }
}

function appellant(ticket: Ticket, random: Random): Asked | undefined {
  if (ticket.state === 'awaiting-supplement' || ticket.supplement || random.chance(0.05))
    return { type: 'supplySupplement', text: text(random) }
  if (random.chance(0.04)) return { type: 'withdraw', how: 'written' }
  if (ticket.ratings.length > 0 && random.chance(0.9)) return undefined
  return { type: 'rate', level: 1 + random.draw(5), via: 'link' }
}

function supervisor(ticket: Ticket, random: Random): Asked | undefined {
  const pending = ticket.orders.find(
    ({ state, returnRequest }) => state === 'open' && returnRequest && !returnRequest.decision,
  )
  if (!pending && ticket.state !== 'accepted' && random.chance(0.95)) return undefined
  if (!pending) return { type: 'dispatch', lead: 'water', reason: '指定主办' }
  const decision = random.pick(['approve', 'refuse'] as const)
  const transferTo = decision === 'approve' && random.chance(0.4) ? { transferTo: 'rescue' } : {}
  return { type: 'decideReturn', order: pending.number, decision, reasons: text(random), ...transferTo }
}

const actor = (role: Role, id: string, more: Partial<Actor> = {}): Actor => ({ role, id, ...more })

/** @param id is in the decision as its actor, so that it can be found in the log again */
export function ask(
  writer: Writer,
  ticket: Ticket,
  id: string,
  random: Random,
): { command: Asked; actor: Actor } | undefined {
  switch (writer) {
    case 'operator': {
      const command = operator[ticket.state]?.(ticket, random)
      return command && { command, actor: actor('operator', id) }
    }
    case 'department': {
      const found = department(ticket, random)
      return found && { command: found.asked, actor: actor('department', id, { unit: found.unit }) }
    }
    case 'appellant': {
      const command = appellant(ticket, random)
      return command && { command, actor: actor('appellant', id, { ticket: ticket.number }) }
    }
    case 'supervisor': {
      const command = supervisor(ticket, random)
      return command && { command, actor: actor('supervisor', id) }
    }
  }
}

/** 登记 — some are emergencies that go to their units at once. */
export function submission(reference: string, random: Random): CommandOf<'register'> {
  const emergency = random.chance(0.05) ? ({ emergency: 'accident' } as const) : {}
  const channel = random.pick(['phone', 'web'])
  return {
    type: 'register',
    channel,
    reference,
    ticketType: random.pick(['consultation', 'service', 'help', 'complaint', 'complaint', 'report']),
    category: 'road-damage',
    area: random.pick(['210100', '210102']),
    businessEnvironment: false,
    title: '道路积水',
    text: text(random),
    appellantKind: 'person',
    ...emergency,
    ...(channel === 'phone' ? inCall(random) : {}),
  }
}
