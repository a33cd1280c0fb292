/** 推送的规则 — pauses of a lane, whom a push goes to, what ends it, what a replay holds. */
import { describe, expect, it } from 'vitest'
import { system } from '../../shared/access/actor.ts'
import type { Answer } from '../../shared/record/deliver.ts'
import { type AgreementEntry, agreementOf } from '../../shared/sharing/agreements/agreement.ts'
import { decideAgreement } from '../../shared/sharing/agreements/decide.ts'
import type { FeedPlaces } from '../../shared/sharing/feed/ports.ts'
import { lastBefore } from '../../shared/sharing/feed/read.ts'
import { stateOf } from '../../shared/sharing/push/course.ts'
import {
  delivered,
  failed,
  isBehind,
  isGivenUp,
  isTaken,
  type Lane,
  laneOf,
  taken,
} from '../../shared/sharing/push/lane.ts'
import { groupOf } from '../../shared/sharing/push/message.ts'
import { isOf, type Range } from '../../shared/sharing/push/replay.ts'
import { agreementLog } from './pushed.ts'

const begun = { id: 'a', run: 2, from: [7] }
const at = (hours: number): string => new Date(Date.parse('2026-10-01T00:00:00.000Z') + hours * 3_600_000).toISOString()
const down: Answer = { kind: 'later', status: 503, error: 'down' }

