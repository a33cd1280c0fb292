/** 投递 — what arrived is received on record; what fails often waits. */
import { describe, expect, it } from 'vitest'
import { system } from '../../shared/access/actor.ts'
import { type DeliverDeps, deliver } from '../../shared/appeals/desk/deliver.ts'
import type { Answer } from '../../shared/record/deliver.ts'
import type { Circuit, DeliveryRecord } from '../../shared/record/deliveries.ts'
import { dispatched } from '../appeals/ticket/endings.ts'
import { memoryDeliveries } from '../simulation/memory/deliveries.ts'
import { decisionsOf, first, law, number, operator, registered, type Story } from '../support/story.ts'

const now = '2026-10-09T02:00:00.000Z'
const receivedAt = '2026-10-09T01:30:00.000Z'
const later = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString()
const delivery = {
  type: 'deliver',
  id: `${number}.3.0`,
  to: { kind: 'unit', code: 'heping-housing' },
  notice: 'work-order.dispatched',
  ticket: number,
  order: first,
  version: 3,
} as const
const received: Answer = { kind: 'received', status: 200 }
/** Its unit came for the order before. */
const pulled = (): Story =>
  dispatched().and('2026-10-09T09:45+08:00', system('followers'), {
    type: 'recordReceipt',
    order: first,
    how: 'pull',
    at: receivedAt,
  })

interface Case {
  story?: Story
  answer?: Answer
  record?: Partial<DeliveryRecord>
  asked?: Partial<typeof delivery>
  /** as the receiver’s stands, and as it stands after one more failure */
  circuit?: Circuit
  failed?: Circuit
  endpoint?: boolean
  /** of its message by the queue */
  receives?: number
  conflict?: boolean
  /** what others have made of the ticket by the time the post is answered */
  meanwhile?: Story
}
const closed: Circuit = { failures: 0, openUntil: undefined }

async function tried(given: Case = {}) {
  const { story = dispatched(), answer = received, circuit = closed, failed = closed, endpoint = true } = given
  const asked = { ...delivery, ...given.asked }
  const { type: _, ...promised } = asked
  const deliveries = memoryDeliveries()
  const pending = { state: 'pending', attempts: 0, createdAt: now, nextCheckAt: now } as const
  await deliveries.promise({ ...promised, ...pending, ...given.record })
  let standing = decisionsOf(story)
  let reads = 0
  const written: { log: { command: string; by: object; events: object[] }[] }[] = []
  const bodies: [string, { type: string; timestamp: string; data: object }][] = []
  const circuits: string[] = []
  const deps = {
    deliveries,
    tickets: {
      read: async (of: string) => {
        reads++
        return of === number ? { log: standing, kept: standing, texts: new Map(), bytes: 0 } : undefined
      },
      write: async (ticket: (typeof written)[number]) => {
        if (given.conflict || ticket.log.length <= standing.length) return 'conflict'
        written.push(ticket)
        return 'written'
      },
    },
    texts: { put: async () => {} },
    knocks: { send: async () => {} },
    identities: { read: async () => ({ name: '王建国', phone: '13812340000' }) },
    directory: { endpoint: async () => (endpoint ? { url: 'http://unit', secret: 's' } : undefined) },
    circuits: {
      read: async (of: string) => (of === 'unit#heping-housing' ? circuit : closed),
      failed: async (of: string, at: string) => {
        circuits.push(`${of} failed ${at}`)
        return failed
      },
      succeeded: async (of: string) => void circuits.push(`${of} succeeded`),
    },
    post: async (_: object, id: string, body: string) => {
      bodies.push([id, JSON.parse(body)])
      if (given.meanwhile) standing = decisionsOf(given.meanwhile)
      return answer
    },
    clock: {
      now: () => new Date(now),
      real: () => Date.parse(now),
      steady: () => 0,
      sleep: async () => {},
      timeout: () => new AbortController().signal,
    },
    attempt: () => 'b',
    draw: () => 0,
    law: async () => law,
  } as unknown as DeliverDeps
  const becomes = await deliver(asked, given.receives ?? 1, deps)
  return { becomes, record: deliveries.items.get(delivery.id), written, bodies, circuits, reads }
}

