/** 执行后果 — after a decision each store has its part, and receivers their promises. */
import { describe, expect, it } from 'vitest'
import { system } from '../../shared/access/actor.ts'
import { type CarryOutDeps, carryOut, promiseAgain } from '../../shared/appeals/desk/carry-out.ts'
import { replay } from '../../shared/appeals/kind/replay.ts'
import type { DeliveryRecord } from '../../shared/record/deliveries.ts'
import { dispatched } from '../appeals/ticket/endings.ts'
import { memoryDeliveries } from '../simulation/memory/deliveries.ts'
import { memoryListed, memoryOrders } from '../simulation/memory/small.ts'
import { memoryToldLaters } from '../simulation/memory/told-laters.ts'
import { appellant, decisionsOf, first, law, number, operator, registered, type Story } from '../support/story.ts'

const now = '2026-10-09T03:00:00.000Z'
const unit = 'heping-housing'
/** Its unit came for the order at ten. */
const pulled = (how: 'pull' | 'push' = 'pull'): Story =>
  dispatched().and('2026-10-09T10:00+08:00', system('followers'), {
    type: 'recordReceipt',
    order: first,
    how,
    at: '2026-10-09T02:00:00.000Z',
  })

/** The stores, and what was asked of those that keep nothing here. */
function world(endpoints = (_: { kind: string; code: string }) => true) {
  const asked: string[] = []
  const told: string[] = []
  const announced: { id: string; detail: object }[] = []
  const queued: { id: string; dedup: string }[] = []
  const stores = {
    orders: memoryOrders(),
    listed: memoryListed(),
    toldLaters: memoryToldLaters(),
    deliveries: memoryDeliveries(),
  }
  const recounted: object[] = []
  const listed: string[] = []
  const deps = {
    ...stores,
    identities: {
      keep: async (key: string) => void asked.push(`keep ${key}`),
      end: async (key: string) => void asked.push(`end identity ${key}`),
      read: async () => ({ name: '王建国', phone: '13812340000' }),
    },
    texts: { end: async (of: string) => void asked.push(`end texts ${of}`) },
    looks: { end: async (of: string) => void asked.push(`end looks ${of}`) },
    feed: { announce: async (some: never[]) => void announced.push(...some) },
    queue: { send: async ({ id }: { id: string }, dedup: string) => void queued.push({ id, dedup }) },
    directory: {
      endpoint: async (to: never) => (endpoints(to) ? { url: 'http://there', secret: 's' } : undefined),
    },
    clock: { now: () => new Date(now), real: () => Date.parse(now) },
    tell: async ({ id, notice }: { id: string; notice: string }) => void told.push(`${id} ${notice}`),
    recountNotices: async (one: object) => void recounted.push(one),
    endTold: async (of: string) => void asked.push(`end told ${of}`),
    endFiles: async (of: string, which: string) => void asked.push(`end files ${of} ${which}`),
    pressed: async () => {},
    endCases: async ({ ticket, isLead }: { ticket: string; isLead: boolean }) =>
      void asked.push(`end cases ${ticket} ${isLead}`),
    changes: { list: async ({ number, version }: never, at: string) => void listed.push(`${number} ${version} ${at}`) },
    law: async () => law,
  } as unknown as CarryOutDeps
  /** The last decision of a story, or one before it. */
  async function carried(story: Story, n = story.log.length) {
    const log = decisionsOf(story).slice(0, n)
    const [decision, ticket] = [log.at(-1), replay(log)]
    if (decision && ticket) await carryOut(decision, ticket, 'head', deps)
  }
  /** The same beside the ticket as it was before, as followers carry it out. */
  async function followed(story: Story) {
    const log = decisionsOf(story)
    const [decision, ticket] = [log.at(-1), replay(log)]
    if (decision && ticket) await carryOut(decision, ticket, 'head', deps, replay(log.slice(0, -1)))
  }
  return { asked, told, announced, queued, recounted, listed, stores, deps, carried, followed }
}

