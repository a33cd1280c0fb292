/** 通传 — merged tickets follow their lead, each once and in order, despite failures. */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../shared/access/actor.ts'
import { type Done, execute, type WriteDeps } from '../../../shared/appeals/desk/execute.ts'
import { type FollowDeps, follow } from '../../../shared/appeals/desk/follow.ts'
import { mergeAll } from '../../../shared/appeals/desk/merging.ts'
import type { Tickets } from '../../../shared/appeals/desk/ports.ts'
import { register } from '../../../shared/appeals/desk/register.ts'
import { type TellDeps, tellMerged } from '../../../shared/appeals/desk/tell-merged.ts'
import { replay } from '../../../shared/appeals/kind/replay.ts'
import { inFull } from '../../../shared/appeals/kind/texts.ts'
import { isRefusal, type LaterCommand } from '../../../shared/appeals/ticket/decision.ts'
import type { CommandOf } from '../../../shared/appeals/words/command.ts'
import { hashBefore } from '../../../shared/record/chain.ts'
import type { Clock } from '../../../shared/record/clock.ts'
import type { Knock } from '../../../shared/record/records.ts'
import { memoryDeliveries } from '../../simulation/memory/deliveries.ts'
import { dueIndex } from '../../simulation/memory/due.ts'
import { memoryIdentities } from '../../simulation/memory/identities.ts'
import { memoryListed, memoryOrders } from '../../simulation/memory/small.ts'
import { memoryTickets } from '../../simulation/memory/tickets.ts'
import { memoryToldLaters } from '../../simulation/memory/told-laters.ts'
import { seeded } from '../../simulation/random.ts'
import { law } from '../../simulation/town.ts'

const operator: Actor = { role: 'operator', id: 'o' }
const water: Actor = { role: 'department', id: 'w', unit: 'water' }
const minute = 60_000

