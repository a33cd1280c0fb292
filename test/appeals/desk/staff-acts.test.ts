import { describe, expect, it } from 'vitest'
import { actOf, countedActs, type StaffAct } from '../../../shared/appeals/desk/staff-acts.ts'
import type { DecisionRecord } from '../../../shared/appeals/ticket/log.ts'

const decided = (by: object, command?: string) =>
  ({ n: 3, at: '2026-09-01T02:00:00.000Z', by, command, events: [] }) as unknown as DecisionRecord

describe('what a member of the desk decided', () => {
  it('is kept by whoever decided under a key of their own', () => {
    expect(actOf(decided({ role: 'operator', staff: '008' }, 'accept'), 't-1')).toEqual({
      ...{ staff: '008', at: '2026-09-01T02:00:00.000Z', ticket: 't-1', version: 3, command: 'accept' },
    })
  })
  it.each([
    ['a key of nobody', { role: 'operator' }, 'accept'],
    ['a unit', { role: 'department', staff: 'd-1' }, 'reply'],
    ['what no command decided', { role: 'operator', staff: '008' }, undefined],
  ])('is not kept of %s', (_, by, command) => {
    expect(actOf(decided(by, command), 't-1')).toBeUndefined()
  })
})

describe('figures by person', () => {
  const act = (at: string, ticket: string, command: string): StaffAct => ({
    staff: '008',
    at,
    ticket,
    version: 1,
    command,
  })
  async function* each(acts: readonly StaffAct[]) {
    yield* acts
  }
  it('count decisions, different tickets, days in Shanghai, and each kind of act, the most frequent first', async () => {
    const acts = [
      act('2026-09-01T15:59:59.999Z', 'a', 'accept'),
      act('2026-09-01T16:00:00.000Z', 'a', 'dispatch'),
      act('2026-09-02T01:00:00.000Z', 'b', 'dispatch'),
      act('2026-09-02T02:00:00.000Z', 'c', 'answer'),
    ]
    expect(await countedActs(each(acts))).toEqual({
      ...{ decisions: 4, tickets: 3, days: 2 },
      acts: [
        { command: 'dispatch', times: 2 },
        { command: 'accept', times: 1 },
        { command: 'answer', times: 1 },
      ],
    })
  })
  it('are zero for who decided nothing', async () => {
    expect(await countedActs(each([]))).toEqual({ decisions: 0, tickets: 0, days: 0, acts: [] })
  })
})
