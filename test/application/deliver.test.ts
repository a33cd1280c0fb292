/** 投递 — how long a post waits for its next try, by how its receiver answered. */
import { describe, expect, it } from 'vitest'
import { type Answer, type DeliverDeps, deliver } from '../../shared/application/deliver.ts'
import type { Circuit, DeliveryRecord } from '../../shared/application/ports.ts'
import { memoryDeliveries } from '../simulation/memory/deliveries.ts'
import { number, registered } from '../support/story.ts'

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
}

/** One try of a post: what becomes of its message, its record and the circuit. */
async function tried({ answer, record, circuit = { failures: 0, openUntil: undefined } }: Case) {
  const deliveries = memoryDeliveries()
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
    tickets: { read: async () => ({ log: registered().log, bytes: 0 }) },
    texts: { read: async () => new Map() },
    identities: { accessCode: async () => '12345678' },
    directory: { endpoint: async () => ({ url: 'http://unit', secret: 's' }) },
    circuits: {
      read: async () => circuit,
      failed: async () => ({ failures: ++failures, openUntil: undefined }),
      succeeded: async () => {},
    },
    post: async () => {
      posts++
      return answer
    },
    clock: { now: () => new Date(at) },
  } as unknown as DeliverDeps
  const becomes = await deliver(delivery, 1, deps)
  const { nextCheckAt, state } = (await deliveries.read(number, delivery.id)) ?? {}
  const waits = nextCheckAt === undefined ? undefined : (Date.parse(nextCheckAt) - Date.parse(at)) / minute
  return { becomes, state, waits, failures, posts }
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

describe('a circuit that is open', () => {
  const circuit = { failures: 5, openUntil: '2026-10-09T01:10:00.000Z' }
  const answer: Answer = { kind: 'received', status: 200 }

  it('is waited for', async () => expect(await tried({ answer, circuit })).toMatchObject({ posts: 0, waits: 10 }))

  it('is not waited for by what somebody has just had sent again', async () =>
    expect(await tried({ answer, circuit, record: { askedAt: at, attempts: 3 } })).toMatchObject({
      posts: 1,
      state: 'delivered',
    }))
})

describe('a promise that was given up', () => {
  const old = { createdAt: '2026-09-01T00:00:00.000Z', attempts: 60 }
  const answer: Answer = { kind: 'refused', status: 400 }

  it('is posted no more', async () =>
    expect(await tried({ answer, record: old })).toMatchObject({ posts: 0, state: 'dead' }))

  it('begins anew when somebody has it sent again', async () =>
    expect(await tried({ answer, record: { ...old, askedAt: at } })).toMatchObject({ posts: 1, state: 'pending' }))
})
