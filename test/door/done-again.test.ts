/** 只办一次 — what was cut off before its answer gives the same when done again. */
import { expect, it } from 'vitest'
import { readCity } from '../../infra/cities/index.ts'
import { resendLetter } from '../../shared/appeals/calls/letters.ts'
import { discardDelivery, sendAgain } from '../../shared/appeals/calls/undelivered.ts'
import type { CallDeps } from '../../shared/appeals/compose.ts'
import { rotateSecret } from '../../shared/city/calls/endpoints.ts'
import { issueKey } from '../../shared/city/calls/keys.ts'
import { dynamoRegistry } from '../../shared/city/storage/registry.ts'
import type { Reply } from '../../shared/door/http.ts'
import { onlyOnce } from '../../shared/door/once.ts'
import type { Refusal } from '../../shared/record/refusal.ts'
import { dynamoActs } from '../../shared/storage/dynamo-acts.ts'
import { dynamoOnce } from '../../shared/storage/dynamo-once.ts'
import { memoryDeliveries } from '../simulation/memory/deliveries.ts'
import { deciding, needed } from '../support/deciding.ts'
import { emptyTables } from '../support/tables.ts'

const at = '2026-10-09T01:00:00.000Z'
const number = '261009-48213077'
const admin = { role: 'admin', id: 'ada' } as const

function world() {
  const client = emptyTables()
  const { city } = readCity('shenyang')
  const registry = { ...dynamoRegistry(client, 'registry'), city: async () => city }
  const deliveries = memoryDeliveries()
  const sent: string[] = []
  let now = Date.parse(at)
  const deps = {
    ...needed(client),
    registry,
    deliveries,
    acts: dynamoActs(client, 'registry'),
    letters: {},
    queue: { send: async (_: unknown, dedup: string) => void sent.push(dedup) },
    clock: { ...needed(client).clock, now: () => new Date(++now) },
    real: () => now,
    law: async () => ({}),
  } as unknown as CallDeps
  const store = dynamoOnce(client, 'registry')

  /** Twice under one key; the first time it is cut off when all is done but the answer. */
  async function twice(
    call: { params?: Record<string, string>; body: object },
    handler: (call: never, deps: CallDeps) => Promise<Reply | Refusal>,
    fingerprintKey = 'f',
  ): Promise<[first: Reply | Refusal | undefined, second: Reply | Refusal]> {
    const ask = (once: typeof store, seen: (reply: Reply | Refusal) => void = () => {}) =>
      onlyOnce(
        { once: { key: 'k', print: 'p' }, actor: admin, fingerprintKey },
        { once, clock: deps.clock, real: () => now },
        async (once) => {
          const reply = await handler({ params: {}, ...call, actor: admin, once } as never, deps)
          seen(reply)
          return reply
        },
      )
    const cutOff = async () => {
      throw new Error('cut off')
    }
    let first: Reply | Refusal | undefined
    await expect(ask({ ...store, answerOnce: cutOff }, (reply) => (first = reply))).rejects.toThrow('cut off')
    return [first, await ask(store)]
  }
  return { client, registry, deliveries, sent, twice, deps }
}

const wanted = { role: 'operator', name: '话务员', expires: '2099-01-01T00:00:00+08:00', perMinute: 60 }

it('a key: one key, with one secret, that nobody makes who reads what is kept', async () => {
  const { registry, twice } = world()
  const [first, second] = await twice({ body: wanted }, issueKey)
  expect(second).toEqual(first)
  expect(await registry.keys()).toHaveLength(1)
  const [others] = await world().twice({ body: wanted }, issueKey, 'g')
  expect(others).not.toEqual(first)
})

it('a signing secret is changed once, and the one before goes on', async () => {
  const { client, registry, twice } = world()
  await deciding(client).endpoint('unit#heping', { url: 'https://heping.example.com', secret: 'whsec_before' })
  const [first, second] = await twice(
    { params: { kind: 'unit', code: 'heping' }, body: { overlapHours: 24 } },
    rotateSecret,
  )
  expect(second).toEqual(first)
  const { earlier, secret } = (await registry.endpoint('unit#heping')) ?? {}
  expect(earlier?.map((one) => one.secret)).toEqual(['whsec_before'])
  expect((first as Reply).body).toMatchObject({ secret })
})

const late = {
  id: `${number}.1.0`,
  to: { kind: 'unit', code: 'heping-housing' } as const,
  notice: 'appeal.access-code-issued' as const,
  ticket: number,
  version: 1,
  state: 'dead' as const,
  attempts: 3,
  createdAt: at,
  nextCheckAt: undefined,
}

it('a delivery sent again is one act and one message', async () => {
  const { deliveries, sent, twice, deps } = world()
  await deliveries.promise(late)
  const [first, second] = await twice({ params: { delivery: late.id }, body: { reason: '已修复' } }, sendAgain)
  expect(second).toEqual(first)
  expect((await deps.acts.page(10, undefined)).items).toHaveLength(1)
  expect(new Set(sent).size).toBe(1)
})

it('a delivery discarded is one act, though it was cut off between the act and the rest', async () => {
  const { deliveries, twice, deps } = world()
  await deliveries.promise(late)
  const { update } = deliveries
  let cut = false
  deliveries.update = async (record) => {
    if (cut) return update(record)
    cut = true
  }
  const [, second] = await twice({ params: { delivery: late.id }, body: { reason: '无需通知' } }, discardDelivery)
  expect(second).toMatchObject({ body: { state: 'discarded' } })
  expect((await deps.acts.page(10, undefined)).items).toHaveLength(1)
})

it('a letter sent again is answered though it is gone: one act, one message', async () => {
  const { sent, twice, deps } = world()
  const letter = {
    id: 'letter-1',
    queue: 'sweep',
    sentAt: at,
    received: 6,
    body: '{"shard":3}',
    sendBack: async () => void sent.push('letter-1'),
    remove: async () => {},
  }
  deps.letters.hold = async (_, act) => act({ letters: sent.length === 0 ? [letter] : [], others: 0 })
  const asked = { params: { letter: 'letter-1' }, body: {} }
  const [first, second] = await twice(asked, resendLetter)
  expect(second).toEqual(first)
  expect((await deps.acts.page(10, undefined)).items).toHaveLength(1)
  expect(sent).toEqual(['letter-1'])
  await expect(
    resendLetter({ params: { letter: 'letter-2' }, body: {}, actor: admin } as never, deps),
  ).resolves.toMatchObject({ refused: 'letter.unknown' })
})
