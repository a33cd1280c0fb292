/** 登记簿的记录 — whatever administrators decide has actor, time, before and after, and a chain that verifies. */
import { expect, it } from 'vitest'
import { everyRecord } from '../../shared/api/records.ts'
import { putCategory, putChannel, putTopic } from '../../shared/city/calls/administering.ts'
import { deleteEndpoint, putEndpoint, rotateSecret } from '../../shared/city/calls/endpoints.ts'
import { issueKey, revokeKey } from '../../shared/city/calls/keys.ts'
import { cityPartitions } from '../../shared/city/records/partitions.ts'
import { recordLines } from '../../shared/record/export.ts'
import { announceHeads, type Logged } from '../../shared/record/heads.ts'
import { verifier } from '../../shared/record/verify.ts'
import { admin, code, world } from '../support/administrators.ts'

const tables = { registry: 'registry', tickets: 'tickets' }
async function kept(client: Awaited<ReturnType<typeof world>>['client']): Promise<Logged[]> {
  const records: Logged[] = []
  for await (const one of everyRecord(client, tables)) records.push(one)
  return records
}
const verified = (lines: readonly string[]) => {
  const { add, result } = verifier()
  for (const line of lines) add(line)
  return result()
}
const linesOf = (records: readonly Logged[]) => records.flatMap(({ record, log }) => recordLines(record, log))

/** A city in which somebody has decided something of each kind. */
async function administered() {
  const all = await world()
  const { call, put, client } = all
  const deps = { ...all.deps, settings: { insideEndpoints: true }, real: Date.now } as never
  await put('sy-water', { name: '水务' })
  const category = call({ category: 'noise-at-night' }, { name: '夜间噪声', parent: 'solid-waste' })
  expect(code(await putCategory(category, deps))).toBeUndefined()
  await putChannel(call({ channel: 'kiosk' }, { name: '自助机', kind: 'web' }), deps)
  const topic = call({ category: 'solid-waste', area: '*' }, { level: 'key', reason: '高发', from: '2026-10-10' })
  expect(code(await putTopic(topic, deps))).toBeUndefined()
  const key = { role: 'operator', name: '话务员', expires: '2099-01-01T00:00:00+08:00', perMinute: 60 }
  const issued = (await issueKey(call({}, key), deps)) as { body: { id: string; key: string } }
  await revokeKey(call({ key: issued.body.id }, {}), deps)
  const at = { kind: 'unit', code: 'sy-water' }
  const first = (await putEndpoint(call(at, { url: 'https://water.example.com/x' }), deps)) as {
    body: { secret: string }
  }
  const second = (await rotateSecret(call(at, { overlapHours: 24 }), deps)) as { body: { secret: string } }
  return { ...all, deps, at, client, secrets: [first.body.secret, second.body.secret, issued.body.key.slice(17)] }
}

it('every kind is exported and verifies; one altered word, and one record gone, show', async () => {
  const { client } = await administered()
  const records = await kept(client)
  const kinds = new Set(records.map(({ record }) => record.split(' ')[0]))
  expect([...kinds].toSorted()).toEqual(
    ['city', 'units', 'categories', 'channel', 'catalogue', 'topic', 'responsibility', 'key', 'endpoint'].toSorted(),
  )
  expect(cityPartitions.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...kinds]))
  expect(verified(linesOf(records)).broken).toEqual([])
  const altered = linesOf(records).map((line) =>
    line.startsWith('{"record":"categories categories","decision":{"n":1,')
      ? line.replace('"name":"', '"name":"改')
      : line,
  )
  expect(verified(altered).broken).toMatchObject([
    { ticket: 'categories categories', n: 2, orBefore: 1, fault: 'chain-broken' },
  ])
})

it('heads that were announced show a record that is gone, and one that was cut short', async () => {
  const { client, deps } = await administered()
  const records = await kept(client)
  const announced: string[] = []
  const bus = {
    put: async (some: readonly { detail: object }[]) =>
      void announced.push(...some.map(({ detail }) => JSON.stringify(detail))),
  }
  const told = await announceHeads(everyRecord(client, tables), { ...(deps as { clock: never }), bus })
  expect(told).toBe(records.length)
  expect(verified([...linesOf(records), ...announced]).broken).toEqual([])
  const gone = records.filter(({ record }) => record !== 'channel kiosk')
  expect(verified([...linesOf(gone), ...announced]).broken).toMatchObject([
    { ticket: 'channel kiosk', n: 1, fault: 'head-missing' },
  ])
  const short = records.map((one) => (one.record === 'units units' ? { ...one, log: one.log.slice(0, -1) } : one))
  expect(verified([...linesOf(short), ...announced]).broken).toMatchObject([
    { ticket: 'units units', n: 2, fault: 'head-missing' },
  ])
})

it('says who, when and what, and never a secret', async () => {
  const { client, secrets, registry } = await administered()
  const records = await kept(client)
  const text = JSON.stringify(records)
  for (const secret of secrets) expect(text).not.toContain(secret)
  const endpoint = records.find(({ record }) => record === 'endpoint unit#sy-water')
  expect(endpoint?.log).toMatchObject([
    { n: 1, by: admin, command: 'enterEndpoint', events: [{ type: 'endpoint-entered' }] },
    { n: 2, by: admin, command: 'enterEndpoint', events: [{ type: 'endpoint-entered', earlier: [{}] }] },
  ])
  expect(await registry.endpoint('unit#sy-water')).toMatchObject({
    secret: secrets[1],
    earlier: [{ secret: secrets[0] }],
  })
  const key = records.find(({ record }) => record.startsWith('key '))
  expect(key?.log).toMatchObject([{ command: 'issueKey' }, { command: 'revokeKey', events: [{ type: 'key-revoked' }] }])
  expect(await registry.keys()).toEqual([])
})

it('an endpoint that was removed and one that never was are removed without a fault; entered again it begins anew', async () => {
  const { client, call, deps, at, registry, secrets } = await administered()
  await deleteEndpoint(call(at, {}), deps)
  await deleteEndpoint(call(at, {}), deps)
  expect(await deleteEndpoint(call({ kind: 'unit', code: 'sy-metro' }, {}), deps)).toEqual({})
  expect(await registry.endpoint('unit#sy-water')).toBeUndefined()
  const again = (await putEndpoint(call(at, { url: 'https://water.example.com/y' }), deps)) as {
    body: { secret: string }
  }
  expect(secrets).not.toContain(again.body.secret)
  expect((await kept(client)).find(({ record }) => record === 'endpoint unit#sy-water')?.log).toHaveLength(4)
})

it('what is asked for as it stands decides nothing', async () => {
  const { client, put } = await administered()
  const before = linesOf(await kept(client))
  expect(code(await put('sy-water', { name: '水务' }))).toBeUndefined()
  expect(linesOf(await kept(client))).toEqual(before)
})
