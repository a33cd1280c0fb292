/** 认领 — one holder at a time, who decides alone until the next part begins. */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../shared/access/actor.ts'
import { listedRows } from '../../../shared/appeals/kind/listed.ts'
import { ticketRow } from '../../../shared/appeals/kind/rows.ts'
import { audienceOf, maySee } from '../../../shared/appeals/ticket/confidential.ts'
import { appellant, channel, operator, registered, type Story, supervisor } from '../../support/story.ts'
import { closed, dispatched, lead } from '../ticket/endings.ts'

const on = (time: string) => `2026-10-09T${time}+08:00`
const one: Actor = { role: 'operator', id: 'k1', staff: '1001' }
const other: Actor = { role: 'operator', id: 'k2', staff: '1002' }
const leads: Actor = { role: 'operator', id: 'k3', staff: '1003', leads: true }
const atDesk = { worksAtDesk: true }
const claim = { type: 'claim' } as const
const release = { type: 'release' } as const
const accept = { type: 'accept' } as const
const called = { type: 'callBack', outcome: 'reached', solved: 'solved', by: '回访员' } as const
const holder = ({ ticket }: Story) => ticket.claim?.holder
const listOf = ({ ticket }: Story) => listedRows(ticket).find(({ key }) => key === 'claim')?.list
const claimed = () => registered().and(on('09:10'), one, claim)

describe('认领', () => {
  it('is one person’s, who alone among operators decides then', () => {
    const story = claimed()
    expect(holder(story)).toBe('1001')
    expect(story.when(on('09:11'), other, accept).refuses('claim.others')).toMatchObject({ holder: '1001' })
    story.when(on('09:11'), operator, { type: 'dispatch' }).refuses('ticket.not-allowed-here')
    story.when(on('09:11'), one, accept).decides('accepted')
  })
  it('keeps nobody from what concerns the telephone, nor a supervisor from anything', () => {
    const story = claimed()
    story.when(on('09:11'), other, { type: 'linkCall', callId: 'phone:c1' }).decides('call-linked')
    const urgent = { type: 'declareEmergency', kind: 'accident', reasons: '有人受困' } as const
    story.when(on('09:11'), supervisor, urgent).decides('emergency-declared', 'dispatched')
  })
  it('is claimed by a second person only when the first let it go, or the lead hands it over', () => {
    const story = claimed()
    story.when(on('09:11'), other, claim).refuses('claim.others')
    story.when(on('09:11'), one, claim).refuses('claim.already')
    story.when(on('09:11'), other, release).refuses('claim.others')
    expect(holder(story.and(on('09:11'), one, { type: 'claim', for: '1002' }, atDesk))).toBe('1002')
    expect(holder(story.and(on('09:11'), leads, { type: 'claim', for: '1002' }, atDesk))).toBe('1002')
    expect(holder(story.and(on('09:11'), leads, claim))).toBe('1003')
    expect(holder(story.and(on('09:11'), leads, release))).toBeUndefined()
    story.when(on('09:11'), leads, { type: 'claim', for: '1002' }).refuses('claim.not-of-the-desk')
    const free = story.and(on('09:11'), one, release)
    free.when(on('09:12'), one, release).refuses('claim.none')
    expect(holder(free.and(on('09:12'), other, claim))).toBe('1002')
  })
  it('is by key where a key is nobody’s own', () => {
    expect(holder(registered().and(on('09:10'), operator, claim))).toBe(operator.id)
  })
})

