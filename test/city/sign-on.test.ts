/** 统一身份认证 — an account is one person’s, is decided on their record, and ends with leaving. */
import { describe, expect, it } from 'vitest'
import { readCity } from '../../infra/cities/index.ts'
import { deleteSignOn, deleteSignOnSecret, putSignOn, putSignOnSecret } from '../../shared/city/calls/sign-on.ts'
import { endStaff, putStaff } from '../../shared/city/calls/staff.ts'
import type { CallDeps } from '../../shared/city/compose.ts'
import { cityPartitions } from '../../shared/city/records/partitions.ts'
import { signOn } from '../../shared/city/sign-on.ts'
import { loadCity } from '../../shared/city/storage/load.ts'
import { dynamoRegistry } from '../../shared/city/storage/registry.ts'
import { recordsIn } from '../../shared/storage/dynamo-records.ts'
import { needed } from '../support/deciding.ts'
import { emptyTables } from '../support/tables.ts'

const asking = { actor: { role: 'admin', id: 'ada' }, from: { ip: '', request: 'r' } } as const
const issuer = 'https://id.example.gov.cn'
const secret = 'the secret of a client'

async function world({ offered = true } = {}) {
  const client = emptyTables()
  const { city } = readCity('panjin')
  await loadCity(client, 'registry', {
    ...{ ...city, catalogue: [] },
    ...(offered ? { signOn: signOn().parse({ issuer, client: 'jiesu' }) } : {}),
  })
  const registry = dynamoRegistry(client, 'registry')
  let now = Date.parse('2026-10-09T01:00:00Z')
  const deps = {
    ...needed(client, []),
    registry,
    clock: { ...needed(client).clock, now: () => new Date(now) },
    real: () => now,
  } as unknown as CallDeps
  const call = (staff: string, body: object = {}) => ({ ...asking, params: { staff }, body }) as never
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into, whether given or refused
  const answer = async (of: Promise<unknown>): Promise<any> => of
  const here = {
    deps,
    later: (seconds: number) => {
      now += seconds * 1000
    },
    enter: (staff: string) =>
      answer(putStaff(call(staff, { name: '李敏', position: 'staff', roles: [{ role: 'operator' }] }), deps)),
    give: (staff: string, subject: string) => answer(putSignOn(call(staff, { subject }), deps)),
    take: (staff: string) => answer(deleteSignOn(call(staff), deps)),
    leave: (staff: string) => answer(endStaff(call(staff, { reason: '调离' }), deps)),
    of: async (staff: string) => (await registry.staff(staff))?.signOn?.subject,
    async log(record: string) {
      const found = []
      for await (const one of recordsIn(cityPartitions, client, 'registry')) if (one.record === record) found.push(one)
      return JSON.stringify(found)
    },
  }
  for (const staff of ['0801', '0802']) await here.enter(staff)
  return { ...here, registry, client }
}

describe('an account', () => {
  it('is given to a member of staff by the administrator, whose decision stands in their log', async () => {
    const { give, of, log } = await world()
    expect(await give('0801', 'sub-1')).toMatchObject({ body: { signOn: { issuer, subject: 'sub-1' } } })
    expect(await of('0801')).toBe('sub-1')
    expect(await log('staff 0801')).toMatch(/sign-on-entered.*sub-1/)
    expect(await log('staff 0801')).toContain('"id":"ada"')
  })
  it('is one person’s, whoever asks at once', async () => {
    const { give, of } = await world()
    const done = await Promise.all(['0801', '0802'].map((staff) => give(staff, 'sub-1')))
    expect(done.filter(({ refused }) => refused === undefined)).toHaveLength(1)
    expect(done.find(({ refused }) => refused !== undefined)).toMatchObject({ refused: 'sign-on.taken' })
    expect([await of('0801'), await of('0802')].filter((one) => one === 'sub-1')).toHaveLength(1)
  })
  it('that was given up, replaced, or whose holder left may be given to another at once', async () => {
    const { give, take, leave, enter, of } = await world()
    await give('0801', 'sub-1')
    expect(await give('0802', 'sub-1')).toMatchObject({ refused: 'sign-on.taken', details: { staff: '0801' } })
    await take('0801')
    expect(await of('0801')).toBeUndefined()
    await give('0802', 'sub-1')
    await give('0802', 'sub-2')
    await give('0801', 'sub-1')
    expect([await of('0801'), await of('0802')]).toEqual(['sub-1', 'sub-2'])
    await leave('0801')
    await give('0802', 'sub-1')
    await enter('0801')
    expect([await of('0801'), await of('0802')]).toEqual([undefined, 'sub-1'])
  })
  it('that was claimed and never written is free after a minute, and not before', async () => {
    const { deps, give, later, of } = await world()
    await deps.accounts.claim({ issuer, subject: 'sub-1' }, { staff: '0801', at: deps.real() })
    expect(await give('0802', 'sub-1')).toMatchObject({ refused: 'sign-on.taken' })
    later(61)
    await give('0802', 'sub-1')
    expect(await of('0802')).toBe('sub-1')
  })
  it('stays where the rest of the record is changed, and is of those who work here', async () => {
    const { give, enter, leave, of } = await world()
    await give('0801', 'sub-1')
    await enter('0801')
    expect(await of('0801')).toBe('sub-1')
    await leave('0802')
    expect(await give('0802', 'sub-2')).toMatchObject({ refused: 'sign-on.has-left' })
  })
  it('is none where the city names no provider', async () => {
    const { give } = await world({ offered: false })
    expect(await give('0801', 'sub-1')).toMatchObject({ refused: 'sign-on.not-offered' })
  })
})

describe('the client’s secret', () => {
  it('is kept for its issuer beside a log that does not know it, and is told to nobody', async () => {
    const { deps, registry, log } = await world()
    const put = () => putSignOnSecret({ ...asking, params: {}, body: { secret } } as never, deps)
    expect(await put()).toEqual({ body: { issuer, client: 'jiesu' } })
    await put()
    expect(await registry.signOnSecret()).toMatchObject({ issuer, client: 'jiesu', secret })
    const logged = await log('sign-on-secret provider')
    expect(logged.match(/sign-on-secret-entered/g)).toHaveLength(1)
    expect(logged).not.toContain(secret)
    await deleteSignOnSecret({ ...asking, params: {} } as never, deps)
    expect(await registry.signOnSecret()).toBeUndefined()
  })
})
