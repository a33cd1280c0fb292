/** 投递 — how long a post waits for its next try, by how its receiver answered. */
import { describe, expect, it } from 'vitest'
import { type DeliverDeps, deliver } from '../../shared/appeals/desk/deliver.ts'
import type { Answer } from '../../shared/record/deliver.ts'
import { type Circuit, type Deliveries, type DeliveryRecord, isUndelivered } from '../../shared/record/deliveries.ts'
import { dynamoDeliveries } from '../../shared/storage/dynamo-deliveries.ts'
import { memoryDeliveries } from '../simulation/memory/deliveries.ts'
import { number, registered } from '../support/story.ts'
import { emptyTables } from '../support/tables.ts'

const at = '2026-10-09T01:00:00.000Z'
const minute = 60_000
const delivery = {
  type: 'deliver',
  id: `${number}.1.0`,
  to: { kind: 'unit', code: 'heping-housing' },
  notice: 'appeal.access-code-issued',
  ticket: number,
  version: 1,
} as const

interface Case {
  answer: Answer
  record?: Partial<DeliveryRecord>
  circuit?: Circuit
  deliveries?: Deliveries
  now?: string
  endpoint?: { url: string; secret: string } | undefined
  /** its record is there no longer */
  isGone?: boolean
}

/** One try of a post: what becomes of its message, its record and the circuit. */
async function tried({ answer, record, circuit = { failures: 0, openUntil: undefined }, ...given }: Case) {
  const { deliveries = memoryDeliveries(), now = at } = given
  const endpoint = 'endpoint' in given ? given.endpoint : { url: 'http://unit', secret: 's' }
  const { type: _, ...promised } = delivery
  await deliveries.promise({
    ...promised,
    state: 'pending',
    attempts: 0,
    createdAt: at,
    nextCheckAt: at,
    ...record,
  })
  let failures = 0
  let posts = 0
  const deps = {
    deliveries,
    tickets: { read: async () => (given.isGone ? undefined : { log: registered().log, bytes: 0 }) },
    texts: { read: async () => new Map() },
    identities: { accessCode: async () => '12345678' },
    directory: { endpoint: async () => endpoint },
    circuits: {
      read: async () => circuit,
      failed: async () => ({ failures: ++failures, openUntil: undefined }),
      succeeded: async () => {},
    },
    post: async () => {
      posts++
      return answer
    },
    clock: { now: () => new Date(now) },
  } as unknown as DeliverDeps
  const becomes = await deliver(delivery, 1, deps)
  const { nextCheckAt, state, ...counted } = (await deliveries.read(number, delivery.id)) ?? {}
  const waits = nextCheckAt === undefined ? undefined : (Date.parse(nextCheckAt) - Date.parse(now)) / minute
  return { becomes, state, counted, waits, failures, posts }
}

describe('a post that is refused', () => {
  const refused: Answer = { kind: 'refused', status: 400 }

  it('leaves the queue at once, waits longer with each try up to six hours, and leaves the circuit alone', async () => {
    const waits: (number | undefined)[] = []
    for (let attempts = 0; attempts < 7; attempts++) {
      const found = await tried({ answer: refused, record: { attempts } })
      expect(found).toMatchObject({ becomes: { done: true }, state: 'pending', failures: 0 })
      waits.push(found.waits)
    }
    expect(waits).toEqual([5, 15, 60, 180, 360, 360, 360])
  })

  it('waits as long as its receiver asks, where that is longer', async () =>
    expect(await tried({ answer: { ...refused, after: 3600 } })).toMatchObject({ waits: 60, state: 'pending' }))
})

describe('a post that fails', () => {
  it('stays in the queue for its first tries, and the circuit counts it', async () =>
    expect(await tried({ answer: { kind: 'later', status: 503 } })).toMatchObject({
      becomes: { hide: 2 },
      waits: 5,
      failures: 1,
    }))
})

describe('a try for which no request was opened', () => {
  const record = { attempts: 3, posts: 0 }
  it('is a try and no post', async () => {
    for (const kind of ['later', 'refused'] as const)
      expect(await tried({ answer: { kind, unsent: true }, record })).toMatchObject({
        counted: { attempts: 4, posts: 0 },
      })
    expect(await tried({ answer: { kind: 'later', error: 'no answer' }, record })).toMatchObject({
      counted: { attempts: 4, posts: 1 },
    })
  })
  it('is one whose ticket is gone, and it is the last', async () =>
    expect(await tried({ answer: { kind: 'received', status: 200 }, record, isGone: true })).toMatchObject({
      becomes: { givenUp: true },
      state: 'dead',
      counted: { attempts: 4, posts: 0, lastError: 'the ticket is gone' },
      posts: 0,
    }))
  it('counts, by what an earlier release kept, beside tries that were all posts', async () =>
    expect(await tried({ answer: { kind: 'later', unsent: true }, record: { attempts: 3 } })).toMatchObject({
      counted: { attempts: 4, posts: 3 },
    }))
})

