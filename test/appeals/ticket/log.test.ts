/** 办理记录 — the ticket is what its log says; whatever is no event is refused. */
import { describe, expect, it } from 'vitest'
import { replay } from '../../../shared/appeals/kind/replay.ts'
import { event } from '../../../shared/appeals/words/event.ts'
import { closed, dispatched } from './endings.ts'

const issues = (given: unknown) =>
  event.safeParse(given).error?.issues.map(({ path, message }) => [path.join('.'), message])

describe('重放', () => {
  it('gives the ticket, its version the number of decisions', () => {
    const { log, ticket } = closed()
    expect(replay(log)).toEqual(ticket)
    expect(ticket.version).toBe(log.length)
    expect(replay(log.slice(0, 3))).toMatchObject({ version: 3, state: 'handling' })
  })
  it('of nothing is no ticket', () => expect(replay([])).toBeUndefined())
  it('of a log without its registration is a bug, and says so', () =>
    expect(() => replay(dispatched().log.slice(1))).toThrow(
      'the log does not begin with a registration but with accepted',
    ))
})

describe('事件', () => {
  it('of every decision of a story is read as it was written', () => {
    for (const written of closed().log.flatMap(({ events }) => events)) expect(event.parse(written)).toEqual(written)
  })
  it.each([
    ['of an unknown type', { type: 'beamed-up' }],
    ['without a type', {}],
    ['that is nothing', null],
    ['that is a text', 'closed'],
  ])('%s is none', (_, given) => expect(issues(given)).toEqual([['type', 'not the type of an event']]))
  it('with a field missing or too many is told where', () => {
    expect(issues({ type: 'received', order: 1 })?.map(([path]) => path)).toContain('order')
    expect(issues({ type: 'check-passed', order: 'o', colour: 'red' })).toEqual([['', 'Unrecognized key: "colour"']])
  })
})
