/** 通传 — each pass notes how far it came, and what failed. */
import { describe, expect, it } from 'vitest'
import type { StoredTicket, ToldLater } from '../../shared/appeals/desk/ports.ts'
import { type TellDeps, tellMerged } from '../../shared/appeals/desk/tell-merged.ts'
import type { DueItem } from '../../shared/record/records.ts'
import { memoryToldLaters } from '../simulation/memory/told-laters.ts'
import { decisionsOf, law, number, operator, registered } from '../support/story.ts'

const now = '2026-10-12T02:00:00.000Z'
const inTwoMinutes = '2026-10-12T02:02:00.000Z'
const promise: ToldLater = { lead: number, token: 't', nextCheckAt: now, confirming: false, told: false, failed: false }

const accepted = registered().and('2026-10-09T10:00+08:00', operator, { type: 'accept' })
const opened = accepted.and('2026-10-09T10:10+08:00', operator, { type: 'openMerging', reasons: '同一电梯' })
const lead = opened.and('2026-10-09T10:30+08:00', operator, { type: 'dispatch' })
const seen = opened.log.length
/** A ticket merged into the lead before that was dispatched. */
const merged = accepted.and(
  '2026-10-09T10:20+08:00',
  operator,
  { type: 'merge', into: '261009-48213077', reasons: '同一电梯' },
  { lead: { ...opened.ticket, number: '261009-48213077' } },
)

interface Case {
  rows?: { ticket: string; state: string; seen: number }[]
  standing?: Partial<ToldLater>
  /** reading or writing these fails */
  fails?: string[]
  /** these keep changing */
  busy?: string[]
  timeIsUp?: () => boolean
  isThere?: boolean
}
const row = (ticket: string, state = 'merged', from = seen) => ({ ticket, state, seen: from })

async function pass({ rows = [row('a')], standing = {}, fails = [], busy = [], ...given }: Case = {}) {
  const toldLaters = memoryToldLaters()
  await toldLaters.promise({ ...promise, lead: '261009-48213077', ...standing })
  const told: string[] = []
  const asked: string[] = []
  const aside: [DueItem, unknown][] = []
  const pages: (string | undefined)[] = []
  const log = decisionsOf(lead)
  const ofMerged = decisionsOf(merged)
  const deps = {
    toldLaters,
    tickets: {
      async read(of: string) {
        if (fails.includes(of)) throw new Error(`${of} does not answer`)
        if (of !== '261009-48213077') asked.push(of)
        const found = of === '261009-48213077' ? given.isThere !== false && log : ofMerged
        return found && { log: found, kept: found, texts: new Map(), bytes: 0 }
      },
      async write({ number: _, log: written }: StoredTicket) {
        const who = asked.at(-1) ?? ''
        if (busy.includes(who)) return 'conflict'
        told.push(`${who} ${written.at(-1)?.command}`)
        return 'written'
      },
    },
    texts: { put: async () => {} },
    listed: {
      async page(list: string, order: string, limit: number, after?: string) {
        pages.push(after)
        expect([list, order]).toEqual(['merged 261009-48213077', 'oldest'])
        const from = Number(after ?? 0)
        const next = from + limit < rows.length ? String(from + limit) : undefined
        return { items: rows.slice(from, from + limit), next }
      },
    },
    setAside: async (item: DueItem, error: unknown) => void aside.push([item, error]),
    knocks: { send: async () => {} },
    clock: {
      now: () => new Date(now),
      real: () => 0,
      steady: () => 0,
      sleep: async () => {},
      timeout: () => new AbortController().signal,
    },
    attempt: () => 'x',
    draw: () => 0,
    law: async () => law,
  } as unknown as TellDeps
  await tellMerged('261009-48213077', now, given.timeIsUp ?? (() => false), deps)
  return { told, aside, pages, record: toldLaters.items.get('261009-48213077') }
}
describe('a pass', () => {
  it('tells who is behind, and looks again in two minutes, now to confirm', async () => {
    const { told, record, aside } = await pass()
    expect(told).toEqual(['a followLead'])
    expect(record).toEqual({
      ...promise,
      lead: '261009-48213077',
      nextCheckAt: inTwoMinutes,
      confirming: true,
      cursor: undefined,
    })
    expect(aside).toEqual([])
  })
  it('is none while its moment has not come, nor where nothing was promised', async () => {
    const early = await pass({ standing: { nextCheckAt: inTwoMinutes } })
    expect([early.told, early.pages, early.record?.nextCheckAt]).toEqual([[], [], inTwoMinutes])
    const none = await pass({ standing: { nextCheckAt: undefined } })
    expect([none.told, none.pages]).toEqual([[], []])
  })
  it('of a lead that is gone is the last', async () => {
    const { record, pages } = await pass({ isThere: false })
    expect([record?.nextCheckAt, pages]).toEqual([undefined, []])
  })
  it('tells nobody who has followed all of it, was freed or withdrawn, or is closed', async () => {
    const rows = [row('done', 'merged', lead.log.length), row('freed', 'accepted'), row('closed', 'closed')]
    expect((await pass({ rows })).told).toEqual([])
  })
  it('that confirms and finds nobody behind is the last; one that told somebody is not', async () => {
    const quiet = { rows: [row('done', 'merged', lead.log.length)] }
    expect((await pass({ ...quiet, standing: { confirming: true } })).record?.nextCheckAt).toBeUndefined()
    expect((await pass(quiet)).record?.nextCheckAt).toBe(inTwoMinutes)
    expect((await pass({ standing: { confirming: true } })).record?.nextCheckAt).toBe(inTwoMinutes)
    const before = { ...quiet, standing: { confirming: true, told: true } }
    expect((await pass(before)).record).toMatchObject({ nextCheckAt: inTwoMinutes, told: false })
    const failed = { ...quiet, standing: { confirming: true, failed: true } }
    expect((await pass(failed)).record).toMatchObject({ nextCheckAt: inTwoMinutes, failed: false })
  })
})

