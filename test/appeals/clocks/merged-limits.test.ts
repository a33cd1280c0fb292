/** 合并件的时限 — an appellant's promised limit stands, and moves with the lead's extension (国办函〔2025〕66号、第十九条（四）). */
import { describe, expect, it } from 'vitest'
import { extendedWithLead } from '../../../shared/appeals/clocks/merged.ts'
import type { EventOf } from '../../../shared/appeals/words/event.ts'
import { leading, mergeInto } from '../../support/merging.ts'
import { first, law, operator, registered, type Story, supervisor } from '../../support/story.ts'
import { dispatched, lead } from '../ticket/endings.ts'

const at = '2026-10-09T11:00+08:00'
const merge = (story: Story, now = '2026-10-09T12:00+08:00') =>
  story.and(now, operator, mergeInto, { lead: leading(dispatched()) })
const accepted = () =>
  registered({ at: '2026-10-09T08:30+08:00' }).and('2026-10-09T08:40+08:00', operator, { type: 'accept' })
const promised = ({ ticket }: Story) =>
  ticket.clocks.filter(({ order, endedAt, kind }) => !order && !endedAt && kind.endsWith('reply'))
const extension = { type: 'requestExtension', order: first, kind: 'general', months: 1, reasons: '配件进口' } as const
const decide = (decision: 'grant' | 'refuse') =>
  ({ type: 'decideExtension', extension: 1, decision, reasons: '已审' }) as const
const ledBy = (more: Partial<EventOf<'lead-extended'>>): EventOf<'lead-extended'> => ({
  type: 'lead-extended',
  n: 9,
  happenedAt: '2026-10-20T01:00:00.000Z',
  kind: 'general',
  lastDay: '2026-11-30',
  ...more,
})
/** The final reply of this ticket is due on 10-29; two months from there end on 12-29. */
const extended = (more: Partial<EventOf<'lead-extended'>>, { ticket } = merge(accepted())) =>
  extendedWithLead(ledBy(more), ticket, law)

describe('合并前已派单', () => {
  it('each limit is promised once, however many units had to meet it', () => {
    const helped = dispatched().and(at, operator, {
      type: 'addCoHandler',
      unit: 'heping-urban-management',
      reason: '共同查看',
    })
    expect(promised(merge(helped)).map(({ kind, lastDay }) => [kind, lastDay])).toEqual([
      ['interim-reply', '2026-10-15'],
      ['final-reply', '2026-10-29'],
    ])
  })
  it('what was granted goes with it; what was asked in vain does not', () => {
    const final = (story: Story) =>
      promised(merge(story, '2026-10-13T09:00+08:00')).find(({ kind }) => kind === 'final-reply')
    const asked = dispatched().and(at, lead, extension)
    expect(final(asked)?.extended).toBeUndefined()
    expect(final(asked.and('2026-10-12T09:00+08:00', supervisor, decide('refuse')))).toMatchObject({
      lastDay: '2026-10-29',
      extended: undefined,
    })
    expect(final(asked.and('2026-10-12T09:00+08:00', supervisor, decide('grant')))).toMatchObject({
      lastDay: '2026-11-30',
      extended: { from: '2026-10-29', months: 1 },
    })
  })
})

describe('随牵头件延期', () => {
  it('by months: counted from its own last day, and the months kept', () => {
    expect(extended({ months: 1 })).toMatchObject([
      { type: 'limit-extended', clock: 'final-reply', from: '2026-10-29', months: 1, lastDay: '2026-11-30' },
    ])
    expect(extended({ months: 2 })).toMatchObject([{ months: 2, lastDay: '2026-12-29' }])
  })
  it('in a general case never beyond two months, and then it is no matter of months any more', () => {
    const [capped] = extended({ months: 3 })
    expect(capped).toMatchObject({ lastDay: '2026-12-29' })
    expect(capped).not.toHaveProperty('months')
    expect(extended({ lastDay: '2027-01-29' })).toMatchObject([{ lastDay: '2026-12-29' }])
  })
  it('a case that is not general goes as far as it was granted', () =>
    expect(extended({ kind: 'special', lastDay: '2027-01-29' })).toMatchObject([{ lastDay: '2027-01-29' }]))
  it('until a day, or the next that is worked; no months are told', () => {
    const [moved] = extended({ lastDay: '2026-11-21' })
    expect(moved).toMatchObject({ lastDay: '2026-11-23', limit: '2026-11-23T16:00:00.000Z' })
    expect(moved).not.toHaveProperty('months')
  })
  it('a day that is not later moves nothing', () => {
    expect(extended({ lastDay: '2026-10-29' })).toEqual([])
    expect(extended({ lastDay: '2026-10-28' })).toEqual([])
    expect(extended({ lastDay: '2026-10-30' })).toHaveLength(1)
  })
  it('nothing is moved where nothing was promised', () => expect(extended({}, accepted())).toEqual([]))
})

describe('解除后再次合并', () => {
  const free = (story: Story, now = '2026-10-12T09:00+08:00') =>
    story.and(now, operator, { type: 'unmerge', reasons: '并非同一问题' })

  it('promises nothing anew: what ran from the first joining runs on', () => {
    const again = merge(free(merge(accepted())), '2026-10-13T09:00+08:00')
    expect(promised(again).map(({ kind, lastDay }) => [kind, lastDay])).toEqual([
      ['interim-reply', '2026-10-15'],
      ['final-reply', '2026-10-29'],
    ])
  })
  it('an extension counts from that last day', () => {
    const { ticket } = merge(free(merge(accepted())), '2026-10-13T09:00+08:00')
    const clocks = ticket.clocks.map((clock) =>
      clock.kind === 'final-reply' && clock.outcome === 'void'
        ? { ...clock, extended: { from: '2026-10-29', months: 1 } }
        : clock,
    )
    expect(extendedWithLead(ledBy({ months: 1 }), { ...ticket, clocks }, law)).toMatchObject([
      { from: '2026-10-29', lastDay: '2026-11-30' },
    ])
  })
})