describe('an order that has arrived', () => {
  it('is received from then on: by push, on its log, before the promise is kept', async () => {
    const circuit = { failures: 2, openUntil: undefined }
    const { becomes, record, written, bodies, circuits } = await tried({ circuit, record: { attempts: 2, posts: 1 } })
    expect(becomes).toEqual({ done: true })
    expect(bodies).toMatchObject([[delivery.id, { type: delivery.notice, data: { workOrder: first } }]])
    expect(written.map(({ log }) => log.at(-1))).toMatchObject([
      {
        command: 'recordReceipt',
        by: system('delivery'),
        events: expect.arrayContaining([expect.objectContaining({ type: 'received', order: first, how: 'push' })]),
      },
    ])
    expect(record).toMatchObject({ state: 'delivered', deliveredAt: now, nextCheckAt: undefined, lastStatus: 200 })
    expect(record).toMatchObject({ attempts: 3, posts: 2, lastError: undefined })
    expect(circuits).toEqual(['unit#heping-housing succeeded'])
  })
  it('is read once for the post and for its receipt', async () => {
    expect((await tried()).reads).toBe(1)
  })
  it('is received on what others made of it while the post was under way', async () => {
    const urged = dispatched().and('2026-10-09T09:46+08:00', operator, { type: 'urge', order: first, note: '请尽快' })
    const { becomes, written, record } = await tried({ meanwhile: urged })
    expect(written.map(({ log }) => log.map(({ command }) => command))).toEqual([
      [...decisionsOf(urged).map(({ command }) => command), 'recordReceipt'],
    ])
    expect(becomes).toEqual({ done: true })
    expect(record).toMatchObject({ state: 'delivered' })
  })
  it('changes no circuit where nothing had failed', async () => expect((await tried({})).circuits).toEqual([]))
  it('was received before where its unit came for it first', async () =>
    expect(await tried({ story: pulled() })).toMatchObject({ written: [], record: { state: 'delivered' } }))
  it('is offered again where its receipt could not be recorded', async () =>
    expect(tried({ conflict: true })).rejects.toThrow(`the receipt of ${first} could not be recorded`))
  it('is no receipt where the notice is another, or about no order', async () => {
    const { written, record } = await tried({ asked: { notice: 'work-order.sent-back' as never } })
    expect([written, record?.state]).toEqual([[], 'delivered'])
    expect(await tried({ asked: { order: undefined as never } })).toMatchObject({ written: [] })
  })
})

describe('a post that did not arrive', () => {
  const failing: Answer = { kind: 'later', status: 503, error: 'unavailable' }

  it('of an order that its unit came for has arrived all the same', async () => {
    for (const kind of ['later', 'refused', 'never'] as const) {
      const answer = { kind, status: 500, error: 'no' } as Answer
      const { becomes, record } = await tried({ story: pulled(), answer })
      expect(becomes).toEqual({ done: true })
      expect(record).toMatchObject({ state: 'delivered', how: 'pull', deliveredAt: receivedAt, attempts: 1 })
    }
  })
  it('says how it was answered, and for how long it is hidden after each try', async () => {
    const answers = await Promise.all([1, 2].map((receives) => tried({ answer: failing, receives })))
    expect(answers.map(({ becomes }) => becomes)).toEqual([{ hide: 2 }, { hide: 10 }])
    expect(answers[0]?.record).toMatchObject({ state: 'pending', lastStatus: 503, lastError: 'unavailable' })
    expect(answers[0]?.record).not.toHaveProperty('waited')
    expect(answers[0]?.circuits).toEqual([`unit#heping-housing failed ${now}`])
  })
  it('leaves the queue with its third try there', async () => {
    const { becomes, record } = await tried({ answer: failing, receives: 3 })
    expect(becomes).toEqual({ done: true })
    expect(record).toMatchObject({ state: 'pending', nextCheckAt: later(5), waited: 300_000 })
  })
  it('leaves it at once where its receiver is left alone from now on, until then or its own pause, the longer', async () => {
    const failed = (openUntil: string) => tried({ answer: failing, failed: { failures: 5, openUntil } })
    const long = await failed(later(8))
    expect(long).toMatchObject({ becomes: { done: true }, record: { nextCheckAt: later(8) } })
    expect(await failed(later(1))).toMatchObject({ becomes: { done: true }, record: { nextCheckAt: later(5) } })
    expect(await failed(later(-1))).toMatchObject({ becomes: { hide: 2 } })
  })
  it('waits as long as its receiver asks where that is longer than its own pause', async () => {
    const asking = async (after: number) =>
      (await tried({ answer: { ...failing, after } as Answer })).record?.nextCheckAt
    expect([await asking(60), await asking(600)]).toEqual([later(5), later(10)])
  })
})

