/** 巡检 — what is due is passed, promised or offered again. */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../shared/access/actor.ts'
import { execute, type WriteDeps } from '../../shared/appeals/desk/execute.ts'
import { register } from '../../shared/appeals/desk/register.ts'
import { type SweepDeps, sweep } from '../../shared/appeals/desk/sweep.ts'
import { isRefusal } from '../../shared/appeals/ticket/decision.ts'
import type { DeliveryRecord } from '../../shared/record/deliveries.ts'
import type { DueItem } from '../../shared/record/records.ts'
import { shardOf } from '../../shared/record/shards.ts'
import { memoryDeliveries } from '../simulation/memory/deliveries.ts'
import { dueIndex } from '../simulation/memory/due.ts'
import { memoryIdentities } from '../simulation/memory/identities.ts'
import { memoryListed, memoryOrders } from '../simulation/memory/small.ts'
import { memoryTickets } from '../simulation/memory/tickets.ts'
import { memoryToldLaters } from '../simulation/memory/told-laters.ts'
import { law } from '../simulation/town.ts'

const operator: Actor = { role: 'operator', id: 'o' }
const minute = 60_000
const inTime = () => false

/** A town with one ticket, registered on a Monday morning at nine. */
async function town() {
  const due = dueIndex()
  let now = Date.parse('2026-03-02T01:00:00Z')
  let serial = 0
  const tickets = memoryTickets(due)
  const sent: { id: string; dedup: string; order?: string }[] = []
  const aside: DueItem[] = []
  const stores = {
    tickets,
    texts: tickets.texts,
    identities: memoryIdentities(),
    listed: memoryListed(),
    orders: memoryOrders(),
    deliveries: memoryDeliveries(due),
    toldLaters: memoryToldLaters(due),
  }
  const deps: SweepDeps & WriteDeps & { identities: typeof stores.identities } = {
    ...stores,
    clock: {
      now: () => new Date(now),
      real: () => now,
      steady: () => now,
      sleep: async () => {},
      timeout: () => new AbortController().signal,
    },
    attempt: () => `a-${++serial}`,
    draw: () => ++serial,
    law: async () => law,
    knocks: { send: async () => {} },
    queue: {
      send: async ({ id, order }, dedup) => void sent.push({ id, dedup, ...(order ? { order } : {}) }),
    },
    directory: { endpoint: async ({ kind }) => (kind === 'unit' ? { url: 'http://unit', secret: 's' } : undefined) },
    setAside: async (item) => void aside.push(item),
    tellCommenters: async () => {},
    lookAtNotice: async () => {},
  }
  const command = {
    type: 'register',
    channel: 'phone',
    reference: 'r',
    ticketType: 'help',
    category: 'water-outage',
    area: '210100',
    appellantKind: 'person',
    businessEnvironment: false,
    title: '停水',
    text: '停水两天',
  } as const
  const born = await register({ command, person: { name: '王', phone: '13900000001' }, actor: operator }, deps)
  if (isRefusal(born)) throw new Error(born.refused)
  const { number } = born.ticket
  return {
    ...stores,
    number,
    due,
    deps,
    sent,
    aside,
    shard: Number(shardOf(number)),
    pass: (milliseconds: number) => {
      now += milliseconds
    },
    now: () => new Date(now).toISOString(),
    swept: (timeIsUp = inTime) => sweep(Number(shardOf(number)), timeIsUp, deps),
    async dispatched() {
      for (const command of [{ type: 'accept' }, { type: 'dispatch', coHandlers: [] }] as const) {
        const done = await execute({ number, command, actor: operator }, deps)
        if (isRefusal(done)) throw new Error(done.refused)
      }
    },
    commands: async () => (await tickets.read(number))?.log.map(({ command }) => command),
  }
}

describe('a ticket', () => {
  it('is left alone before anything is due', async () => {
    const { swept, commands } = await town()
    expect(await swept()).toEqual({ looked: 0, passed: 0, failed: 0, more: false })
    expect(await commands()).toEqual(['register'])
  })
  it('whose limit is past has it passed on its log, once', async () => {
    const { swept, commands, pass } = await town()
    pass(40 * 24 * 60 * minute)
    expect(await swept()).toEqual({ looked: 1, passed: 1, failed: 0, more: false })
    expect(await commands()).toEqual(['register', 'passLimits'])
    expect(await swept()).toMatchObject({ passed: 0 })
  })
  it('of which nothing is past is looked at later, and nothing is written', async () => {
    const { swept, commands, pass, due, number, now } = await town()
    const next = due.next(number, number)
    due.set(number, number, { type: 'ticket', number }, now())
    pass(minute)
    expect(await swept()).toEqual({ looked: 1, passed: 0, failed: 0, more: false })
    expect(due.next(number, number)).toBe(next)
    expect(await commands()).toEqual(['register'])
  })
  it('that is not there any more harms nothing', async () => {
    const { swept, due, number, now, pass, tickets, aside } = await town()
    due.set(number, number, { type: 'ticket', number }, now())
    tickets.items.delete(number)
    pass(minute)
    expect(await swept()).toEqual({ looked: 1, passed: 0, failed: 0, more: false })
    expect(aside).toEqual([])
  })
})