/** A town in memory. `breaks` says whether a write of a ticket or a note of progress fails now. */
function desk(breaks: (what: string) => boolean = () => false) {
  const due = dueIndex()
  const random = seeded(1)
  let now = Date.parse('2026-03-02T01:00:00Z')
  let serial = 0
  const tickets = memoryTickets(due)
  const stores = {
    tickets,
    texts: tickets.texts,
    identities: memoryIdentities(),
    listed: memoryListed(),
    orders: memoryOrders(),
    deliveries: memoryDeliveries(due),
    toldLaters: memoryToldLaters(due),
  }
  const knocked: Knock[] = []
  const clock: Clock = {
    now: () => new Date(now),
    real: () => now,
    steady: () => now,
    sleep: async (milliseconds) => {
      now += milliseconds
    },
    timeout: () => new AbortController().signal,
  }
  const fragile: Tickets = {
    ...stores.tickets,
    async write(ticket, signal) {
      if (breaks('before')) throw new Error('the store does not answer')
      const outcome = await stores.tickets.write(ticket, signal)
      if (breaks('after')) throw new Error('the answer was lost')
      return outcome
    },
  }
  const setAside: unknown[] = []
  const writing: WriteDeps = {
    ...stores,
    tickets: stores.tickets,
    clock,
    attempt: () => `a-${++serial}`,
    draw: (below) => random.draw(below),
    law: async () => law,
    knocks: { send: async (knock) => void knocked.push(knock) },
  }
  const telling: TellDeps = {
    ...writing,
    tickets: fragile,
    listed: stores.listed,
    toldLaters: {
      ...stores.toldLaters,
      async update(record) {
        if (breaks('progress')) throw new Error('cut off')
        await stores.toldLaters.update(record)
      },
    },
    setAside: async (item) => void setAside.push(item),
  }
  const following: FollowDeps = {
    ...stores,
    clock,
    queue: { send: async () => {} },
    directory: { endpoint: async () => undefined },
    feed: { announce: async () => {} },
    looks: { end: async () => {} },
    tell: async () => {},
    pressed: async () => {},
    staffActs: { record: async () => {} },
    uses: { record: async () => {} },
    changes: { list: async () => {} },
    dispatchByItself: async () => {},
    endTold: async () => {},
    endFiles: async () => {},
    recountNotices: async () => {},
    endCases: async () => {},
    law: async () => law,
  }
  const desk = {
    stores,
    setAside,
    due,
    pass(milliseconds = minute) {
      now += milliseconds
    },
    /** What knocked is carried out; twice, because queues repeat. */
    async followed() {
      const knocks = knocked.splice(0)
      for (const knock of [...knocks, ...knocks]) await follow(knock, { sentAt: now, receives: 1 }, following)
    },
    ticket: (number: string) =>
      replay(inFull(stores.tickets.items.get(number)?.log ?? [], stores.texts.items.get(number) ?? new Map())),
    async ask<N extends LaterCommand>(number: string, actor: Actor, command: CommandOf<N>): Promise<Done> {
      const done = await execute({ number, command, actor }, writing)
      if (isRefusal(done)) throw new Error(`${command.type}: ${done.refused}`)
      await desk.followed()
      return done
    },
    async accepted(): Promise<string> {
      const born = await register(
        {
          actor: operator,
          person: { name: '王', phone: `138${String(++serial).padStart(8, '0')}` },
          command: {
            type: 'register',
            channel: 'phone',
            reference: `r-${serial}`,
            ticketType: 'help',
            category: 'water-outage',
            area: '210100',
            businessEnvironment: false,
            title: '停水',
            text: '停水两天',
            appellantKind: 'person',
          },
        },
        { ...writing, identities: stores.identities },
      )
      if (isRefusal(born)) throw new Error(born.refused)
      await desk.ask(born.ticket.number, operator, { type: 'accept' })
      return born.ticket.number
    },
    async merged(lead: string, count: number): Promise<string[]> {
      const tickets: string[] = []
      for (let i = 0; i < count; i++) tickets.push(await desk.accepted())
      const outcomes = await mergeAll({ lead, tickets, reasons: '同一片区停水', actor: operator }, writing)
      expect(outcomes).toEqual(tickets.map((ticket) => ({ ticket, refusal: undefined })))
      await desk.followed()
      return tickets
    },
    mergeAll: (lead: string, tickets: string[]) =>
      mergeAll({ lead, tickets, reasons: '同一片区停水', actor: operator }, writing),
    /** The sweep, minute by minute, until nothing is promised any more. */
    async swept(timeIsUp = () => false): Promise<number> {
      let passes = 0
      for (; passes < 200; passes++) {
        desk.pass()
        const waiting = [...stores.toldLaters.items.values()].filter(({ nextCheckAt }) => nextCheckAt)
        if (waiting.length === 0) return passes
        for (const { lead } of waiting)
          await tellMerged(lead, clock.now().toISOString(), timeIsUp, telling).catch(() => {})
        await desk.followed()
      }
      throw new Error('it never ends')
    },
    async replied(lead: string) {
      const { ticket } = await desk.ask(lead, operator, { type: 'dispatch', coHandlers: [] })
      const order = ticket.orders[0]?.number ?? ''
      const texts = { record: '抢修记录', answer: '管网抢修完成'.repeat(300) }
      await desk.ask(lead, water, { type: 'reply', order, ...texts, consultation: { impossible: '电话未接' } })
      await desk.ask(lead, operator, { type: 'passCheck' })
      await desk.ask(lead, operator, {
        type: 'close',
        ground: 1,
        alternative: 'solved',
        evidence: {},
        reasons: '已恢复供水',
      })
    },
  }
  return desk
}
type Desk = ReturnType<typeof desk>

/** Closed with the lead's ground and answer, each event once and in order, the chain whole, the long text kept with it. */
async function expectClosed({ stores, ticket }: Desk, tickets: string[]): Promise<void> {
  for (const number of tickets) {
    const merged = ticket(number)
    expect(merged, number).toMatchObject({ state: 'closed', closing: { ground: 1, reasons: '已恢复供水' } })
    const log = stores.tickets.items.get(number)?.log ?? []
    const events = log
      .flatMap((decision) => decision.events.map(({ type }) => type))
      .filter((type) => /lead|closed/.test(type))
    expect(events, number).toEqual(['lead-dispatched', 'lead-replied', 'lead-answered', 'closed'])
    for (const [index, decision] of log.entries()) expect(decision.before).toBe(hashBefore(number, log.slice(0, index)))
    expect(merged?.handled?.answer?.answer).toBe('管网抢修完成'.repeat(300))
  }
}