describe('环节', () => {
  it('goes with the ticket from review to dispatch, and ends when a unit has it', () => {
    const accepted = claimed().and(on('09:20'), one, accept)
    expect(holder(accepted)).toBe('1001')
    const handled = accepted.and(on('09:30'), one, { type: 'dispatch', lead: lead.unit ?? '', reason: '目录外' })
    expect([holder(handled), listOf(handled)]).toEqual([undefined, undefined])
    expect(holder(handled.and(on('09:40'), other, claim))).toBe('1002')
  })
  it('does not come back with the state in which it was made', () => {
    const order = dispatched().ticket.orders[0]?.number ?? ''
    const replied = dispatched()
      .and(on('10:00'), one, claim)
      .and(on('11:00'), lead, {
        ...{ type: 'reply', order, record: '换件', answer: '已修复' },
        consultation: { impossible: '电话停机' },
      })
    expect(holder(replied)).toBeUndefined()
    expect(holder(replied.and(on('12:00'), other, { type: 'sendBack', reasons: '不实' }))).toBeUndefined()
  })
  it('has nothing to claim where it has ended, but for a callback that is due', () => {
    const over = closed().and('2026-10-30T09:00+08:00', operator, called)
    over.when('2026-10-30T10:00+08:00', one, claim).refuses('claim.nothing-to-do')
    expect(ticketRow(closed().ticket).worklist).toBe('callback')
    const claimed = closed().and('2026-10-30T09:00+08:00', one, claim)
    expect(holder(claimed)).toBe('1001')
    expect(holder(claimed.and('2026-10-30T09:30+08:00', one, called))).toBeUndefined()
  })
})

describe('离岗', () => {
  const departures: Actor = { role: 'system', id: 'departures' }
  it('lets go what they claimed, and not what somebody else has', () => {
    const left = { type: 'releaseLeft', holder: '1001' } as const
    expect(holder(claimed().and(on('09:11'), departures, left))).toBeUndefined()
    const handed = claimed().and(on('09:11'), one, { type: 'claim', for: '1002' }, atDesk)
    handed.when(on('09:12'), departures, left).refuses('claim.none')
    registered().when(on('09:12'), departures, left).refuses('claim.none')
    handed.when(on('09:12'), leads, left).refuses('ticket.role-not-allowed')
  })
  it('at a shift’s end moves nothing that has gone on to others meanwhile', () => {
    const handed = claimed().and(on('09:11'), one, { type: 'claim', for: '1002' }, atDesk)
    const found = { ...atDesk, claimedBy: '1001' }
    handed.when(on('09:12'), leads, release, found).refuses('claim.none')
    handed.when(on('09:12'), leads, { type: 'claim', for: '1003' }, found).refuses('claim.none')
    registered().when(on('09:12'), leads, { type: 'claim', for: '1003' }, found).refuses('claim.none')
    claimed().when(on('09:12'), leads, { type: 'claim', for: '1002' }, found).decides('claimed')
  })
})

describe('回访任务', () => {
  const callback = { type: 'claim', for: '1001', part: 'callback' } as const
  it('is handed out where a callback is due, and where none is the part it stands in is said', () => {
    const story = closed().and('2026-10-30T09:00+08:00', leads, callback, atDesk)
    expect(holder(story)).toBe('1001')
    expect(claimed().when(on('09:11'), leads, callback, atDesk).refuses('claim.other-part')).toEqual({
      part: 'callback',
      stands: 'review',
    })
  })
})

describe('清单', () => {
  it('shows who has it since when, on the lists of the desk and on their own, by limit', () => {
    const { ticket } = claimed()
    const row = ticketRow(ticket)
    expect(row.claimed).toEqual({ by: '1001', since: '2026-10-09T01:10:00.000Z' })
    const listed = listedRows(ticket).find(({ key }) => key === 'claim')
    expect(listed).toMatchObject({ list: 'claims of 1001', due: row.limit, row: { ticket: ticket.number } })
  })
  it('leaves their list with the claim, and stands in none of a ticket that nobody ever claimed', () => {
    expect(listOf(claimed().and(on('09:20'), one, release))).toBeUndefined()
    expect(listedRows(registered().ticket).some(({ key }) => key === 'claim')).toBe(false)
  })
  it('is told to nobody outside the platform', () => {
    const { log, ticket } = claimed()
    const claims = log.flatMap(({ events }) => events.filter(({ type }) => type === 'claimed'))
    expect(claims).toHaveLength(1)
    const isTold = (actor: Actor) => claims.every((event) => maySee(actor, audienceOf(event)))
    expect([operator, supervisor].map(isTold)).toEqual([true, true])
    expect([appellant(ticket.number), channel(), lead].map(isTold)).toEqual([false, false, false])
  })
})
