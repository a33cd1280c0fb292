/** 多件诉求 — a town in memory where appeals come in one after the other. */

import { execute } from '../../shared/appeals/desk/execute.ts'
import { register } from '../../shared/appeals/desk/register.ts'
import { similarTickets } from '../../shared/appeals/desk/similar-tickets.ts'
import { listedSimilar } from '../../shared/appeals/matters/merging/similar-list.ts'
import { isRefusal } from '../../shared/appeals/ticket/decision.ts'
import type { Ticket } from '../../shared/appeals/ticket/ticket.ts'
import { memoryListed } from '../simulation/memory/small.ts'
import { law } from '../simulation/town.ts'
import { desk, operator } from './desk.ts'

const day = 24 * 3_600_000
export const theirs = { name: '王', phone: '13900000001' }
export const somebody = { name: '李', phone: '13700000001' }

/** A town where appeals come in one after the other, an hour apart. */
export async function town() {
  const { deps } = await desk()
  let now = Date.parse('2026-03-02T02:00:00Z')
  let count = 0
  const here = { ...deps, clock: { ...deps.clock, now: () => new Date(now) }, listed: memoryListed() }
  async function brought(person: { name: string; phone: string; idNumber?: string }, more: object = {}) {
    now += 3_600_000
    const command = {
      type: 'register',
      channel: 'web',
      reference: `other-${++count}`,
      ticketType: 'help',
      category: 'water-outage',
      area: '210102',
      appellantKind: 'person',
      businessEnvironment: false,
      title: '和平里小区停水',
      text: '和平里小区三号楼停水两天无人处理',
      ...more,
    }
    const actor = { role: 'channel', id: 'w', channel: 'web' }
    const born = await register({ command, person, actor } as never, here)
    if (isRefusal(born)) throw new Error(born.refused)
    const { ticket } = born
    await here.listed.put(ticket.number, 1, listedSimilar(ticket))
    return ticket
  }
  const accepted = async ({ number }: Ticket) => {
    const done = await execute({ number, command: { type: 'accept' }, actor: operator('o') }, here)
    if (isRefusal(done)) throw new Error(done.refused)
    return done.ticket
  }
  return {
    here,
    brought,
    accepted,
    pass: (days: number) => {
      now += days * day
    },
    similar: (ticket: Ticket, isTheirs: (other: Ticket) => boolean = () => true, repeats = law.rules.repeats) =>
      similarTickets(ticket, repeats, isTheirs, here),
  }
}
