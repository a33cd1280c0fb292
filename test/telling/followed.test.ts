/** 执行后果 — what follows a decision on a notice, and nothing else. */
import { describe, expect, it } from 'vitest'
import { follows } from '../../shared/telling/carry-out.ts'
import type { DecideDeps } from '../../shared/telling/decided.ts'
import { tookNotice } from '../../shared/telling/deliver.ts'
import { endTold } from '../../shared/telling/end.ts'
import type { Happened } from '../../shared/telling/events.ts'
import { isOverdue } from '../../shared/telling/notice.ts'
import { markRead, toldByReading, unread } from '../../shared/telling/reading.ts'
import { recount } from '../../shared/telling/recount.ts'
import { decidedAt, idOf, limit, subjectOf, tellingWorld, ticket } from '../support/telling.ts'

const fixed = { person: { name: '王小明', phone: '024-23212321' } }
const conflict = { write: async () => 'conflict' }

it('only what others must hear of is followed', () => {
  const told: Happened = { type: 'told', how: 'page', told: decidedAt }
  const followed: Happened[] = [
    { type: 'released', attempt: 1 },
    { type: 'ended' },
    { type: 'untold', why: 'DB' },
    { ...told, ends: true },
    { ...told, covers: true },
  ]
  expect(followed.map(follows)).toEqual(followed.map(() => true))
  const left: Happened[] = [
    told,
    { type: 'read', at: decidedAt },
    { type: 'handed', attempt: 1 },
    { type: 'call-asked', why: 'failed' },
  ]
  expect(left.map(follows)).toEqual(left.map(() => false))
})

describe('followed', () => {
  it('a message that waited for its hour is promised when that has come, and not before', async () => {
    const { at, tell, follow, look, deliveries } = tellingWorld()
    at('2026-10-09T14:00:00.000Z')
    await tell({ decidedAt: '2026-10-09T13:59:00.000Z' })
    await follow()
    expect(deliveries.items.size).toBe(0)
    at('2026-10-10T00:00:00.000Z')
    await look()
    await follow()
    expect([...deliveries.items.keys()]).toEqual([`${idOf(3)}~1`])
    expect(deliveries.items.get(`${idOf(3)}~1`)).not.toHaveProperty('order')
  })
  it('a message says of which order it is', async () => {
    const { tell, deliveries } = tellingWorld()
    await tell({ order: `${ticket}-1` })
    expect(deliveries.items.get(`${idOf(3)}~1`)).toMatchObject({
      order: `${ticket}-1`,
      to: { kind: 'gateway', code: 'g' },
    })
  })
  it('what a channel passes on is promised with its other posts', async () => {
    const { tell, deliveries, standing } = tellingWorld({ isGivenToPassOn: async () => true })
    await tell()
    expect([standing().way, deliveries.items.size]).toEqual(['channel', 0])
  })
  it('told, the ticket hears how and by whom; a notice that ends no clock tells it nothing', async () => {
    const { tell, decide, follow, heard } = tellingWorld(fixed)
    await tell()
    await tell({ decision: 4, notice: 'appeal.extended', of: 'extended', limit: undefined })
    await decide({ type: 'recordCall', outcome: 'reached', by: '王工', at: decidedAt })
    await decide({ type: 'recordCall', outcome: 'reached', by: '王工', at: decidedAt }, idOf(4))
    await follow()
    expect(heard).toEqual([
      {
        told: {
          notice: idOf(3),
          of: 'accepted',
          decidedAt,
          how: 'person',
          at: decidedAt,
          by: '王工',
          callId: undefined,
        },
      },
    ])
  })
  it('ended, what it said is erased', async () => {
    const { tell, deps, follow, kept, standing } = tellingWorld(fixed)
    await tell()
    await endTold(ticket, deps as DecideDeps)
    await endTold(ticket, deps as DecideDeps)
    await follow()
    expect([kept.size, standing()]).toMatchObject([0, { state: 'over', endedAt: decidedAt }])
  })
  it('of a notice that is not there nothing is done', async () => {
    const { look, log } = tellingWorld()
    await look()
    expect(log()).toEqual([])
  })
})