describe('what is not posted', () => {
  it('is what has arrived or was discarded, and what was never promised', async () => {
    for (const state of ['delivered', 'discarded', 'dead'] as const)
      expect(await tried({ record: { state } })).toMatchObject({ becomes: { done: true }, bodies: [] })
    expect(await tried({ record: { id: 'another' } })).toMatchObject({ becomes: { done: true }, bodies: [] })
  })
  it('is a notice of a ticket or decision that is not there: it is dead, and said to be', async () => {
    const { becomes, record, bodies } = await tried({ asked: { version: 9 as never } })
    expect(becomes).toEqual({ done: true, givenUp: true })
    expect(record).toMatchObject({ state: 'dead', lastError: 'the ticket is gone', posts: 0, nextCheckAt: undefined })
    expect(bodies).toEqual([])
  })
  it('to who has no endpoint waits on the list until it has one, or its unit came for it', async () => {
    expect(await tried({ endpoint: false })).toMatchObject({
      becomes: { done: true },
      bodies: [],
      record: { state: 'pending', nextCheckAt: later(360), lastError: 'the receiver has no endpoint: it pulls' },
    })
    expect(await tried({ endpoint: false, story: pulled() })).toMatchObject({
      record: { state: 'delivered', how: 'pull', deliveredAt: receivedAt },
    })
    const other = { notice: 'work-order.sent-back' as never }
    expect(await tried({ endpoint: false, story: pulled(), asked: other })).toMatchObject({
      record: { state: 'pending' },
    })
    const gone = { ticket: '261009-48213077' as never }
    expect(await tried({ endpoint: false, asked: gone })).toMatchObject({ record: { state: 'pending' } })
    const another = { order: `${number}-2` as never }
    expect(await tried({ endpoint: false, story: pulled(), asked: another })).toMatchObject({
      record: { state: 'pending' },
    })
  })
  it('to who has none is given up in the end, and said to be', async () => {
    const week = 7 * 24 * 3_600_000
    const old = { createdAt: new Date(Date.parse(now) - 2 * week - 1).toISOString(), waited: week }
    expect(await tried({ endpoint: false, record: old })).toMatchObject({
      becomes: { done: true, givenUp: true },
      record: { state: 'dead', lastError: 'the receiver has no endpoint: it pulls' },
    })
    expect(await tried({ record: { ...old, lastError: 'before' } })).toMatchObject({
      becomes: { done: true, givenUp: true },
      bodies: [],
      record: { state: 'dead', lastError: 'before', nextCheckAt: undefined },
    })
  })
  it('behind an open circuit is posted when it was asked for, and only the first time', async () => {
    const circuit = { failures: 5, openUntil: later(10) }
    expect(await tried({ circuit })).toMatchObject({ bodies: [], record: { nextCheckAt: later(10) } })
    const asked = { askedAt: now }
    expect((await tried({ circuit, record: asked })).bodies).toHaveLength(1)
    expect((await tried({ circuit, record: { askedAt: later(-60) } })).bodies).toEqual([])
    const { bodies } = await tried({
      circuit,
      story: registered(),
      asked: { to: { kind: 'unit', code: 'sy-water' } as never },
    })
    expect(bodies).toEqual([])
  })
})
