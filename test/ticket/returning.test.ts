/** 退件 — who may give an order back, until when, and what becomes of it (第二十一条). */
import { describe, expect, it } from 'vitest'
import { department, first, operator, registered, second, supervisor } from '../support/story.ts'

const dispatchedOn = (day: string) =>
  registered({ at: `${day}T08:30+08:00` })
    .and(`${day}T08:40+08:00`, operator, { type: 'accept' })
    .and(`${day}T09:00+08:00`, operator, { type: 'dispatch' })
const received = (day: string) => {
  const story = dispatchedOn(day)
  const order = story.ticket.orders[0]
  return story.and(
    `${day}T09:10+08:00`,
    { role: 'system', id: 'delivery' },
    {
      type: 'recordReceipt',
      order: order?.number ?? '',
      how: 'push',
      at: new Date(`${day}T09:10+08:00`).toISOString(),
    },
  )
}
const lead = department('heping-housing')
const request = {
  type: 'requestReturn',
  order: first,
  ground: 'not-responsible',
  form: 'give-back',
  reasons: '该小区物业由街道代管',
} as const

describe('申请退回', () => {
  it('is allowed until the last minute of the second working day, a make-up Saturday counted', () => {
    received('2026-10-09').when('2026-10-12T23:59+08:00', lead, request).decides('return-requested')
    received('2026-10-09').when('2026-10-13T00:00+08:00', lead, request).refuses('return.too-late')
  })
  it('is refused to a unit that does not hold the order', () =>
    received('2026-10-09')
      .when('2026-10-09T10:00+08:00', department('sy-public-security'), request)
      .refuses('work-order.other-unit'))
  it('needs a proposed unit when it asks for a transfer', () =>
    received('2026-10-09')
      .when('2026-10-09T10:00+08:00', lead, { ...request, form: 'transfer' })
      .refuses('return.needs-proposal'))
})

describe('审定', () => {
  const requested = () => received('2026-10-09').and('2026-10-09T10:00+08:00', lead, request)

  it('until it is approved the first receiver owns the order and its clock runs', () => {
    const { ticket, clock } = requested()
    expect(ticket.orders[0]?.state).toBe('open')
    expect(clock('final-reply')?.endedAt).toBeUndefined()
  })
  it('approved with a transfer goes straight on, with clocks of its own', () => {
    const story = requested().and('2026-10-12T09:00+08:00', supervisor, {
      type: 'decideReturn',
      order: first,
      decision: 'approve',
      reasons: '成立',
      transferTo: 'sy-housing',
    })
    expect(story.ticket.orders.map(({ unit, state }) => [unit, state])).toEqual([
      ['heping-housing', 'given-back'],
      ['sy-housing', 'open'],
    ])
    expect(story.clock('final-reply', second)).toMatchObject({ lastDay: '2026-11-02' })
  })
})
