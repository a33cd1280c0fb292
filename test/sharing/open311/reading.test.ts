/** What anyone reads: which requests, of which time, and how little of each. */
import { describe, expect, it } from 'vitest'
import type { PublicRow } from '../../../shared/appeals/index.ts'
import { askedRequests } from '../../../shared/sharing/open311/asked.ts'
import { periodOf } from '../../../shared/sharing/open311/period.ts'
import { shownPoint } from '../../../shared/sharing/open311/public.ts'
import {
  listOpen311Requests,
  type ReadingDeps,
  readOpen311Request,
  readOpen311Token,
} from '../../../shared/sharing/open311/reading.ts'
import { statusOf } from '../../../shared/sharing/open311/status.ts'
import { offering } from './offering.ts'

const now = '2026-06-30T12:00:00.000Z'
const row = (n: number, more: Partial<PublicRow> = {}): PublicRow => ({
  ...{ ticket: `260630-${String(n).padStart(8, '0')}`, channel: 'open311', state: 'handling', since: now },
  ...{ registeredAt: now, categories: ['road-damage'], unit: 'sy-construction', expected: undefined, steps: [] },
  point: { longitude: 123.331234, latitude: 41.791234, datum: 'WGS84' },
  description: undefined,
  ...more,
})

function endpoint(rows: readonly PublicRow[], perQuery = 500) {
  const asked: unknown[] = []
  const deps: ReadingDeps = {
    law: async () => offering,
    clock: { now: () => new Date(now) },
    publicRow: async (number) => rows.find(({ ticket }) => ticket === number),
    publicRows: {
      async registered(span, limit, after) {
        asked.push(span)
        const from = Number(after ?? 0)
        const size = Math.min(limit, perQuery)
        const next = from + size < rows.length ? String(from + size) : undefined
        return { items: rows.slice(from, from + size), next }
      },
      stepped: async () => ({ items: [], next: undefined }),
    },
  }
  const params = { format: 'json' }
  const list = async (query: Record<string, string> = {}) => {
    const reply = await listOpen311Requests({ params, query: askedRequests().parse(query) }, deps)
    return 'text' in reply ? JSON.parse(reply.text) : reply
  }
  return { list, asked, deps }
}
const numbers = (items: { service_request_id: string }[]) => items.map((one) => Number(one.service_request_id.slice(7)))

describe('a request', () => {
  it('says number, state, service, unit, times and place; of its appellant nothing', async () => {
    const [shown] = await endpoint([row(1, { expected: '2026-07-15T16:00:00.000Z' })]).list()
    expect(shown).toEqual({
      ...{ service_request_id: '260630-00000001', status: 'open', status_notes: '办理中。In handling.' },
      ...{ service_name: '道路破损', service_code: 'road-damage', description: '道路破损' },
      ...{ agency_responsible: expect.any(String), service_notice: null },
      ...{ requested_datetime: '2026-06-30T20:00:00+08:00', updated_datetime: '2026-06-30T20:00:00+08:00' },
      ...{ expected_datetime: '2026-07-16T00:00:00+08:00', address: null, address_id: null, zipcode: null },
      ...{ lat: 41.791234, long: 123.331234, media_url: null },
    })
  })
  it('is described by the platform’s own words where it wrote some', async () =>
    expect((await endpoint([row(1, { description: '坑已围挡' })]).list())[0]).toMatchObject({
      description: '坑已围挡',
    }))
  it('stands under the category it was filed under where its own is not open, and nowhere where neither is', async () => {
    const { list } = endpoint([row(1, { categories: ['gas-fee', 'manhole'] }), row(2, { categories: ['gas-fee'] })])
    expect((await list()).map(({ service_code }: { service_code: string }) => service_code)).toEqual(['manhole'])
  })
  it('shows an exact place only where each of its categories is about a thing in public space', async () => {
    const places = async (categories: string[]) => (await endpoint([row(1, { categories })]).list())[0].lat
    expect(await places(['manhole', 'road-damage'])).toBe(41.791234)
    expect(await places(['noise-from-home', 'road-damage'])).toBe(41.791)
  })
  it('shows a place to about a hundred metres, but of a thing in public space', () => {
    const point = { longitude: 123.331234, latitude: 41.791234, datum: 'WGS84' } as const
    expect(shownPoint(point, false)).toEqual({
      longitude: 123.331,
      latitude: 41.791,
      datum: 'WGS84',
    })
    const chinese = shownPoint({ ...point, datum: 'GCJ-02' }, true)
    expect([chinese.datum, chinese.longitude < point.longitude]).toEqual(['WGS84', true])
  })
  it('is closed where it has come to an end, and says of an end no ground', async () => {
    const states = ['closed', 'answered', 'rejected', 'redirected', 'filed', 'withdrawn'] as const
    expect(new Set(states.map(statusOf))).toEqual(new Set(['closed']))
    const { status_notes, expected_datetime } = (
      await endpoint([row(1, { state: 'rejected', expected: now })]).list()
    )[0]
    expect([status_notes, expected_datetime]).toEqual([expect.stringMatching(/^依照规定不予受理/), null])
  })
})