describe('推送通道', () => {
  it('begins where the push does, and where it is begun anew', () => {
    const first = laneOf(begun, 0, undefined)
    expect(first).toMatchObject({ place: 7, run: 2, version: 0 })
    const moved: Lane = { ...first, place: 9, failures: 3, version: 5 }
    expect(laneOf(begun, 0, moved)).toBe(moved)
    expect(laneOf({ ...begun, run: 4, from: [8] }, 0, moved)).toMatchObject({ place: 8, failures: 0, version: 5 })
    expect([isBehind(first, {}, 8), isBehind(first, {}, 7), isBehind(first, { to: [7] }, 9)]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('is tried again after 5 s, 5 min, 30 min, 2 h, 5 h, and then every 10 h until it has failed for five days', () => {
    let lane = laneOf(begun, 0, undefined)
    const waits: number[] = []
    for (let now = at(0); !isGivenUp(lane, now) && waits.length < 40; now = lane.nextAt ?? '') {
      lane = failed(lane, down, now)
      waits.push((Date.parse(lane.nextAt ?? '') - Date.parse(now)) / 1000)
    }
    expect(waits.slice(0, 8)).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 36_000, 36_000])
    expect(Date.parse(lane.nextAt ?? '') - Date.parse(at(0))).toBe(120 * 3_600_000)
    expect(lane).toMatchObject({ failingSince: at(0), lastStatus: 503, lastError: 'down' })
    const well = delivered(lane, 8, 2, at(121))
    expect(well).toMatchObject({ place: 8, posted: 2, failures: 0, deliveredAt: at(121) })
    expect(well).not.toHaveProperty('failingSince')
    expect(well).not.toHaveProperty('nextAt')
  })

  it('heeds Retry-After, and is not given up by a clock that was set forward', () => {
    const lane = failed(laneOf(begun, 0, undefined), { kind: 'later', status: 429, error: 'busy', after: 60 }, at(0))
    expect(lane.nextAt).toBe(at(1 / 60))
    expect(isGivenUp({ ...lane, failures: 3 }, at(1000))).toBe(false)
    expect(isGivenUp({ ...lane, failures: 8 }, at(1000))).toBe(true)
  })

  it('is taken for a minute, whatever a clock said that was wrong', () => {
    const lane = taken(laneOf(begun, 0, undefined), at(0))
    expect([isTaken(lane, at(0.01)), isTaken(lane, at(0.02)), isTaken(lane, at(-5))]).toEqual([true, false, false])
  })

  it('shares four workers with the other lanes of its agreement, and two with those of a replay', () => {
    const groups = (course: string) =>
      new Set(Array.from({ length: 16 }, (_, shard) => groupOf({ type: 'push', course, shard })))
    expect([groups('a').size, groups('a.r1').size]).toEqual([4, 2])
    expect([...groups('a')].filter((one) => groups('a.r1').has(one))).toEqual([])
  })
})

describe('推送的约定', () => {
  const of = (...more: object[]) => agreementOf('a', agreementLog(more) as unknown as AgreementEntry[])
  const address = { url: 'https://data.example.com/feed' }
  const state = (agreement: ReturnType<typeof of>, to: typeof address | undefined = address, day = '2026-10-02') =>
    agreement && stateOf(agreement, to, day)
  const terms = { to: { kind: 'channel', code: 'web' }, fields: ['state'], until: '2027-09-30', reason: '核对' }
  const proposed = (more: object) => ({
    type: 'agreement-proposed',
    terms: { ...terms, ...more },
    needsApproval: false,
  })

  it('goes to the address that it was begun with, while the agreement is in force', () => {
    expect(state(of())).toBe('running')
    expect(state(of(), { url: 'https://elsewhere.example.com' })).toBe('other-address')
    expect(of() && stateOf(of() as never, undefined, '2026-10-02')).toBe('no-address')
    expect(state(of(), address, '2027-10-01')).toBe('not-in-force')
    expect(state(of(proposed({ fields: ['area'] })))).toBe('running')
  })

  it('ends with the agreement, and where it has another receiver', () => {
    const other = of(proposed({ to: { kind: 'unit', code: 'heping' } }))
    expect([state(other), other?.push?.stopped?.why]).toEqual(['stopped', 'receiver-changed'])
    const again = of({ type: 'agreement-ended', reasons: '到此为止' }, proposed({}))
    expect([state(again), again?.push?.stopped?.why]).toEqual(['stopped', 'ended'])
  })

  it('remembers what was left out, and begins again from where it is told', () => {
    const skipped = [{ shard: 3, from: 4, to: 9 }]
    const again = of(
      { type: 'push-stopped', why: 'failed', waits: skipped },
      { type: 'push-begun', url: address.url, places: [9], skipped },
      { type: 'push-stopped', why: 'gone', waits: [] },
    )
    expect(again?.push).toMatchObject({ run: 4, from: [9], skipped, stopped: { why: 'gone' } })
  })

  it('is left out no longer once a replay has posted it', () => {
    const skipped = [
      { shard: 3, from: 4, to: 9 },
      { shard: 3, from: 20, to: 22 },
      { shard: 5, from: 1, to: 2 },
    ]
    const begun = of({ type: 'push-begun', url: address.url, places: [9], skipped })
    const left = (...ranges: object[]) =>
      of({ type: 'push-begun', url: address.url, places: [9], skipped }, { type: 'skipped-posted', ranges })?.push
        ?.skipped
    expect(left({ shard: 3, from: 1, to: 30 })).toEqual([skipped[2]])
    expect(left({ shard: 3, from: 6, to: 7 }, { shard: 5, from: 2, to: 2 })).toEqual([
      { shard: 3, from: 4, to: 5 },
      { shard: 3, from: 8, to: 9 },
      { shard: 3, from: 20, to: 22 },
      { shard: 5, from: 1, to: 1 },
    ])
    const noted = (ranges: Range[]) =>
      decideAgreement({ type: 'noteReplayed', ranges }, begun, {
        ...{ actor: system('delivery'), today: '2026-10-02', unknown: () => undefined },
      })
    expect(noted([{ shard: 3, from: 8, to: 20 }])).toEqual([
      {
        type: 'skipped-posted',
        ranges: [
          { shard: 3, from: 8, to: 9 },
          { shard: 3, from: 20, to: 20 },
        ],
      },
    ])
    expect(noted([{ shard: 3, from: 10, to: 19 }])).toEqual([])
  })

  it('is posted again from the first place of its days to the last, sealed or not', async () => {
    const days = ['2026-10-01', '2026-10-01', '2026-10-03', '2026-10-03', '2026-10-03', '2026-10-04']
    const behind = async (_: number, place: number, limit: number) => ({
      entries: days.map((day, n) => ({ day, place: n + 1 })).slice(place, place + limit),
      more: false,
    })
    const places = { behind } as unknown as FeedPlaces
    for (const [low, high] of [
      [0, 6],
      [0, 4],
      [1, 6],
      [6, 6],
    ] as const)
      for (const day of ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05'])
        expect(await lastBefore(day, 0, { low, high }, { places })).toBe(
          Math.max(low, days.slice(0, high).filter((one) => one < day).length),
        )
  })

  it('is posted again by day, and of what was left out by place', () => {
    const days = { since: '2026-10-01', until: '2026-10-02' }
    const line = (day: string, shard: number, place: number) => ({ day, shard, place })
    expect(isOf(days, line('2026-10-02', 3, 4))).toBe(true)
    expect([isOf(days, line('2026-09-30', 3, 4)), isOf(days, line('2026-10-03', 3, 4))]).toEqual([false, false])
    const some = { ...days, only: [{ shard: 3, from: 4, to: 9 }] }
    expect([4, 9, 10].map((place) => isOf(some, line('2026-10-01', 3, place)))).toEqual([true, true, false])
    expect(isOf(some, line('2026-10-01', 2, 4))).toBe(false)
  })
})