describe('a post to a channel', () => {
  const post = {
    ...{ type: 'deliver' as const, id: idOf(3), to: { kind: 'channel' as const, code: 'web' } },
    ...{ notice: 'appeal.accepted', ticket, version: 3 },
  }
  it('tells nobody where the channel has not agreed to pass on', async () => {
    const { tell, deps, standing } = tellingWorld()
    await tell()
    expect(await tookNotice(post, deps)).toBe(true)
    expect(standing().told).toBeUndefined()
  })
  it('is tried again while others keep writing', async () => {
    const { tell, deps } = tellingWorld({ isGivenToPassOn: async () => true })
    await tell()
    Object.assign(deps.notices, conflict)
    await expect(tookNotice(post, deps)).rejects.toThrow('keeps changing')
    const asked = { ticket, asOf: 9, whose: subjectOf([]).whose, until: limit, restricted: false }
    await expect(recount(asked, deps)).rejects.toThrow('keeps changing')
  })
})

describe('read', () => {
  const actor = { role: 'appellant' as const, id: ticket, ticket }
  const reading = (world: ReturnType<typeof tellingWorld>) => ({ ...world.deps, notRecorded: () => {} })
  it('is what stood before the page was made, and has not been read or erased', async () => {
    const world = tellingWorld(fixed)
    const deps = reading(world)
    await world.tell()
    await world.tell({ decision: 4, notice: 'appeal.extended', of: 'extended' })
    await world.decide({ type: 'read' }, idOf(4))
    await world.tell({ decision: 5, notice: 'appeal.replied', of: 'check-passed' })
    await world.decide({ type: 'end' }, idOf(5))
    const standing = await unread(ticket, deps)
    expect(standing.map(({ id }) => id)).toEqual([idOf(3)])
    await world.tell({ decision: 6, notice: 'appeal.closed', of: 'closed' })
    expect(await markRead(standing, actor, deps)).toBe(true)
    expect([world.standing().readAt, world.standing(idOf(6)).readAt]).toEqual([decidedAt, undefined])
    expect(await markRead([], actor, deps)).toBe(false)
  })
  it('by the appellant alone, and only what was answered', async () => {
    const world = tellingWorld(fixed)
    const deps = reading(world)
    await world.tell()
    const call = (role: 'appellant' | 'operator') => ({ params: { ticket }, actor: { ...actor, role } })
    const read = (answer: object) => toldByReading(async () => answer)
    await read({ body: {} })(call('operator'), deps)
    await read({ refused: 'ticket.unknown' })(call('appellant'), deps)
    expect(world.standing().readAt).toBeUndefined()
    expect(await read({ body: 1 })(call('appellant'), deps)).toEqual({ body: 1 })
    expect(world.standing().readAt).toBe(decidedAt)
  })
})

describe('overdue', () => {
  it('is what is untold at its limit', () => {
    const notice = { owed: true, state: 'to-call' as const, until: limit }
    expect(isOverdue(notice, limit)).toBe(true)
    expect(isOverdue(notice, '2026-10-12T15:59:59.999Z')).toBe(false)
    expect(isOverdue({ ...notice, until: undefined }, limit)).toBe(false)
    expect(isOverdue({ ...notice, state: 'told' }, limit)).toBe(false)
    expect(isOverdue({ ...notice, owed: false }, limit)).toBe(false)
  })
})

describe('where the regulation counts less as telling', () => {
  const counting = (proofs: string[]) => {
    const world = tellingWorld({ person: { name: '王小明', phone: '无' } })
    const { law } = world.deps
    world.deps.law = async () => {
      const standing = await law()
      const telling = {
        ...standing.rules.telling,
        counts: { ...standing.rules.telling.counts, proofs: proofs as never },
      }
      return { ...standing, rules: { ...standing.rules, telling } }
    }
    return world
  }
  it('what lies ready is no telling: somebody goes on trying; nor is reading', async () => {
    const { tell, standing, decide } = counting(['person'])
    await tell()
    expect(standing()).toMatchObject({ state: 'to-call', why: 'no-message' })
    await decide({ type: 'read' })
    expect(standing()).toMatchObject({ state: 'to-call', readAt: decidedAt })
  })
  it('what was told in the call is told again', async () => {
    const { tell, standing } = counting(['person'])
    await tell({ inCall: { by: '李敏', callId: 'c' } })
    expect(standing()).toMatchObject({ state: 'to-call' })
  })
})
