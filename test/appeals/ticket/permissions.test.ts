/** Every role × command × state: what the code decides is what the articles say (permissions.ts). */
import { describe, expect, it } from 'vitest'
import { type Actor, type Role, roles } from '../../../shared/access/actor.ts'
import { reachOf } from '../../../shared/api/reach.ts'
import { decide } from '../../../shared/appeals/kind/decide.ts'
import { isRefusal, type LaterCommand } from '../../../shared/appeals/ticket/decision.ts'
import { type State, states } from '../../../shared/appeals/ticket/states.ts'
import { type CommandName, type CommandOf, commandBodies } from '../../../shared/appeals/words/command.ts'
import { commands as table } from '../../../shared/law/liaoning-draft-2021/commands.ts'
import { drawnBody } from '../../support/drawn.ts'
import { leading, mergeInto } from '../../support/merging.ts'
import { first, instant, law, number, operator, registered, type Story } from '../../support/story.ts'
import { expected } from './permissions.ts'

const day = '2026-10-09'
const at = `${day}T12:00+08:00`
const accepted = registered().and(`${day}T09:10+08:00`, operator, { type: 'accept' })
const handling = accepted.and(`${day}T09:20+08:00`, operator, { type: 'dispatch' })
const unit = handling.ticket.orders[0]?.unit ?? ''
const replied = handling.and(
  `${day}T10:00+08:00`,
  { role: 'department', id: 'd', unit },
  { type: 'reply', order: first, record: '已修', answer: '已修', consultation: { impossible: '电话三次未接' } },
)

/** One ticket in each state. */
const samples: { readonly [S in State]: Story } = {
  registered: registered(),
  'awaiting-supplement': registered().and(`${day}T09:10+08:00`, operator, {
    type: 'requestSupplement',
    ask: '请补充照片',
  }),
  accepted,
  handling,
  replied,
  merged: accepted.and(`${day}T09:20+08:00`, operator, mergeInto, { lead: leading(handling) }),
  closed: replied.and(`${day}T11:00+08:00`, operator, { type: 'withdraw', how: 'oral', recording: '录音1' }),
  answered: registered({ ticketType: 'consultation' }).and(`${day}T09:10+08:00`, operator, {
    type: 'answer',
    answer: '答复',
    knowledge: { article: 'kb-1', version: 1 },
  }),
  rejected: registered().and(`${day}T09:10+08:00`, operator, { type: 'reject', ground: 1, reasons: '民事纠纷' }),
  redirected: registered().and(`${day}T09:10+08:00`, operator, {
    type: 'redirect',
    to: '劳动仲裁委',
    reasons: '专属管辖',
  }),
  filed: registered({ ticketType: 'invalid' }).and(`${day}T09:10+08:00`, operator, {
    type: 'file',
    as: 'invalid',
    why: 'silent',
    reasons: '静音',
  }),
  withdrawn: registered().and(`${day}T09:10+08:00`, operator, { type: 'withdraw', how: 'oral', recording: '录音1' }),
}

const actors: { readonly [R in Role]: Actor } = {
  channel: { role: 'channel', id: 'c', channel: 'web' },
  appellant: { role: 'appellant', id: number, ticket: number },
  operator,
  department: { role: 'department', id: 'd', unit },
  supervisor: { role: 'supervisor', id: 's', authority: 'platform' },
  admin: { role: 'admin', id: 'a' },
  province: { role: 'province', id: 'p' },
  government: { role: 'government', id: 'g' },
  anyone: { role: 'anyone', id: 'anyone' },
  system: { role: 'system', id: 'deadlines' },
}

const notThere: readonly string[] = [
  'ticket.unknown',
  'work-order.unknown',
  'supervision.unknown',
  'extension.unknown',
  'assistance.unknown',
]

/** The role is let in and the state allows it; what a rule then says about the details is another matter. */
function may(command: LaterCommand, state: State, role: Role): boolean {
  const body = commandBodies[command]().parse(
    drawnBody(command, { ticket: samples[state].ticket, now: instant(at), draw: () => 0 }),
  )
  const decision = decide({ type: command, ...body } as CommandOf<LaterCommand>, samples[state].ticket, {
    ...law,
    now: instant(at),
    today: day,
    // Of the kind of authority that the command is for; who is of the other is in test/access.
    actor: {
      ...actors[role],
      ...(role === 'supervisor' ? { authority: reachOf(command).authority ?? 'platform' } : {}),
    },
  })
  const shut = ['ticket.role-not-allowed', 'ticket.not-allowed-here', 'clue.authority-alone']
  // What is not there is said before the state is: then only the table can be asked.
  if (isRefusal(decision) && notThere.includes(decision.refused))
    return table[command].by.includes(role) && table[command].from.includes(state)
  return !isRefusal(decision) || !shut.includes(decision.refused)
}

const later = (Object.keys(expected) as CommandName[]).filter((name): name is LaterCommand => name !== 'register')

describe('the sample of each state', () => {
  it.each(states)('%s is in it', (state) => expect(samples[state].ticket.state).toBe(state))
})

describe.each(later)('%s', (command) => {
  const [who, from, article] = expected[command]
  it(`may be asked ${article}`, () => {
    const found = states.flatMap((state) =>
      roles.filter((role) => may(command, state, role)).map((role) => `${role} ${state}`),
    )
    const wanted = states.flatMap((state) =>
      roles.filter((role) => from.includes(state) && who.includes(role)).map((role) => `${role} ${state}`),
    )
    expect(found).toEqual(wanted)
  })
})
