/** 短信网关 — credentials are entered and never shown; the address of receipts is replaced without losing any. */
import { describe, expect, it } from 'vitest'
import { readCity } from '../../infra/cities/index.ts'
import { deleteGateway, putGateway, rotateReceiptSecret } from '../../shared/city/calls/gateways.ts'
import type { CallDeps } from '../../shared/city/compose.ts'
import { gateway } from '../../shared/city/notices/gateway.ts'
import { telling } from '../../shared/city/notices/telling.ts'
import { cityPartitions } from '../../shared/city/records/partitions.ts'
import { gatewaysRoutes } from '../../shared/city/routes/gateways.ts'
import { loadCity } from '../../shared/city/storage/load.ts'
import { dynamoRegistry } from '../../shared/city/storage/registry.ts'
import { DoorRefusal } from '../../shared/door/input.ts'
import { signingSecrets } from '../../shared/record/signing-secrets.ts'
import { recordsIn } from '../../shared/storage/dynamo-records.ts'
import { needed } from '../support/deciding.ts'
import { emptyTables } from '../support/tables.ts'

const hour = 3_600_000
const asking = { actor: { role: 'admin', id: 'ada' }, from: { ip: '', request: 'r' } } as const
const credentials = { accessKeyId: 'LTAI-one', accessKeySecret: 'hush' }

async function world() {
  const client = emptyTables()
  const { catalogue: _, ...plain } = readCity('panjin').city
  const own = { ...telling().parse({}), gateways: [gateway().parse({ kind: 'aliyun', code: 'ali' })] }
  await loadCity(client, 'registry', { ...plain, catalogue: [], telling: own })
  const registry = dynamoRegistry(client, 'registry')
  let now = Date.parse('2026-10-09T01:00:00Z')
  const deps = {
    ...needed(client, []),
    registry,
    clock: { ...needed(client).clock, now: () => new Date(now) },
    real: () => now,
  } as unknown as CallDeps
  const call = (body: object, drawn?: string) =>
    ({ ...asking, params: { gateway: 'ali' }, body, once: drawn ? { drawn } : undefined }) as never
  return {
    later: (hours: number) => {
      now += hours * hour
    },
    put: async (given: Record<string, string> = credentials, drawn?: string) =>
      (await putGateway(call({ credentials: given }, drawn), deps)) as { body: Record<string, unknown> },
    rotate: async (overlapHours = 24, drawn?: string) =>
      (await rotateReceiptSecret(call({ overlapHours }, drawn), deps)) as { body: Record<string, unknown> },
    remove: () => deleteGateway(call({}), deps),
    held: () => registry.gateway('ali'),
    secrets: async () => signingSecrets((await registry.gateway('ali'))?.receipts ?? { secret: '' }, now),
    async log() {
      const found = []
      for await (const one of recordsIn(cityPartitions, client, 'registry'))
        if (one.record === 'gateway ali') found.push(one)
      return JSON.stringify(found)
    },
  }
}

describe('credentials', () => {
  it('are kept, answered by their names, and never told', async () => {
    const { put, held, log } = await world()
    const { body } = await put()
    expect(body).toEqual({
      gateway: 'ali',
      credentials: ['accessKeyId', 'accessKeySecret'],
      receipts: expect.stringMatching(/^\/v1\/message-receipts\/ali\/[\w-]{32}$/),
      answers: expect.stringMatching(/^\/v1\/message-answers\/ali\/[\w-]{32}$/),
    })
    expect((await held())?.credentials).toEqual(credentials)
    const logged = await log()
    expect(logged).toContain('gateway-entered')
    expect(logged).not.toMatch(/LTAI-one|hush/)
    expect(logged).not.toContain(String(body.receipts).split('/').at(-1))
  })
  it('are replaced, and the addresses stay', async () => {
    const { put, held, secrets } = await world()
    await put()
    const before = await secrets()
    expect((await put({ ...credentials, accessKeySecret: 'new' })).body).toEqual({
      gateway: 'ali',
      credentials: ['accessKeyId', 'accessKeySecret'],
      addressesStand: true,
    })
    expect((await held())?.credentials.accessKeySecret).toBe('new')
    expect(await secrets()).toEqual(before)
  })
  it('that lack what the gateway is asked with are refused, each by its name', async () => {
    const { put } = await world()
    const wrong = await put({ accessKeyId: 'a' }).catch((error: DoorRefusal) => error)
    expect(wrong).toBeInstanceOf(DoorRefusal)
    expect((wrong as DoorRefusal).more.errors?.map(({ pointer }) => pointer)).toEqual(['/credentials/accessKeySecret'])
  })
  it('are taken as they are meant where they were copied with a line break, and refused where no request can hold them', () => {
    const read = (value: string) => gatewaysRoutes.putGateway.body().safeParse({ credentials: { key: value } })
    expect(read(' LTAI-one\n').data).toEqual({ credentials: { key: 'LTAI-one' } })
    for (const wrong of ['密钥', 'a\nb', ' ']) expect(read(wrong).success).toBe(false)
  })
  it('are entered once where the call is made again under its key', async () => {
    const { put, log } = await world()
    const first = await put(credentials, 'drawn')
    expect(await put(credentials, 'drawn')).toEqual(first)
    expect((await log()).match(/gateway-entered/g)).toHaveLength(1)
  })
  it('are forgotten', async () => {
    const { put, remove, held, rotate } = await world()
    await put()
    await remove()
    expect(await held()).toBeUndefined()
    await expect(rotate()).rejects.toMatchObject({ code: 'thing.unknown' })
  })
})

describe('the secret of the address', () => {
  it('is replaced while the old one goes on for as long as is said', async () => {
    const { put, rotate, secrets, later } = await world()
    await put()
    const [old] = await secrets()
    const { body } = await rotate()
    const [fresh] = await secrets()
    expect(body).toMatchObject({
      receipts: `/v1/message-receipts/ali/${fresh}`,
      twoAddressesUntil: '2026-10-10T01:00:00.000Z',
    })
    expect(await secrets()).toEqual([fresh, old])
    later(24)
    expect(await secrets()).toEqual([fresh])
  })
  it('ends at once where it is in wrong hands', async () => {
    const { put, rotate, secrets } = await world()
    await put()
    await rotate()
    await rotate(0, 'again')
    expect(await secrets()).toHaveLength(1)
    await rotate(0, 'again')
    expect(await secrets()).toHaveLength(1)
  })
})

it('of a gateway that the city does not have nothing is kept', async () => {
  const client = emptyTables()
  await loadCity(client, 'registry', { ...readCity('panjin').city, catalogue: [] })
  const deps = {
    ...needed(client, []),
    registry: dynamoRegistry(client, 'registry'),
    real: () => 0,
  } as unknown as CallDeps
  const call = { ...asking, params: { gateway: 'ali' }, body: { credentials }, once: undefined } as never
  await expect(putGateway(call, deps)).rejects.toMatchObject({ code: 'thing.unknown' })
})
