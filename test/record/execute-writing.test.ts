/** 执行 — a write is done, lost or refused, and each is told apart. */
import { describe, expect, it } from 'vitest'
import { execute } from '../../shared/appeals/desk/execute.ts'
import type { Tickets } from '../../shared/appeals/desk/ports.ts'
import { law } from '../simulation/town.ts'
import { desk, operator } from '../support/desk.ts'

const command = { type: 'addFacts', text: '又停了' } as const

/** The desk’s ticket, and a store of which one step is replaced. */
async function store(more: (tickets: Tickets) => Partial<Tickets> = () => ({}), changes = {}) {
  const { number, deps, facts } = await desk()
  const tickets = { ...deps.tickets, ...more(deps.tickets) }
  const knocks: unknown[] = []
  const asked = { ...deps, tickets, knocks: { send: async (knock: unknown) => void knocks.push(knock) }, ...changes }
  return {
    number,
    facts,
    knocks,
    deps,
    ask: (ask = {}) => execute({ number, command, actor: operator('o'), ...ask }, asked as typeof deps),
  }
}

describe('a write', () => {
  it('is knocked for before, under the number and attempt that it is written with', async () => {
    const order: string[] = []
    const { number, ask, knocks, deps } = await store((tickets) => ({
      write: async (ticket, deadline) => {
        order.push(`written behind ${knocks.length} knock`)
        return tickets.write(ticket, deadline)
      },
    }))
    const done = await ask()
    const kept = (await deps.tickets.read(number))?.kept.at(-1)
    expect(order).toEqual(['written behind 1 knock'])
    expect(knocks).toEqual([{ ticket: number, version: 2, attempt: kept?.attempt }])
    expect(done).toMatchObject({ ticket: { version: 2 }, decision: { n: 2, attempt: kept?.attempt } })
  })
  it('whose answer was lost is done, for whoever finds their own attempt there', async () => {
    const { ask, facts } = await store((tickets) => ({
      write: async (ticket, deadline) => {
        await tickets.write(ticket, deadline)
        throw new Error('the answer was lost')
      },
    }))
    expect(await ask()).toMatchObject({ decision: { n: 2 } })
    expect(await facts()).toBe(2)
  })
  it('said to be in conflict with itself is done once', async () => {
    const { ask, facts } = await store((tickets) => ({
      write: async (ticket, deadline) => {
        await tickets.write(ticket, deadline)
        return 'conflict'
      },
    }))
    expect(await ask()).toMatchObject({ decision: { n: 2 } })
    expect(await facts()).toBe(2)
  })
  it('of which nobody can say anything fails', async () => {
    const { ask, facts } = await store(() => ({
      write: async () => {
        throw new Error('the store does not answer')
      },
    }))
    await expect(ask()).rejects.toThrow('does not answer')
    expect(await facts()).toBe(1)
  })
  it('overtaken while the store did not answer is tried again behind what overtook it', async () => {
    let first = true
    const { ask, facts, deps, number } = await store((tickets) => ({
      write: async (ticket, deadline) => {
        if (!first) return tickets.write(ticket, deadline)
        first = false
        await execute({ number, command: { ...command, text: '还没来' }, actor: operator('p') }, deps)
        throw new Error('the store does not answer')
      },
    }))
    expect(await ask()).toMatchObject({ decision: { n: 3 } })
    expect(await facts()).toBe(3)
  })
  it('overtaken each time gives up, and says that it keeps changing', async () => {
    let writes = 0
    const { ask } = await store(() => ({ write: async () => (writes++ < 99 ? 'conflict' : 'written') }))
    expect(await ask()).toEqual({ refused: 'ticket.changed' })
    expect(writes).toBe(6)
  })
  it('is signed by who asked, from where, and under which key', async () => {
    const { ask, number, deps } = await store()
    const from = { ip: '10.0.0.1', request: 'r-1' }
    await ask({ from, once: { key: 'k', print: 'p' } })
    const [born, kept] = (await deps.tickets.read(number))?.kept ?? []
    expect(kept).toMatchObject({ n: 2, by: operator('o'), from, key: 'k', print: 'p', command: 'addFacts' })
    expect(kept?.before).not.toBe(born?.before)
    expect(kept?.rules).toBe(born?.rules)
    await ask()
    const plain = (await deps.tickets.read(number))?.kept.at(-1)
    for (const field of ['from', 'key', 'print']) expect(plain).not.toHaveProperty(field)
  })
})

describe('refused without a write', () => {
  it('is what is asked of no ticket', async () => {
    const { ask, knocks } = await store()
    expect(await ask({ number: '261009-48213077' })).toEqual({
      refused: 'ticket.unknown',
      details: { ticket: '261009-48213077' },
    })
    expect(knocks).toEqual([])
  })
  it('is what somebody asks who may not know of it, whatever version they name', async () => {
    const { ask } = await store()
    const unit = { role: 'department', id: 'w', unit: 'water' }
    const [plain, versioned] = [await ask({ actor: unit }), await ask({ actor: unit, ifMatch: 9 })]
    expect(plain).toHaveProperty('refused')
    expect(plain).not.toMatchObject({ refused: 'ticket.changed' })
    expect(versioned).toEqual(plain)
  })
  it('is what the rules refuse', async () => {
    const { ask, knocks } = await store()
    expect(await ask({ command: { type: 'close' } })).toMatchObject({ refused: expect.stringContaining('.') })
    expect(knocks).toEqual([])
  })
  it('is a version that is past, and done is the version that stands', async () => {
    const { ask } = await store()
    expect(await ask({ ifMatch: 1 })).toMatchObject({ decision: { n: 2 } })
    expect(await ask({ ifMatch: 1 })).toEqual({
      refused: 'ticket.changed',
      details: { version: 2, changed: ['addFacts'] },
    })
  })
  it('is not a version behind which nothing happened that they may know of', async () => {
    const { ask, number, deps } = await store()
    const channel = { role: 'channel' as const, id: 'web', channel: 'web' }
    const facts = (ifMatch: number) => ask({ actor: channel, command: { ...command, text: `${ifMatch}` }, ifMatch })
    await execute({ number, command: { type: 'addNote', text: '请留意' }, actor: operator('p') }, deps)
    expect(await ask({ ifMatch: 1 })).toMatchObject({ refused: 'ticket.changed', details: { changed: ['addNote'] } })
    expect(await facts(3)).toMatchObject({ refused: 'ticket.changed' })
    expect(await facts(1)).toMatchObject({ decision: { n: 3 } })
    expect(await facts(1)).toMatchObject({ refused: 'ticket.changed', details: { changed: ['addFacts'] } })
  })
  it('is what was registered under rules that are gone, where each ticket keeps its own', async () => {
    const changes = { ...law.rules.changes, rules: 'registered' }
    const { ask, number, deps } = await store(
      (tickets) => ({
        read: async (of) => {
          const stored = await tickets.read(of)
          const log = stored?.log.map((decision) => ({ ...decision, rules: 'gone@9' })) ?? []
          return stored && { ...stored, log }
        },
      }),
      { law: async () => ({ ...law, rules: { ...law.rules, changes } }) },
    )
    expect(await ask()).toEqual({ refused: 'rules.gone', details: { rules: 'gone@9' } })
    expect((await deps.tickets.read(number))?.log).toHaveLength(1)
  })
})
