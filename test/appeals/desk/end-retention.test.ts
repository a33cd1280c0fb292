/** 到期删除 — the nightly job deletes what is due, survives failures and ends in time. */
import { describe, expect, it } from 'vitest'
import type { Look } from '../../../shared/access/looks.ts'
import { endRetention, type RetentionDeps } from '../../../shared/appeals/desk/end-retention.ts'
import { missedCallOf } from '../../../shared/appeals/desk/missed-call-kind.ts'
import { replay } from '../../../shared/appeals/kind/replay.ts'
import { endedText } from '../../../shared/schema/text.ts'
import { desk } from '../../support/desk.ts'
import { memoryMissedCalls, rungBack } from '../../support/missed-calls.ts'

const years = (count: number) => new Date(Date.UTC(2026 + count, 2, 4, 19, 10)).getTime()

/** The desk’s ticket, withdrawn on 2026-03-02, and a night years later. */
async function night(at: number, more: Partial<RetentionDeps> = {}) {
  const { number, deps, withdrawn, tickets } = await desk()
  await withdrawn()
  const failures: string[] = []
  const nightly = {
    ...deps,
    clock: { ...deps.clock, now: () => new Date(at), real: () => at },
    listed: { page: async () => ({ items: [], next: undefined }) },
    missedCalls: {},
    looks: { end: async () => {}, ofTicket: async () => [] },
    held: async () => ({ tickets: new Set<string>(), periods: [] }),
    failed: (what: string) => failures.push(what),
    ...more,
  } as unknown as RetentionDeps
  return { number, nightly, failures, tickets }
}
const never = () => false