describe('an order that its unit has not received', () => {
  it('is promised again under the same id, and looked at again later', async () => {
    const { swept, dispatched, pass, sent, deliveries, due, number } = await town()
    await dispatched()
    const first = due.next(number, number) ?? ''
    pass(15 * minute)
    expect(await swept()).toMatchObject({ looked: 1, failed: 0 })
    const order = `${number}-1`
    expect([...deliveries.items.values()]).toMatchObject([{ order, version: 3, state: 'pending' }])
    expect(sent).toEqual([{ id: `${number}.3.0`, dedup: `${number}.3.0`, order }])
    expect((due.next(number, number) ?? '') > first).toBe(true)
  })
  it('is promised as its dispatch was, by the version of that, whatever was decided since', async () => {
    const { swept, dispatched, pass, sent, number, deps, deliveries, orders } = await town()
    await dispatched()
    await execute({ number, command: { type: 'addFacts', text: '又停了' }, actor: operator }, deps)
    pass(15 * minute)
    await swept()
    expect(sent.map(({ id }) => id)).toEqual([`${number}.3.0`])
    expect([...deliveries.items.values()]).toMatchObject([{ version: 3, notice: 'work-order.dispatched' }])
    expect(orders.items.get(`${number}-1`)).toMatchObject({ version: 3 })
  })
  it('is promised no more once it was', async () => {
    const { swept, dispatched, pass, sent, number, deps, due, now } = await town()
    await dispatched()
    const received = { type: 'recordReceipt', order: `${number}-1`, how: 'pull', at: now() } as const
    await execute({ number, command: received, actor: { role: 'system', id: 'f' } }, deps)
    due.set(number, number, { type: 'ticket', number }, now())
    pass(15 * minute)
    await swept()
    expect(sent).toEqual([])
  })
})

describe('a promise', () => {
  const promised = async (more: Partial<DeliveryRecord> = {}) => {
    const here = await town()
    const record: DeliveryRecord = {
      id: `${here.number}.1.0`,
      to: { kind: 'channel', code: 'phone' },
      notice: 'appeal.registered',
      ticket: here.number,
      version: 1,
      state: 'pending',
      attempts: 2,
      createdAt: here.now(),
      nextCheckAt: here.now(),
      ...more,
    }
    await here.deliveries.promise(record)
    return { ...here, record }
  }
  it('whose next try is due is offered, anew each time, and looked at again in five minutes', async () => {
    const { swept, sent, deliveries, record, now } = await promised()
    expect(await swept()).toEqual({ looked: 1, passed: 0, failed: 0, more: false })
    expect(sent).toEqual([{ id: record.id, dedup: `${record.id}.2.${now()}` }])
    const later = new Date(Date.parse(now()) + 5 * minute).toISOString()
    expect(deliveries.items.get(record.id)).toMatchObject({ state: 'pending', attempts: 2, nextCheckAt: later })
    expect(await swept()).toMatchObject({ looked: 0 })
  })
  it('of an order names it', async () => {
    const { swept, sent, number } = await promised({ order: '261009-48213074-1' })
    await swept()
    expect(sent).toMatchObject([{ id: `${number}.1.0`, order: '261009-48213074-1' }])
  })
  it.each([
    ['that has arrived', { state: 'delivered' }],
    ['whose next try was put off meanwhile', { nextCheckAt: '2026-03-02T02:00:00.000Z' }],
    ['that waits for nothing', { nextCheckAt: undefined }],
  ] as const)('%s is not offered', async (_, standing) => {
    const { swept, sent, deliveries, record } = await promised()
    // The index still says that it is due.
    Object.assign(deliveries, { read: async () => ({ ...record, ...standing }) })
    expect(await swept()).toMatchObject({ looked: 1, failed: 0 })
    expect(sent).toEqual([])
  })
})

describe('what merged tickets are to be told', () => {
  it('is told by the sweep, which is not called a limit passed', async () => {
    const { swept, toldLaters, number, now } = await town()
    const promise = { lead: number, token: 't', nextCheckAt: now(), confirming: false, told: false, failed: false }
    await toldLaters.promise(promise)
    expect(await swept()).toEqual({ looked: 1, passed: 0, failed: 0, more: false })
    expect(await toldLaters.read(number)).toMatchObject({ confirming: true, token: 't' })
  })
})

describe('what fails', () => {
  it('is tried once more behind the others, and is nobody’s case when it works then', async () => {
    const { swept, pass, tickets, aside, number, due, now, deps } = await town()
    due.set(number, number, { type: 'ticket', number }, now())
    pass(minute)
    let fails = 1
    const read = async (of: string) => {
      if (fails-- > 0) throw new Error('throttled')
      return tickets.read(of)
    }
    Object.assign(deps, { tickets: { ...tickets, read } })
    expect(await swept()).toMatchObject({ failed: 0 })
    expect(aside).toEqual([])
  })
})