describe('a decision', () => {
  it('lists what figures read of the ticket as it left it, at the moment of listing', async () => {
    const { listed, carried } = world()
    for (const n of [1, 2]) await carried(dispatched(), n)
    expect(listed).toEqual([`${number} 1 ${now}`, `${number} 2 ${now}`])
  })

  it('of birth keeps the identity and announces itself with the hash it stands under', async () => {
    const { asked, announced, carried } = world()
    await carried(registered())
    expect(asked).toEqual(['keep web#r-1'])
    expect(announced.map(({ detail }) => detail)).toEqual(
      announced.map(() => expect.objectContaining({ ticket: number, version: 1, head: 'head' })),
    )
    expect(announced.length).toBeGreaterThan(0)
  })
  it('has its appellant told, by a notice of each thing', async () => {
    const { told, carried } = world()
    await carried(registered())
    expect(told).toEqual([`${number}.1.0 appeal.registered`])
  })
  it('that gives it to a unit, or keeps it confidential, has the notices follow; an acceptance has not', async () => {
    const { recounted, followed } = world()
    await followed(registered().and('2026-10-09T09:30+08:00', operator, { type: 'accept' }))
    expect(recounted).toEqual([])
    const given = dispatched()
    await followed(given)
    const whose = { ticket: number, undispatched: false }
    expect(recounted.splice(0)).toMatchObject([{ ticket: number, asOf: decisionsOf(given).length, whose }])
    const kept = registered().and(
      '2026-10-09T09:30+08:00',
      appellant(),
      { type: 'setConfidentiality', confidential: true },
      { seen: [] },
    )
    await followed(kept)
    expect(recounted).toMatchObject([{ ticket: number, asOf: 2, restricted: true }])
  })
  it('that nobody outside is to know of announces nothing', async () => {
    const { announced, carried, deps } = world()
    let calls = 0
    deps.feed.announce = async () => void calls++
    const said = { type: 'recordMisuse', kind: 'abuse', facts: '辱骂' } as const
    const rejected = { type: 'reject', ground: 6, reasons: '来电内容为辱骂' } as const
    const closed = registered().and('2026-10-09T09:30+08:00', operator, rejected)
    await carried(closed.and('2026-10-09T09:40+08:00', operator, said))
    expect([calls, announced]).toEqual([0, []])
  })
  it('of erasing erases who it was, the texts or the looks, and nothing else', async () => {
    const { asked, deps } = world()
    const log = decisionsOf(registered())
    const ticket = replay(log)
    const ending = (type: string) => ({ ...log[0], n: 2, events: [{ type }] }) as never
    if (!ticket) throw new Error('nothing was registered')
    await carryOut(ending('identity-ended'), ticket, 'head', deps)
    expect(asked.splice(0).sort()).toEqual([
      `end files ${number} appellants`,
      'end identity web#r-1',
      `end told ${number}`,
    ])
    await carryOut(ending('texts-ended'), ticket, 'head', deps)
    expect(asked.splice(0).sort()).toEqual([`end files ${number} all`, `end texts ${number}`])
    await carryOut(ending('looks-ended'), ticket, 'head', deps)
    expect(asked).toEqual([`end looks ${number}`])
  })
  it('that lets less of it be told has its cases looked at, and no other has', async () => {
    const { asked, followed } = world()
    const at = '2026-10-09T11:00+08:00'
    const kept = registered().and(at, appellant(), { type: 'setConfidentiality', confidential: true }, { seen: [] })
    await followed(kept)
    expect(asked.splice(0)).toEqual([`end cases ${number} false`])
    await followed(kept.and('2026-10-09T12:00+08:00', appellant(), { type: 'withdraw', how: 'written' }))
    await followed(registered().and(at, appellant(), { type: 'withdraw', how: 'written' }))
    expect(asked).toEqual([])
    // Confidential before or not: its texts end with it.
    const over = kept.and('2026-10-09T12:00+08:00', appellant(), { type: 'withdraw', how: 'written' })
    await followed(over.and('2046-01-01T10:00+08:00', system('retention'), { type: 'endRetention' }))
    expect(asked).toContain(`end cases ${number} false`)
  })
  it('of dispatch puts the order on its unit’s list and promises its notice first, then offers it', async () => {
    const { stores, queued, carried } = world()
    await carried(dispatched())
    expect(stores.orders.items.get(first)).toMatchObject({ unit, state: 'open', title: '电梯停运', version: 3 })
    const promised = [...stores.deliveries.items.values()].find(({ notice }) => notice === 'work-order.dispatched')
    expect(promised).toMatchObject({
      to: { kind: 'unit', code: unit },
      order: first,
      state: 'pending',
      attempts: 0,
      createdAt: now,
      nextCheckAt: '2026-10-09T03:05:00.000Z',
    })
    expect(queued).toContainEqual({ id: promised?.id, dedup: promised?.id })
    expect(queued).toHaveLength(stores.deliveries.items.size)
  })
  it('promises nothing by post to who has no endpoint', async () => {
    const { stores, queued, carried } = world(({ kind }) => kind !== 'unit')
    await carried(dispatched())
    expect([...stores.deliveries.items.values()].filter(({ to }) => to.kind === 'unit')).toEqual([])
    expect(queued).toHaveLength(stores.deliveries.items.size)
    expect(stores.orders.items.has(first)).toBe(true)
  })
  it('carried out again offers no promise that was kept or given up meanwhile', async () => {
    const { stores, queued, carried } = world()
    await carried(dispatched())
    const count = queued.length
    await carried(dispatched())
    expect(queued).toHaveLength(2 * count)
    for (const record of stores.deliveries.items.values()) await stores.deliveries.update({ ...record, state: 'dead' })
    await carried(dispatched())
    expect(queued).toHaveLength(2 * count)
  })
  it('promised again late fills lists and promises, and announces and erases nothing', async () => {
    const { asked, announced, stores, deps } = world()
    const log = decisionsOf(dispatched())
    const [decision, ticket] = [log.at(-1), replay(log)]
    if (decision && ticket) await promiseAgain(decision, ticket, deps)
    expect([asked, announced]).toEqual([[], []])
    expect(stores.orders.items.has(first)).toBe(true)
    expect(stores.deliveries.items.size).toBeGreaterThan(0)
  })
})

