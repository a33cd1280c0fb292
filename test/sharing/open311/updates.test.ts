/** Updates — sent once each, of the client's own requests; read as the steps that those came to in a time. */
import { describe, expect, it } from 'vitest'
import { newKey } from '../../../shared/access/authenticate.ts'
import type { PublicRow } from '../../../shared/appeals/index.ts'
import type { SentFile } from '../../../shared/door/form.ts'
import { askedUpdates } from '../../../shared/sharing/open311/asked.ts'
import { listOpen311Updates, type UpdatesDeps, updateOpen311Request } from '../../../shared/sharing/open311/updates.ts'
import { offering } from './offering.ts'

const now = Date.parse('2026-06-30T12:00:00Z')
const { id, key, secretHash } = newKey('drawn', 'open311')
const row = (n: number, ...steps: PublicRow['steps']): PublicRow => ({
  ...{ ticket: `260630-0000000${n}`, channel: 'open311', state: 'closed', since: '', registeredAt: '' },
  ...{ categories: ['manhole'], unit: undefined, expected: undefined, point: undefined, description: undefined, steps },
})

function endpoint(
  rows: readonly PublicRow[] = [],
  outcome: Awaited<ReturnType<UpdatesDeps['addFacts']>> = { added: 'n' },
) {
  const added: Parameters<UpdatesDeps['addFacts']>[0][] = []
  const asked: unknown[] = []
  const taken: [ticket: string, files: number][] = []
  const good = { id, secretHash, role: 'channel', channel: 'open311', for: 'open311', perMinute: 60 } as const
  const deps: UpdatesDeps = {
    law: async () => offering,
    registry: { key: async (wanted) => (wanted === id ? { ...good, expires: '2027-01-01T00:00:00Z' } : undefined) },
    counting: { count: async () => 1 },
    clock: { now: () => new Date(now), real: () => now },
    takeFiles: async ({ ticket, files }) => void taken.push([ticket, files.length]),
    addFacts: async (one) => {
      added.push(one)
      return outcome
    },
    publicRows: {
      registered: async () => ({ items: [], next: undefined }),
      stepped: async (channel, span) => {
        asked.push([channel, span])
        return { items: [...rows], next: undefined }
      },
    },
  }
  const post = (fields: Record<string, string>, files: readonly SentFile[] = []) =>
    updateOpen311Request(
      {
        params: { format: 'json' },
        body: Object.fromEntries(Object.entries({ api_key: key, ...fields }).map(([name, value]) => [name, [value]])),
        files,
        from: { ip: '192.0.2.1', request: 'r' },
      },
      deps,
    )
  const list = async (query: Record<string, string>) => {
    const reply = await listOpen311Updates({ params: { format: 'json' }, query: askedUpdates().parse(query) }, deps)
    return 'text' in reply ? JSON.parse(reply.text) : reply
  }
  return { post, list, added, asked, taken }
}
const sent = { service_request_id: '260630-00000001', update_id: '42', description: '又坏了', status: 'REOPENED' }

describe('an update', () => {
  it('sent again because its files were not taken gives them now, and is said to exist', async () => {
    const { post, taken } = endpoint([], 'there already')
    const file = { field: 'media', name: '路.png', type: 'image/png', bytes: new Uint8Array([1]) }
    expect(await post(sent, [file])).toMatchObject({ refused: 'open311.update-exists' })
    expect(taken).toEqual([['260630-00000001', 1]])
  })

  it('is facts of the request, under its own number', async () => {
    const { post, added } = endpoint()
    expect(await post(sent)).toMatchObject({ text: '[{"update_id":"42"}]' })
    expect(added).toEqual([
      {
        ...{ number: '260630-00000001', key: 'open311-update 42', from: { ip: '192.0.2.1', request: 'r' } },
        ...{
          actor: { role: 'channel', id, channel: 'open311' },
          text: '接入方更新（42）\n又坏了\n接入方状态：REOPENED',
        },
      },
    ])
  })
  it('that was sent before, names nothing, or comes without a key is refused', async () => {
    expect(await endpoint([], 'there already').post(sent)).toEqual({
      refused: 'open311.update-exists',
      details: { update: '42' },
    })
    expect(await endpoint([], 'unknown').post(sent)).toMatchObject({ refused: 'open311.request-unknown' })
    expect(await endpoint([], { refused: 'ticket.not-allowed-here' }).post(sent)).toEqual({
      refused: 'ticket.not-allowed-here',
    })
    for (const missing of [{ update_id: '' }, { service_request_id: '' }])
      expect(await endpoint().post({ ...sent, ...missing })).toEqual({ refused: 'open311.update-incomplete' })
    expect(await endpoint().post({ ...sent, api_key: '' })).toEqual({ refused: 'open311.key-refused' })
  })
})

describe('the updates of a time', () => {
  const rows = [
    row(
      1,
      { at: '2026-06-29T01:00:00.000Z', state: 'accepted' },
      { at: '2026-06-30T01:00:00.000Z', state: 'handling' },
    ),
    row(2, { at: '2026-06-29T02:00:00.000Z', state: 'rejected' }),
  ]
  it('are each step in it, the oldest first, of requests of the key’s own channel', async () => {
    const { list, asked } = endpoint(rows)
    const found = await list({ api_key: key, start_date: '2026-06-29T01:30:00Z', end_date: '2026-06-30T12:00:00Z' })
    expect(
      found.map(({ status, external_status_code }: Record<string, string>) => [status, external_status_code]),
    ).toEqual([
      ['no_further_action', 'rejected'],
      ['in_progress', 'handling'],
    ])
    expect(new Set(found.map(({ update_id }: { update_id: string }) => update_id)).size).toBe(2)
    // Whoever stepped since may have stepped then, too.
    expect(asked).toEqual([['open311', { from: '2026-06-29T01:30:00.000Z', until: '9999' }]])
  })
  it('are the key’s to read', async () => {
    expect(await endpoint(rows).list({})).toEqual({ refused: 'open311.key-refused' })
    expect(
      await endpoint(rows).list({ api_key: key, start_date: '2026-01-01T00:00:00Z', end_date: '2026-06-30T00:00:00Z' }),
    ).toMatchObject({
      refused: 'open311.period-too-long',
    })
  })
})