it('undelivered is what was tried or put off and has not arrived, and what was given up, until it is discarded', () => {
  const is = (state: DeliveryRecord['state'], attempts = 0, waited?: number) =>
    isUndelivered({ state, attempts, waited })
  expect([is('pending'), is('pending', 0, 0), is('pending', 1), is('pending', 0, 1)]).toEqual([
    false,
    false,
    true,
    true,
  ])
  expect([is('dead'), is('delivered', 2, 5), is('discarded', 2, 5)]).toEqual([true, false, false])
})

describe('a circuit that is open', () => {
  const circuit = { failures: 5, openUntil: '2026-10-09T01:10:00.000Z' }
  const answer: Answer = { kind: 'received', status: 200 }

  it('is waited for', async () => expect(await tried({ answer, circuit })).toMatchObject({ posts: 0, waits: 10 }))

  it('takes nothing that waits for it off the list of what has not arrived', async () => {
    for (const deliveries of [memoryDeliveries(), dynamoDeliveries(emptyTables(), 'tickets')]) {
      const listed = async () =>
        (await deliveries.undelivered('unit#heping-housing', 10, undefined)).items.map(({ id }) => id)
      const { type: _, ...promised } = delivery
      const record = { ...promised, state: 'pending', attempts: 0, createdAt: at, nextCheckAt: at } as const
      await deliveries.promise(record)
      await deliveries.postpone(record, at)
      expect(await listed()).toEqual([delivery.id])
      expect(await tried({ answer, circuit, deliveries })).toMatchObject({ posts: 0, waits: 10 })
      expect(await listed()).toEqual([delivery.id])
    }
  })

  it('is not waited for by what somebody has just had sent again', async () =>
    expect(await tried({ answer, circuit, record: { askedAt: at, attempts: 3 } })).toMatchObject({
      posts: 1,
      state: 'delivered',
    }))
})

describe('a promise that was given up', () => {
  const day = 24 * 60 * minute
  const old = { createdAt: '2026-09-01T00:00:00.000Z', attempts: 60, waited: 14 * day }
  const answer: Answer = { kind: 'refused', status: 400 }

  it('is posted no more, and it is told of once', async () => {
    expect(await tried({ answer, record: old })).toMatchObject({ becomes: { givenUp: true }, posts: 0, state: 'dead' })
    expect((await tried({ answer, record: { ...old, state: 'dead' } })).becomes).toEqual({ done: true })
  })

  it('is also what its receiver says is gone', async () =>
    expect(await tried({ answer: { kind: 'never', status: 410 } })).toMatchObject({
      becomes: { givenUp: true },
      state: 'dead',
    }))

  it('begins anew when somebody has it sent again', async () =>
    expect(await tried({ answer, record: { ...old, askedAt: at } })).toMatchObject({ posts: 1, state: 'pending' }))

  /** Put off again and again, each time until it is looked at; then once more after this long. */
  async function putOffFor(days: number, then: string, by: Partial<Case>) {
    const deliveries = memoryDeliveries()
    let now = at
    for (let found: Awaited<ReturnType<typeof tried>> | undefined; found?.state !== 'dead'; ) {
      if (Date.parse(now) > Date.parse(at) + days * day) break
      const openUntil = new Date(Date.parse(now) + 60 * minute).toISOString()
      found = await tried({ answer, deliveries, now, circuit: { failures: 50, openUntil }, ...by })
      now = new Date(Date.parse(now) + (found.waits ?? 0) * minute).toISOString()
    }
    return tried({ answer, deliveries, now: then, ...by })
  }
  const behindCircuit = {}
  const pulling = { endpoint: undefined }

  it.each([behindCircuit, pulling])('has waited two weeks, tried or not', async (by) =>
    expect(await putOffFor(15, '2026-10-24T01:00:00.000Z', by)).toMatchObject({
      state: 'dead',
      counted: { attempts: 0 },
      posts: 0,
    }),
  )

  it.each([behindCircuit, pulling])('is no young one under a clock that was set forward', async (by) =>
    expect(await putOffFor(3, '2027-10-24T01:00:00.000Z', by)).toMatchObject({ state: 'pending' }),
  )
})
