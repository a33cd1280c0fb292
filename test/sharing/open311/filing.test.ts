/** A request as it is sent: whose key, which service, what is wrong with it, and the appeal that it becomes. */
import { describe, expect, it } from 'vitest'
import { type KnownKey, newKey } from '../../../shared/access/authenticate.ts'
import { DoorRefusal } from '../../../shared/door/input.ts'
import { type FilingDeps, fileOpen311Request, type Sending } from '../../../shared/sharing/open311/filing.ts'
import { appellantOf, nameOf } from '../../../shared/sharing/open311/person.ts'
import { offering } from './offering.ts'

const now = Date.parse('2026-03-02T04:00:00Z')
const { id, key, secretHash } = newKey('drawn', 'open311')
const good: KnownKey = {
  ...{ id, secretHash, role: 'channel', channel: 'open311', for: 'open311' },
  ...{ expires: '2027-01-01T00:00:00Z', perMinute: 60 },
}

function endpoint(known: Partial<KnownKey> = {}, full = false) {
  const taken: Parameters<FilingDeps['takeFiles']>[0][] = []
  const registered: Parameters<FilingDeps['registerAppeal']>[0][] = []
  let used = 0
  const deps: FilingDeps = {
    law: async () => offering,
    registry: { key: async (wanted) => (wanted === id ? ({ ...good, ...known } as never) : undefined) },
    counting: { count: async (_, __, ___, more = 1) => (used += more) },
    clock: { now: () => new Date(now), real: () => now },
    takeFiles: async (asked) => {
      taken.push(asked)
      return full ? { refused: 'file.city-full' } : undefined
    },
    registerAppeal: async (asked) => {
      registered.push(asked)
      return { ticket: '260302-00000001' }
    },
  }
  const post = (fields: Record<string, string | string[]>, more: Partial<Sending> = {}) =>
    fileOpen311Request(
      {
        params: { format: 'json' },
        body: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value].flat()])),
        from: { ip: '192.0.2.1', request: 'r' },
        ...more,
      },
      deps,
    )
  return { post, registered, taken }
}

const hole = {
  ...{ api_key: key, service_code: 'road-damage', lat: '41.790000', long: '123.330000' },
  ...{ first_name: '小明', last_name: '王', phone: '024-88001234', 'attribute[place_kind]': 'pavement' },
  description: '人行道上有一个坑，\n老人绊倒了。',
}
const errorsOf = async (reply: Promise<unknown>) => {
  const error = await reply.catch((error: unknown) => error)
  return error instanceof DoorRefusal ? [error.code, error.more.errors?.map(({ pointer }) => pointer)] : error
}

describe('a key', () => {
  it('comes in the body, the query or a header, and files for its own channel', async () => {
    const { api_key: _, ...keyless } = hole
    const { post, registered } = endpoint()
    for (const more of [{ query: { api_key: key } }, { apiKey: key }])
      expect(await post(keyless, more)).toMatchObject({ text: expect.stringContaining('260302-00000001') })
    await post(hole)
    expect(registered.map(({ channel, actor }) => [channel, actor])).toEqual(
      Array(3).fill(['open311', { role: 'channel', id, channel: 'open311' }]),
    )
  })
  it('is refused where it is missing, wrong, expired, an ordinary one, or bound to no channel', async () => {
    const refusal = { refused: 'open311.key-refused' }
    const ordinary = newKey('drawn')
    for (const written of ['', 'x', key.slice(0, -1), ordinary.key, key.replace('jso', 'jsk')])
      expect(await endpoint().post({ ...hole, api_key: written })).toEqual(refusal)
    for (const known of [{ for: undefined }, { channel: undefined }, { expires: '2026-01-01T00:00:00Z' }])
      expect(await endpoint(known).post(hole)).toEqual(refusal)
  })
  it('is asked for before anything else is read', async () =>
    expect(await endpoint().post({ lat: 'nowhere' })).toEqual({ refused: 'open311.key-refused' }))
  it('has a limit of its own, after which it is told when to come again', async () => {
    const { post } = endpoint({ perMinute: 2 })
    await post(hole)
    await post(hole)
    expect(await errorsOf(post(hole))).toEqual(['rate.exceeded', undefined])
  })
})

