/** 事件的形式 — an event is read by its own type, and what it is not is said. */
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { event, oneOf } from '../../shared/record/event-shape.ts'

const events = z.strictObject({
  events: z.array(
    oneOf([event('opened', () => ({ by: z.string() })), event('shut', () => ({ rounds: z.int() }))] as const),
  ),
})
const issuesOf = (...given: unknown[]) =>
  events.safeParse({ events: given }).error?.issues.map(({ code, path }) => [code, path])

describe('events', () => {
  it('are read, each by the schema of its type', () => {
    const given = [
      { type: 'opened', by: 'a' },
      { type: 'shut', rounds: 2 },
    ]
    expect(events.parse({ events: given })).toEqual({ events: given })
  })
  it('of a form that their type does not have are unreadable, and where is said', () =>
    expect(issuesOf({ type: 'opened', by: 'a' }, { type: 'shut', rounds: 'two' })).toEqual([
      ['invalid_type', ['events', 1, 'rounds']],
    ]))
  it('of no known type, and what is no event, are unreadable', () => {
    for (const one of [{ type: 'burnt', by: 'a' }, {}, null, 'opened'])
      expect(issuesOf(one)).toEqual([['custom', ['events', 0, 'type']]])
  })
})