describe('a pass that is cut short', () => {
  const rows = Array.from({ length: 60 }, (_, n) => row(String(n)))
  it('goes on at once from the page it came to, and remembers that it told somebody', async () => {
    let asked = 0
    const cut = await pass({ rows, timeIsUp: () => ++asked > 1 })
    expect(cut.told).toHaveLength(50)
    expect(cut.record).toMatchObject({ cursor: '50', nextCheckAt: now, told: true, failed: false, confirming: false })
    const rest = await pass({ rows, standing: { cursor: '50', told: true } })
    expect([rest.pages, rest.told.length]).toEqual([['50'], 10])
  })
  it('before anything was done remembers what it was', async () => {
    const standing = { cursor: '50', told: true, failed: true, confirming: true }
    const { record, told } = await pass({ rows, timeIsUp: () => true, standing })
    expect([record, told]).toEqual([{ ...promise, lead: '261009-48213077', ...standing }, []])
  })
  it('remembers that somebody could not be told', async () => {
    let asked = 0
    const { record } = await pass({ rows, fails: ['3'], timeIsUp: () => ++asked > 1 })
    expect(record).toMatchObject({ cursor: '50', failed: true })
  })
})

describe('who cannot be told', () => {
  const rows = [row('a'), row('damaged'), row('b')]
  it('keeps no other from being told, and is come back to', async () => {
    const { told, record, aside } = await pass({ rows, fails: ['damaged'] })
    expect(told).toHaveLength(2)
    expect(record).toMatchObject({ nextCheckAt: inTwoMinutes, confirming: true, failed: false })
    expect(record).not.toHaveProperty('aside')
    expect(aside).toEqual([])
  })
  it('the second time is a person’s case, once, and come back to all the same', async () => {
    const second = await pass({ rows, fails: ['damaged'], standing: { confirming: true } })
    expect(second.aside).toEqual([[{ type: 'merged', lead: '261009-48213077' }, new Error('damaged does not answer')]])
    expect(second.record).toMatchObject({ nextCheckAt: inTwoMinutes, aside: true })
    const third = await pass({ rows, fails: ['damaged'], standing: { confirming: true, aside: true } })
    expect(third.aside).toEqual([])
    expect(third.record).toMatchObject({ nextCheckAt: inTwoMinutes, aside: true })
  })
  it('is also who keeps changing', async () => {
    const { aside } = await pass({ rows: [row('a')], busy: ['a'], standing: { confirming: true } })
    expect(String(aside[0]?.[1])).toContain('keeps changing')
  })
})