it('units read on their lists what was written for them, without the appellant', async () => {
  const { stores, carried } = world()
  const kept = dispatched()
    .and('2026-10-09T10:00+08:00', appellant(), { type: 'setConfidentiality', confidential: true }, { seen: [] })
    .and('2026-10-09T10:10+08:00', operator, { type: 'writeForUnits', title: '王建国家电梯停运', text: '电梯停运' })
  await carried(kept)
  const title = stores.orders.items.get(first)?.title ?? ''
  expect(title).toContain('电梯停运')
  expect(title).not.toContain('王建国')
  expect(JSON.stringify([...stores.listed.items.values()])).not.toContain('王建国')
})

describe('a unit that came for its order', () => {
  const post = (more: Partial<DeliveryRecord>): DeliveryRecord => ({
    id: `${number}.3.0`,
    to: { kind: 'unit', code: unit },
    notice: 'work-order.dispatched',
    ticket: number,
    order: first,
    version: 3,
    state: 'pending',
    attempts: 2,
    createdAt: now,
    nextCheckAt: now,
    ...more,
  })
  it('has it: its post is undelivered no longer, and other posts are', async () => {
    const { stores, carried } = world(() => false)
    await stores.deliveries.promise(post({}))
    await stores.deliveries.promise(post({ id: 'dead', state: 'dead', nextCheckAt: undefined }))
    const others = [
      post({ id: 'another order', order: `${number}-2` }),
      post({ id: 'another notice', notice: 'work-order.sent-back' as never }),
      post({ id: 'discarded', state: 'discarded', nextCheckAt: undefined }),
    ]
    for (const other of others) await stores.deliveries.promise(other)
    await carried(pulled())
    const wanted = { state: 'delivered', how: 'pull', deliveredAt: '2026-10-09T02:00:00.000Z', nextCheckAt: undefined }
    for (const id of [`${number}.3.0`, 'dead']) expect(stores.deliveries.items.get(id)).toMatchObject(wanted)
    for (const other of others) expect(stores.deliveries.items.get(other.id)).toEqual(other)
  })
  it('is looked for after no other decision', async () => {
    const { stores, carried } = world(() => false)
    await stores.deliveries.promise(post({}))
    await carried(dispatched())
    await carried(pulled('push'))
    expect(stores.deliveries.items.get(`${number}.3.0`)).toMatchObject({ state: 'pending' })
  })
})