describe('what is refused', () => {
  const refusedFor = (more: object) => endpoint().post({ ...hole, ...more })
  it('names service and jurisdiction', async () => {
    expect(await refusedFor({ service_code: '' })).toEqual({ refused: 'open311.service-missing' })
    expect(await refusedFor({ service_code: 'gas-fee' })).toMatchObject({ refused: 'open311.service-unknown' })
    expect(await refusedFor({ jurisdiction_id: 'boston.gov' })).toMatchObject({
      refused: 'open311.jurisdiction-unknown',
    })
  })
  it('says where: both lat and long, an address, or its id', async () => {
    for (const place of [{ lat: '', long: '' }, { long: '' }, { lat: '' }])
      expect(await refusedFor(place)).toEqual({ refused: 'open311.place-missing' })
    const none = { lat: '', long: '' }
    for (const place of [{ address_string: '三好街' }, { address_id: '#NOTPINPOINTED#' }])
      expect(await refusedFor({ ...none, ...place })).toHaveProperty('text')
  })
  it('has somebody who brings it, and who can be answered (第十六条（一）)', async () => {
    for (const nobody of [{ first_name: '', last_name: '' }, { first_name: '-', last_name: '-' }, { phone: '' }])
      expect(await refusedFor(nobody)).toEqual({ refused: 'open311.appellant-missing' })
  })
  it('is said field by field, by the names the client gave', async () => {
    expect(await errorsOf(refusedFor({ lat: 'north', long: '1,5' }))).toEqual(['input.invalid', ['/lat', '/long']])
    expect(await errorsOf(refusedFor({ description: 'x'.repeat(4001) }))).toEqual(['input.invalid', ['/description']])
    expect(await errorsOf(refusedFor({ 'attribute[place_kind]': '' }))).toEqual([
      'input.invalid',
      ['/attribute[place_kind]'],
    ])
    expect(
      await errorsOf(
        refusedFor({ 'attribute[place_kind]': 'sky', 'attribute[depth]': 'deep', 'attribute[hazards][]': 'fire' }),
      ),
    ).toEqual(['input.invalid', ['/attribute[place_kind]', '/attribute[depth]', '/attribute[hazards]']])
  })
})

describe('the appeal', () => {
  const appealOf = async (more: Record<string, string | string[]> = {}) => {
    const { post, registered } = endpoint()
    await post({ ...hole, ...more })
    return registered[0]?.given as Record<string, unknown>
  }
  it('is of the type, category and point that were meant, its answers lines of its text', async () =>
    expect(
      await appealOf({
        'attribute[hazards][]': ['water', 'dark'],
        'attribute[unasked]': 'x',
        media_url: ['https://example.org/a.jpg', 'https://example.org/b.jpg'],
      }),
    ).toMatchObject({
      ...{ ticketType: 'help', category: 'road-damage', title: '道路破损：人行道上有一个坑， 老人绊倒了。' },
      text: '人行道上有一个坑，\n老人绊倒了。\n在哪里：人行道\n有哪些危险：积水、夜间无照明\n媒体链接：https://example.org/a.jpg\n媒体链接：https://example.org/b.jpg',
      point: { latitude: 41.79, longitude: 123.33, datum: 'WGS84' },
      appellant: { name: '王小明', phone: '024-88001234' },
    }))
  it('without a description says what the service is', async () => {
    const { title, text } = await appealOf({ description: '' })
    expect([title, text]).toEqual(['道路破损', '道路破损\n在哪里：人行道'])
  })
  it('has the same reference when the same is sent again that day, and that of the client where it has one', async () => {
    const { reference } = await appealOf()
    expect((await appealOf()).reference).toBe(reference)
    expect((await appealOf({ description: '又一个坑' })).reference).not.toBe(reference)
    expect(reference).toEqual(expect.stringContaining(`${id} 2026-03-02 `))
    // Another client of the same channel has a report of that number too.
    expect((await appealOf({ 'attribute[fixmystreet_id]': '4711' })).reference).toBe(`${id} fixmystreet 4711`)
  })
})

describe('files', () => {
  const photo = { field: 'media', name: '坑.jpg', type: 'image/jpeg', bytes: Buffer.from([1, 2]) }
  const none = { ...photo, name: '', bytes: Buffer.alloc(0) }

  it('go with the appeal, as its appellant’s', async () => {
    const { post, taken } = endpoint()
    await post(hole, { files: [photo, none] })
    const { field: _, ...sent } = photo
    expect(taken).toEqual([
      { ticket: '260302-00000001', actor: { role: 'channel', id, channel: 'open311' }, files: [sent] },
    ])
  })
  it('of another type are refused before anything is filed', async () => {
    const { post, registered } = endpoint()
    const page = { ...photo, type: 'text/html' }
    expect(await errorsOf(post(hole, { files: [page] }))).toEqual(['input.invalid', ['/media']])
    expect(registered).toEqual([])
  })
  it('that find no room stop no appeal: the answer says that they were not taken', async () => {
    const reply = await endpoint({}, true).post(hole, { files: [photo] })
    expect('text' in reply && JSON.parse(reply.text)[0].service_notice).toContain('附件未收')
  })
})

describe('a name', () => {
  it('is written as names are', () => {
    expect(nameOf({ first_name: '小明', last_name: '王' })).toBe('王小明')
    expect(nameOf({ first_name: '王小明', last_name: '-' })).toBe('王小明')
    expect(nameOf({ first_name: '阿依夏·买买提', last_name: '' })).toBe('阿依夏·买买提')
    expect(nameOf({ first_name: 'Ada', last_name: 'Lovelace' })).toBe('Ada Lovelace')
    expect(nameOf({ first_name: '-' })).toBeUndefined()
  })
  it('and a telephone or an address make an appellant', () => {
    expect(appellantOf({ first_name: '王小明', email: 'w@example.org' })).toEqual({
      name: '王小明',
      email: 'w@example.org',
    })
    expect(appellantOf({ first_name: '王小明' })).toBeUndefined()
  })
})
