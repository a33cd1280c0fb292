/** 一张桌子 — one registered appeal in a town in memory, and what is added to it. */

import type { Actor } from '../../shared/access/actor.ts'
import { execute, type WriteDeps } from '../../shared/appeals/desk/execute.ts'
import { register } from '../../shared/appeals/desk/register.ts'
import { isRefusal } from '../../shared/appeals/ticket/decision.ts'
import { memoryIdentities } from '../simulation/memory/identities.ts'
import { memoryTickets } from '../simulation/memory/tickets.ts'
import { law } from '../simulation/town.ts'

const web: Actor = { role: 'channel', id: 'w', channel: 'web' }
export const operator = (id: string): Actor => ({ role: 'operator', id })

/** Its number, its stores, and whoever adds facts under an Idempotency-Key. */
export async function desk(
  stores: Partial<Pick<WriteDeps, 'tickets' | 'texts' | 'law'>> = {},
  ticketType = 'help',
  said: object = {},
) {
  const tickets = memoryTickets()
  const start = Date.parse('2026-03-02T01:00:00Z')
  let serial = 0
  const deps: WriteDeps & { identities: ReturnType<typeof memoryIdentities> } = {
    tickets,
    texts: tickets.texts,
    identities: memoryIdentities(),
    knocks: { send: async () => {} },
    clock: {
      now: () => new Date(start),
      real: () => start,
      steady: () => 0,
      sleep: async () => {},
      timeout: () => new AbortController().signal,
    },
    attempt: () => `a-${++serial}`,
    draw: () => ++serial,
    law: async () => law,
    ...stores,
  }
  const born = await register(
    {
      command: {
        type: 'register',
        channel: 'web',
        reference: 'r',
        ticketType,
        appellantKind: 'person',
        businessEnvironment: false,
        title: '停水',
        text: '停水',
        ...said,
      } as never,
      person: { name: '王', phone: '13900000001' },
      actor: web,
    },
    deps,
  )
  if (isRefusal(born)) throw new Error(born.refused)
  const { number } = born.ticket
  const add = async (by: Actor, text: string, key: string, print = text, ifMatch?: number) => {
    const request = { number, command: { type: 'addFacts' as const, text }, actor: by, once: { key, print }, ifMatch }
    const done = await execute(request, deps)
    return isRefusal(done) ? done : done.decision.n
  }
  const withdrawn = () =>
    execute({ number, command: { type: 'withdraw', how: 'oral', recording: '录音1' }, actor: operator('o') }, deps)
  return { number, deps, tickets, add, withdrawn, facts: async () => (await tickets.read(number))?.log.length }
}
