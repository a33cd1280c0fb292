/** 执行 — one caller's repeat is done once, another's under the same key is their own. */
import { describe, expect, it } from 'vitest'
import { execute, type WriteDeps } from '../../shared/application/execute.ts'
import { register } from '../../shared/application/register.ts'
import type { Actor } from '../../shared/ticket/actor.ts'
import { isRefusal } from '../../shared/ticket/decision.ts'
import { memoryIdentities } from '../simulation/memory/identities.ts'
import { memoryTexts } from '../simulation/memory/small.ts'
import { memoryTickets } from '../simulation/memory/tickets.ts'
import { law } from '../simulation/town.ts'

const web: Actor = { role: 'channel', id: 'w', channel: 'web' }
const operator = (id: string): Actor => ({ role: 'operator', id })

/** A registered appeal in a town in memory. */
async function desk() {
  const tickets = memoryTickets()
  const start = Date.parse('2026-03-02T01:00:00Z')
  let serial = 0
  const deps: WriteDeps & { identities: ReturnType<typeof memoryIdentities> } = {
    tickets,
    texts: memoryTexts(),
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
  }
  const born = await register(
    {
      command: {
        type: 'register',
        channel: 'web',
        reference: 'r',
        ticketType: 'help',
        title: '停水',
        text: '停水',
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
  return { number, deps, add, facts: async () => (await tickets.read(number))?.log.length }
}

describe('an Idempotency-Key', () => {
  it('repeats nothing for the caller who used it, and gives the decision that it led to', async () => {
    const { add, facts } = await desk()
    const first = await add(operator('o'), '又停了', 'k')
    expect(await add(operator('p'), '还没来', 'other')).toBe(3)
    expect(await add(operator('o'), '又停了', 'k')).toBe(first)
    expect(await facts()).toBe(3)
  })
  it('of another caller is another request', async () => {
    const { add, facts } = await desk()
    const first = await add(operator('o'), '又停了', 'k')
    expect(await add(operator('p'), '又停了', 'k')).not.toBe(first)
    expect(await facts()).toBe(3)
  })
  it('with other content is refused', async () => {
    const { add } = await desk()
    await add(operator('o'), '又停了', 'k')
    expect(await add(operator('o'), '别的', 'k')).toEqual({ refused: 'idempotency.key-reused' })
  })
})

it('a version that is not the one that was read is told what was done since', async () => {
  const { add } = await desk()
  await add(operator('p'), '又停了', 'k')
  expect(await add(operator('o'), '还没来', 'l', 'l', 1)).toEqual({
    refused: 'ticket.changed',
    details: { version: 2, changed: ['addFacts'] },
  })
})