describe('a list', () => {
  const many = Array.from({ length: 1300 }, (_, n) =>
    row(n, n % 2 === 0 ? {} : { categories: ['manhole'], state: 'closed' }),
  )
  it('holds a thousand at most, or a page of so many', async () => {
    const { list } = endpoint(many)
    expect((await list()).length).toBe(1000)
    expect(numbers(await list({ page: '2', page_size: '3' }))).toEqual([3, 4, 5])
    expect(await list({ page: '400', page_size: '50' })).toEqual([])
  })
  it('is no half answer: beyond ten thousand rows a shorter time is asked for', async () => {
    const many = Array.from({ length: 10_001 }, (_, n) => row(n))
    expect(await endpoint(many).list({ status: 'closed' })).toMatchObject({ refused: 'open311.too-wide' })
    expect(await endpoint(many.slice(1)).list({ status: 'closed' })).toEqual([])
    expect(await endpoint(many).list({ page_size: '3' })).toHaveLength(3)
  })
  it('has no moment that a table cannot compare', () => {
    const far = { start_date: '9999-12-01T00:00:00Z', end_date: '9999-12-31T23:59:59-12:00' }
    const period = periodOf(far, Date.parse(now))
    expect(Object.values(period).every((at) => /^\d{4}-/.test(String(at)))).toBe(true)
    expect(Object.values(periodOf({ end_date: '0000-01-01T00:00:00Z' }, Date.parse(now))).join()).toMatch(
      /^\d{4}-.*,\d{4}-/,
    )
  })
  it('is of these services and these states', async () => {
    const { list } = endpoint(many, 100)
    expect(numbers(await list({ service_code: 'manhole', page_size: '2' }))).toEqual([1, 3])
    expect(numbers(await list({ status: 'open', page: '2', page_size: '2' }))).toEqual([4, 6])
    expect(numbers(await list({ status: 'open,closed', page_size: '2' }))).toEqual([0, 1])
    expect((await list({ service_code: 'manhole', status: 'open' })).length).toBe(0)
    expect(await list({ service_code: 'manhole,gas-fee' })).toMatchObject({ refused: 'open311.service-unknown' })
  })
  it('is of the last 90 days, or of the time that is asked for', async () => {
    const { list, asked } = endpoint([row(1)])
    await list()
    await list({ start_date: '2026-01-01T00:00:00+08:00', end_date: '2026-01-02T00:00:00Z' })
    expect(asked).toEqual([
      { from: '2026-04-01T12:00:00.000Z', until: now },
      { from: '2025-12-31T16:00:00.000Z', until: '2026-01-02T00:00:00.000Z' },
    ])
  })
  it('by number is of those alone, whatever else is asked', async () => {
    const { list } = endpoint(many)
    const named = '260630-00000001,260630-00000004,260630-99999999'
    expect(numbers(await list({ service_request_id: named, status: 'open' }))).toEqual([1, 4])
    expect(await list({ service_request_id: '260630-99999999' })).toEqual({
      refused: 'open311.request-unknown',
      details: { request: '260630-99999999' },
    })
  })
  it('takes what it does not know for the client’s own, and nothing for what is not so', () => {
    expect(askedRequests().safeParse({ extensions: 'true', jurisdiction_id: '' }).success).toBe(true)
    for (const wrong of [{ status: 'pending' }, { start_date: '2026-01-01' }, { page: '0' }, { page_size: '1001' }])
      expect(askedRequests().safeParse(wrong).success, JSON.stringify(wrong)).toBe(false)
  })
})

describe('a time', () => {
  const of = (start_date?: string, end_date?: string) => periodOf({ start_date, end_date }, Date.parse(now))
  it('ends 90 days behind its beginning, and not after now; begins 90 days before its end', () => {
    expect(of('2026-01-01T00:00:00Z')).toEqual({ from: '2026-01-01T00:00:00.000Z', until: '2026-04-01T00:00:00.000Z' })
    expect(of('2026-06-30T00:00:00Z')).toEqual({ from: '2026-06-30T00:00:00.000Z', until: now })
    expect(of(undefined, '2026-04-01T00:00:00Z')).toEqual({
      from: '2026-01-01T00:00:00.000Z',
      until: '2026-04-01T00:00:00.000Z',
    })
  })
  it('of more than 90 days, or that ends before it begins, is refused', () => {
    expect(of('2026-01-01T00:00:00Z', '2026-04-01T00:00:01Z')).toEqual({
      refused: 'open311.period-too-long',
      details: { days: 90 },
    })
    expect(of('2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z')).toEqual({ refused: 'open311.period-ends-first' })
  })
})

describe('one', () => {
  const { deps } = endpoint([row(1)])
  it('is a list of one; a token names its number', async () => {
    const read = await readOpen311Request({ params: { format: 'xml', id: '260630-00000001' } }, deps)
    expect('text' in read && read.text).toMatch(/<service_requests><request><service_request_id>260630-00000001</)
    const token = await readOpen311Token({ params: { format: 'json', token: '260630-00000001' } }, deps)
    expect('text' in token && JSON.parse(token.text)).toEqual([
      { service_request_id: '260630-00000001', token: '260630-00000001' },
    ])
  })
  it('that is not public is the same as none', async () => {
    expect(await readOpen311Request({ params: { format: 'xml', id: 'x' } }, deps)).toEqual({
      refused: 'open311.request-unknown',
      details: { request: 'x' },
    })
    expect(await readOpen311Token({ params: { format: 'xml', token: 'x' } }, deps)).toEqual({
      refused: 'open311.token-unknown',
      details: { token: 'x' },
    })
  })
})