describe('the night', () => {
  it('after three years ends identity, after five the texts, each once', async () => {
    const { number, nightly, tickets } = await night(years(3))
    expect(await endRetention(never, nightly)).toEqual({ identity: 1, texts: 0, looks: 0, missedCalls: 0, more: false })
    expect(await endRetention(never, nightly)).toMatchObject({ identity: 0, texts: 0 })
    const later = { ...nightly, clock: { ...nightly.clock, now: () => new Date(years(5)) } }
    expect(await endRetention(never, later)).toMatchObject({ identity: 0, texts: 1 })
    const commands = (await tickets.read(number))?.log.map(({ command }) => command)
    expect(commands?.slice(-2)).toEqual(['endRetention', 'endRetention'])
    // By the job itself, not only by who follows it.
    expect(tickets.texts.items.size).toBe(0)
    expect(replay((await tickets.read(number))?.log ?? [])?.title).toBe(endedText)
  })
  it('before them leaves everything', async () => {
    const { nightly } = await night(years(2))
    expect(await endRetention(never, nightly)).toMatchObject({ identity: 0, texts: 0 })
  })
  it('leaves a ticket whose evaluation is disputed until that is ruled', async () => {
    const { number, nightly } = await night(years(3))
    const disputed = { ...nightly, held: async () => ({ tickets: new Set([number]), periods: [] }) }
    expect(await endRetention(never, disputed)).toMatchObject({ identity: 0 })
    expect(await endRetention(never, nightly)).toMatchObject({ identity: 1 })
  })
  it.each([
    ['2026-01-01', '2026-06-30', 0],
    ['2026-03-02', '2026-03-02', 0],
    ['2025-07-01', '2026-02-28', 1],
    ['2027-01-01', '2027-06-30', 1],
  ])(
    'leaves every ticket that may count from %s to %s while a result of these days is disputed: %d',
    async (from, to, ended) => {
      const { nightly } = await night(years(3))
      const held = { ...nightly, held: async () => ({ tickets: new Set<string>(), periods: [{ from, to }] }) }
      expect(await endRetention(never, held)).toMatchObject({ identity: ended })
    },
  )
  it('says what failed, and does the others', async () => {
    const { number, nightly, failures } = await night(years(3))
    const both = {
      ...nightly,
      tickets: {
        ...nightly.tickets,
        retained: async (holds: string) => ({
          items: holds === 'identity' ? ['damaged', number] : [],
          next: undefined,
        }),
        read: (asked: string) =>
          asked === 'damaged' ? Promise.reject(new Error('cannot be read')) : nightly.tickets.read(asked),
      },
    } as never
    expect(await endRetention(never, both)).toMatchObject({ identity: 1 })
    expect(failures).toEqual(['damaged'])
  })
  it('leaves the rest to the next one when its time is up', async () => {
    const { nightly } = await night(years(3))
    expect(await endRetention(() => true, nightly)).toEqual({
      identity: 0,
      texts: 0,
      looks: 0,
      missedCalls: 0,
      more: true,
    })
  })
  it('reads page after page, sixteen at once, each with its own time', async () => {
    let running = 0
    let most = 0
    const done: string[] = []
    const read = async (of: string) => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setImmediate(resolve))
      running--
      done.push(of)
      return undefined
    }
    const retained = async (holds: string, before: string, after?: string) => ({
      items: holds === 'identity' ? Array.from({ length: 20 }, (_, n) => `${before.slice(0, 10)} ${after} ${n}`) : [],
      next: holds === 'identity' && !after ? 'second' : undefined,
    })
    const { nightly } = await night(years(3), { tickets: { retained, read } as never })
    expect(await endRetention(never, nightly)).toMatchObject({ identity: 0 })
    expect([most, done.length]).toEqual([16, 40])
    expect([done[0], done.at(-1)]).toEqual(['2026-03-04 undefined 0', '2026-03-04 second 19'])
    done.length = 0
    const until = (turns: number) => {
      let asked = 0
      return () => ++asked > turns
    }
    await endRetention(until(2), nightly)
    expect(done).toHaveLength(16)
  })
  it('forgets numbers that were rung back, or given up, as long ago, with the looks at them', async () => {
    const call = (id: string, day: string, state = 'returned') => ({
      id,
      version: 1,
      state,
      phone: '138****1234',
      since: `${day}T00:00:00.000Z`,
      calls: [],
      attempts: [],
      earlier: [],
    })
    const rows: Record<string, ReturnType<typeof call>[]> = {
      'missed-calls returned': [call('a', '2026-01-01'), call('b', '2026-03-05')],
      'missed-calls given-up': [call('c', '2026-01-01', 'given-up'), call('d', '2026-01-02', 'given-up')],
    }
    // Somebody looked at this number last week: that is kept half a year.
    const looked: Record<string, Look[]> = { 'missed-call#d': [{ at: '2029-02-26T00:00:00.000Z' } as Look] }
    const asked: string[] = []
    const pages: unknown[] = []
    const missedCalls = memoryMissedCalls()
    for (const { id, state } of Object.values(rows).flat()) missedCalls.logs.set(id, rungBack(state))
    const { nightly } = await night(years(3), {
      listed: {
        page: async (list: string, order: string, limit: number, after?: string) => {
          pages.push([list, order, limit, after])
          return { items: rows[list] ?? [], next: list.endsWith('given-up') && !after ? 'more' : 'behind' }
        },
      } as never,
      looks: { ofTicket: async (of) => looked[of] ?? [], end: async (of) => void asked.push(`looks ${of}`) },
      missedCalls: { ...missedCalls, endPhone: async (id) => void asked.push(`phone ${id}`) },
    })
    // The list of those given up moves on while it is read.
    const page = nightly.listed.page
    nightly.listed.page = async (list, order, limit, after) => {
      const found = await page(list, order, limit, after)
      return after ? { items: [], next: undefined } : found
    }
    expect(await endRetention(never, nightly)).toMatchObject({ missedCalls: 2 })
    expect(asked.toSorted()).toEqual(['looks missed-call#a', 'looks missed-call#c', 'phone a', 'phone c'])
    const states = [...missedCalls.logs].map(([id, log]) => missedCallOf(id, log)?.state)
    expect(states).toEqual(['ended', 'returned', 'ended', 'given-up'])
    // What is younger stands behind: the list is not read on.
    expect(pages).toEqual([
      ['missed-calls returned', 'oldest', 100, undefined],
      ['missed-calls given-up', 'oldest', 100, undefined],
      ['missed-calls given-up', 'oldest', 100, 'more'],
    ])
  })
})
