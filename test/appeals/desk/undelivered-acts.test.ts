/** 未送达 — what is sent again or discarded by hand, by whom, and what may not be. */
import { describe, expect, it } from 'vitest'
import type { Act } from '../../../shared/access/acts.ts'
import { discard, oldestPending, sendAgain } from '../../../shared/appeals/desk/undelivered.ts'
import type { DeliveryRecord } from '../../../shared/record/deliveries.ts'
import { memoryDeliveries } from '../../simulation/memory/deliveries.ts'
import { decisionsOf, department, first, number, operator, registered, second } from '../../support/story.ts'
import { checked, dispatched } from '../ticket/endings.ts'

const at = '2026-10-12T02:00:00.000Z'
const admin = { role: 'admin', id: 'ada' } as const
const asked = { actor: admin, reason: '接收系统已修复', once: 'k' }
const record: DeliveryRecord = {
  id: `${number}.3.0`,
  to: { kind: 'unit', code: 'heping-housing' },
  notice: 'work-order.dispatched',
  ticket: number,
  order: first,
  version: 3,
  state: 'dead',
  attempts: 60,
  createdAt: '2026-10-09T01:00:00.000Z',
  nextCheckAt: undefined,
}

function world(log = decisionsOf(dispatched())) {
  const acts: Act[] = []
  const sent: unknown[] = []
  const deliveries = memoryDeliveries()
  const deps = {
    deliveries,
    queue: { send: async (delivery: unknown, dedup: string) => void sent.push({ delivery, dedup }) },
    tickets: {
      read: async (of: string) => (of === number ? { log, kept: log, texts: new Map(), bytes: 0 } : undefined),
    },
    acts: {
      last: async () => acts.at(-1),
      append: async (act: Act) => acts.push(act) > 0,
      page: async () => ({ items: acts, next: undefined }),
    },
    clock: { now: () => new Date(at), sleep: async () => {} },
    draw: () => 0,
  } as never
  return { acts, sent, deliveries, deps }
}

describe('sent again', () => {
  it('it is pending from now on, offered at once under its own id, and who asked is on record', async () => {
    const { acts, sent, deliveries, deps } = world()
    const again = await sendAgain(record, asked, deps)
    expect(again).toEqual({ ...record, state: 'pending', askedAt: at, nextCheckAt: at })
    expect(await deliveries.read(number, record.id)).toEqual(again)
    const { id, to, notice, order, version } = record
    expect(sent).toEqual([
      { delivery: { type: 'deliver', id, to, notice, ticket: number, version, order }, dedup: `${id}.asked.${at}` },
    ])
    expect(acts).toMatchObject([
      { what: 'delivery-sent-again', at, by: admin, subject: id, ticket: number, reason: '接收系统已修复', once: 'k' },
    ])
  })
  it('of what is about no order it names none', async () => {
    const { sent, deps } = world()
    const { order: _, ...about } = record
    await sendAgain(about, asked, deps)
    expect(sent).not.toMatchObject([{ delivery: { order: expect.anything() } }])
    expect(Object.keys((sent[0] as { delivery: object }).delivery)).not.toContain('order')
  })
  it('is nothing that has arrived or was discarded', async () => {
    const { acts, sent, deps } = world()
    const arrived = { ...record, state: 'delivered', deliveredAt: at } as const
    const refusal = { refused: 'delivery.arrived', details: { delivery: record.id, deliveredAt: at } }
    expect(await sendAgain(arrived, asked, deps)).toEqual(refusal)
    expect(await discard(arrived, asked, deps)).toEqual(refusal)
    const gone = { refused: 'delivery.discarded', details: { delivery: record.id } }
    expect(await sendAgain({ ...record, state: 'discarded' }, asked, deps)).toEqual(gone)
    expect(await discard({ ...record, state: 'discarded' }, asked, deps)).toEqual(gone)
    expect([acts, sent]).toEqual([[], []])
  })
})

describe('discarded', () => {
  it('is nothing of an order whose unit has a limit to keep', async () => {
    const { acts, deps } = world()
    expect(await discard(record, asked, deps)).toEqual({
      refused: 'delivery.statutory',
      details: { order: first, clock: 'interim-reply', limit: '2026-10-15T16:00:00.000Z' },
    })
    expect(acts).toEqual([])
  })
  it('says which limit of that very order is running', async () => {
    const both = registered()
      .and('2026-10-09T09:30+08:00', operator, { type: 'accept' })
      .and('2026-10-09T10:00+08:00', operator, { type: 'dispatch', lead: 'heping', reason: '属地' })
      .and('2026-10-09T11:00+08:00', department('heping'), {
        type: 'passDown',
        order: first,
        to: [{ unit: 'heping-nanhu-street', until: '2026-10-12' }],
        instructions: '请核实',
      })
    const { deps } = world(decisionsOf(both))
    expect(await discard({ ...record, order: second }, asked, deps)).toMatchObject({
      refused: 'delivery.statutory',
      details: { order: second, clock: 'inner-limit' },
    })
  })
  it.each([
    ['of no order', { ...record, order: undefined }, dispatched()],
    ['of an order that nobody has', { ...record, order: `${number}-9` }, dispatched()],
    ['of an order that was answered', record, checked()],
    ['of a ticket that is not there', { ...record, ticket: '261009-48213077' }, dispatched()],
  ])('what is %s is tried no more, and who discarded it and why is kept with it', async (_, given, story) => {
    const { acts, deliveries, deps } = world(decisionsOf(story))
    const wanted = { state: 'discarded', nextCheckAt: undefined, discarded: { at, by: admin, reason: asked.reason } }
    expect(await discard(given as DeliveryRecord, asked, deps)).toMatchObject(wanted)
    expect(deliveries.items.get(record.id)).toMatchObject(wanted)
    expect(acts).toMatchObject([{ what: 'delivery-discarded', at, by: admin, subject: record.id, once: 'k' }])
  })
})

it('the oldest that waits is looked for from page to page, while there is time', async () => {
  const pages = [[{ state: 'dead' }], [{ state: 'dead' }], [{ state: 'pending', id: 'found' }]]
  const asked: unknown[] = []
  const deliveries = {
    undelivered: async (receiver: unknown, limit: number, after = '0') => {
      asked.push([receiver, limit, after])
      return { items: pages[Number(after)] ?? [], next: Number(after) < 2 ? String(Number(after) + 1) : undefined }
    },
  } as never
  expect(await oldestPending(() => false, { deliveries })).toMatchObject({ id: 'found' })
  expect(asked).toEqual([0, 1, 2].map((page) => [undefined, 100, String(page)]))
  expect(await oldestPending(() => true, { deliveries })).toBeUndefined()
  expect(asked).toHaveLength(4)
})
