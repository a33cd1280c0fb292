/** The log's door: an event is parsed by the schema of its type, and what is no event is refused where it stands. */
import { describe, expect, it } from 'vitest'
import { decisionRecord } from '../../shared/ticket/log.ts'

const decision = (...events: unknown[]) =>
  decisionRecord().safeParse({
    n: 1,
    at: '2026-10-09T01:00:00.000Z',
    attempt: 'a',
    by: { role: 'operator', id: 'k' },
    command: 'accept',
    rules: 'liaoning-draft-2021@1',
    events,
  })
const places = (...events: unknown[]) => decision(...events).error?.issues.map(({ path }) => path.join('.'))
const accepted = { type: 'accepted', ticketType: 'complaint', businessEnvironment: false }

describe('a decision of the log', () => {
  it('holds events of every matter, each as it was decided', () => {
    const events = [accepted, { type: 'acknowledged', order: '261009-48213074-1' }]
    expect(decision(...events).data?.events).toEqual(events)
  })

  it('is refused with an event of no known type, and with what is no event at all', () => {
    expect(places(accepted, { type: 'forgotten' })).toEqual(['events.1.type'])
    expect(places(null)).toEqual(['events.0.type'])
    expect(places('accepted')).toEqual(['events.0.type'])
  })

  it('is refused where an event says too little or too much', () => {
    expect(places({ type: 'acknowledged' }, { ...accepted, businessEnvironment: 'no' })).toEqual([
      'events.0.order',
      'events.1.businessEnvironment',
    ])
    expect(places({ ...accepted, extra: 1 })).toEqual(['events.0'])
  })
})
