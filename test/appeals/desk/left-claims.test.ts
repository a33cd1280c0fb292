/** 离岗放回 — hundreds of claims, cut off midway, and what meanwhile became of whom. */
import { describe, expect, it } from 'vitest'
import { execute } from '../../../shared/appeals/desk/execute.ts'
import { type LeftDeps, releaseLeft } from '../../../shared/appeals/desk/left-claims.ts'
import { register } from '../../../shared/appeals/desk/register.ts'
import { claimsOf } from '../../../shared/appeals/kind/claimed.ts'
import { replay } from '../../../shared/appeals/kind/replay.ts'
import { isRefusal } from '../../../shared/appeals/ticket/decision.ts'
import type { Staff } from '../../../shared/city/staff.ts'
import { desk } from '../../support/desk.ts'

const holder = '1001'
const at = '2026-03-02T01:00:00.000Z'
const person: Staff = { number: holder, name: '李敏', position: 'staff', roles: [{ role: 'operator' }] }
const never = () => false

/** A desk where somebody who claimed so many tickets is noted as gone. */
async function leaving(many: number) {
  const { deps: town, tickets } = await desk()
  let minutes = 0
  let dies = Number.POSITIVE_INFINITY
  let written = 0
  const numbers: string[] = []
  const clock = { ...town.clock, now: () => new Date(Date.parse(at) + minutes * 60_000) }
  const write: typeof tickets.write = async (...asked) => {
    if (++written > dies) throw new Error('killed')
    return tickets.write(...asked)
  }
  const claimOf = async (number: string) => {
    const stored = await tickets.read(number)
    return stored && replay(stored.log)?.claim?.holder
  }
  const noted = new Map([[holder, at]])
  const people = new Map<string, Staff>([[holder, { ...person, left: at }]])
  const keys = new Map<string, { expires: string }>()
  const deps: LeftDeps = {
    ...town,
    tickets: { ...tickets, write },
    clock,
    departures: {
      open: async () => [...noted].map(([holder, since]) => ({ holder, since })),
      settle: async ({ holder }) => void noted.delete(holder),
    },
    registry: { person: async (number) => people.get(number), key: async (id) => keys.get(id) },
    listed: {
      // By key, as tables page: what has left the list meanwhile moves nothing.
      async page(list, _, limit, after) {
        const items: { ticket: string }[] = []
        for (const ticket of numbers.slice(after === undefined ? 0 : numbers.indexOf(after) + 1)) {
          if (list === claimsOf((await claimOf(ticket)) ?? '')) items.push({ ticket })
          if (items.length === limit) return { items, next: ticket }
        }
        return { items, next: undefined }
      },
    },
  }
  const claim = async (staff: string) => {
    const command = {
      ...{ type: 'register', channel: 'web', reference: `r${numbers.length + 1}`, ticketType: 'help' },
      ...{ appellantKind: 'person', businessEnvironment: false, title: '停水', text: '停水' },
    } as never
    const web = { role: 'channel', id: 'w', channel: 'web' } as const
    const born = await register({ command, person: { name: '王', phone: '13900000001' }, actor: web }, town)
    if (isRefusal(born)) throw new Error(born.refused)
    const { number } = born.ticket
    await execute({ number, command: { type: 'claim' }, actor: { role: 'operator', id: 'k', staff } }, town)
    numbers.push(number)
  }
  for (let n = 0; n < many; n++) await claim(holder)
  return {
    ...{ deps, numbers, noted, people, keys, claim },
    pass: (timeIsUp = never) => releaseLeft(timeIsUp, deps),
    later(more: number) {
      minutes += more
    },
    diesAfter(writes: number) {
      written = 0
      dies = writes
    },
    left: async () => (await Promise.all(numbers.map(claimOf))).filter((one) => one !== undefined),
  }
}

describe('whoever left', () => {
  it('has each of hundreds of claims let go by a decision of its own, and is noted no longer after three minutes', async () => {
    const { pass, left, noted, later, deps, numbers } = await leaving(230)
    expect(await pass()).toEqual({ released: 230, failures: [] })
    expect([await left(), noted.size]).toEqual([[], 1])
    const last = (await deps.tickets.read(numbers[7] ?? ''))?.log.at(-1)
    expect(last).toMatchObject({
      command: 'releaseLeft',
      by: { role: 'system', id: 'departures' },
      events: [{ type: 'released', holder, because: 'absence' }],
    })
    later(2)
    await pass()
    expect(noted.size).toBe(1)
    later(1)
    expect(await pass()).toEqual({ released: 0, failures: [] })
    expect(noted.size).toBe(0)
  })

  it('killed or out of time midway, the next minute goes on, and nothing is forgotten before', async () => {
    const { pass, left, noted, later, diesAfter } = await leaving(40)
    later(5)
    diesAfter(11)
    const cut = await pass()
    expect([cut.released, cut.failures.length]).toEqual([11, 29])
    diesAfter(Number.POSITIVE_INFINITY)
    let looks = 0
    await pass(() => ++looks > 10)
    expect((await left()).length).toBeGreaterThan(0)
    expect(noted.size).toBe(1)
    await pass()
    expect(await left()).toEqual([])
    await pass()
    expect(noted.size).toBe(0)
  })

  it('claims once more under a key that the gateway still knows, and that is let go too', async () => {
    const { pass, left, claim, later } = await leaving(1)
    await pass()
    await claim(holder)
    later(1)
    expect((await pass()).released).toBe(1)
    expect(await left()).toEqual([])
  })

  it('keeps what they claimed where they are back, or were never gone; another’s stays in any case', async () => {
    const { pass, left, people, claim, later, noted } = await leaving(2)
    await claim('1002')
    people.set(holder, person)
    later(3)
    expect((await pass()).released).toBe(0)
    expect([(await left()).length, noted.size]).toEqual([3, 0])
  })

  it('may be a key that was nobody’s own, or somebody who works elsewhere now', async () => {
    const { pass, left, people, claim, keys, noted } = await leaving(1)
    people.set(holder, { ...person, roles: [{ role: 'supervisor', authority: 'platform' }] })
    for (const [id, expires] of [
      ['good', '2099-01-01T00:00:00Z'],
      ['over', '2026-01-01T00:00:00Z'],
      ['revoked', undefined],
    ] as const) {
      await claim(id)
      noted.set(id, at)
      if (expires) keys.set(id, { expires })
    }
    expect((await pass()).released).toBe(3)
    expect(await left()).toEqual(['good'])
  })
})