describe('the merged tickets of a lead', () => {
  it('follow it to its end, through several pages, and then nothing is due any more', async () => {
    const here = desk()
    const lead = await here.accepted()
    const tickets = await here.merged(lead, 130)
    await here.replied(lead)
    await here.swept()
    await expectClosed(here, tickets)
    expect(here.due.all().filter(({ item }) => item.type === 'merged')).toEqual([])
    expect(here.ticket(lead)).not.toHaveProperty('children')
  })

  it('follow it although writes fail, answers are lost, and passes are cut off again and again', async () => {
    const random = seeded(7)
    const here = desk(() => random.chance(0.15))
    const lead = await here.accepted()
    const tickets = await here.merged(lead, 70)
    await here.replied(lead)
    await here.swept()
    await expectClosed(here, tickets)
  })

  it('go on from where a pass had to stop', async () => {
    const here = desk()
    const lead = await here.accepted()
    const tickets = await here.merged(lead, 60)
    await here.replied(lead)
    here.pass()
    // No time at all: nothing is told, and the promise stands.
    await expect(here.swept(() => true)).rejects.toThrow('it never ends')
    expect(here.ticket(tickets[0] ?? '')?.state).toBe('merged')
    await here.swept()
    await expectClosed(here, tickets)
  })

  it('follow what was decided between the look at the lead and their being merged', async () => {
    const here = desk()
    const lead = await here.accepted()
    const [one = ''] = await here.merged(lead, 1)
    await here.ask(lead, operator, { type: 'dispatch', coHandlers: [] })
    const late = await here.accepted()
    // Its merging was decided on the lead as it stood before the dispatch.
    const stale = here.stores.tickets.items.get(lead)?.log.slice(0, -1) ?? []
    await execute(
      {
        number: late,
        command: { type: 'merge', into: lead, reasons: '同一片区停水' },
        actor: operator,
        facts: { lead: replay(stale) },
      },
      {
        ...here.stores,
        clock: {
          now: () => new Date('2026-03-02T02:00:00Z'),
          real: () => 0,
          steady: () => 0,
          sleep: async () => {},
          timeout: () => new AbortController().signal,
        },
        attempt: () => 'late',
        draw: () => 0,
        law: async () => law,
        knocks: { send: async () => {} },
      },
    )
    const decision = here.stores.tickets.items.get(late)?.log.at(-1)
    expect(here.ticket(late)?.handled?.unit).toBeUndefined()
    await here.ask(late, operator, { type: 'addFacts', text: '仍未来水' })
    await here.stores.listed.put(late, decision?.n ?? 0, [
      {
        key: 'merged',
        list: `merged ${lead}`,
        since: decision?.at ?? '',
        row: { ticket: late, state: 'merged', seen: stale.length },
      },
    ])
    await here.swept()
    expect(here.ticket(one)?.handled?.unit).toBe('water')
    expect(here.ticket(late)?.handled?.unit).toBe('water')
  })
})

describe('merging many at once', () => {
  it('says of each what became of it, and does the others all the same', async () => {
    const here = desk()
    const lead = await here.accepted()
    const [good, gone] = [await here.accepted(), await here.accepted()]
    await here.ask(gone, operator, { type: 'withdraw', how: 'oral', recording: '录音' })
    const outcomes = await here.mergeAll(lead, [good, gone, lead, '261009-00000000'])
    expect(Array.isArray(outcomes) ? outcomes.map(({ refusal }) => refusal?.refused) : outcomes).toEqual([
      undefined,
      'ticket.not-allowed-here',
      'merge.into-itself',
      'ticket.unknown',
    ])
    const again = await here.mergeAll(lead, [good])
    expect(again).toEqual([{ ticket: good, refusal: undefined }])
  })

  it('into each other at the same time merges neither into a ring', async () => {
    const here = desk()
    const [a, b] = [await here.accepted(), await here.accepted()]
    await Promise.all([here.mergeAll(a, [b]), here.mergeAll(b, [a])])
    const merged = [a, b].filter((number) => here.ticket(number)?.state === 'merged')
    expect(merged.length).toBeLessThan(2)
    // Whoever was opened for nothing may be merged now.
    const [left = a] = [a, b].filter((number) => !merged.includes(number))
    const other = left === a ? b : a
    if (merged.length === 0) {
      expect(await here.mergeAll(left, [other])).toEqual([{ ticket: other, refusal: undefined }])
    }
  })
})
