/** 告知要素 — a notice names the unit and the limit that are the appellant's, as they stood when it was decided. */
import { describe, expect, it } from 'vitest'
import { appellantView } from '../../../shared/appeals/views/ticket.ts'
import { isRestricted, toldFacts } from '../../../shared/appeals/views/told.ts'
import type { Notice } from '../../../shared/appeals/words/notices.ts'
import { asRead } from '../../../shared/schema/text.ts'
import { law, number, operator, registered, type Story } from '../../support/story.ts'
import { checked, closed, dispatched, rejected } from '../ticket/endings.ts'

const at = '2026-10-09T01:00:00.000Z'
const told = (notice: Notice, { ticket }: Story) => toldFacts(notice, at, ticket, law)

describe('a notice', () => {
  it('of the registration names the day by which the outcome is told', () => {
    expect(told('appeal.registered', registered())).toMatchObject({ number, day: '2026-10-09', limit: '2026-10-12' })
    expect(told('appeal.registered', registered()).unit).toBeUndefined()
  })
  it('of the dispatch names the unit, not its code, and the first limit that it has', () => {
    const { unit, limit } = told('appeal.dispatched', dispatched())
    expect([unit, limit]).toEqual([law.registry.unit('heping-housing')?.name, '2026-10-15'])
  })
  it('of the reply names the limit no longer that was met', () => {
    expect(told('appeal.replied', checked()).limit).toBeUndefined()
    expect(told('appeal.closed', closed()).limit).toBeUndefined()
  })
  it('names no limit that has passed', () => {
    const late = registered().sweptTo('2026-10-13T10:00+08:00')
    expect(told('appeal.registered', late).limit).toBeUndefined()
  })
  it('of a supplement names the appellant’s own limit', () => {
    const asked = registered().and('2026-10-09T10:00+08:00', operator, { type: 'requestSupplement', ask: '请补充楼号' })
    expect(told('appeal.supplement-requested', asked).limit).toBe('2026-10-15')
    expect(told('appeal.registered', asked).limit).toBeUndefined()
  })
  it('of a refusal names its ground in the words of the regulation, and no other does', () => {
    expect(told('appeal.rejected', rejected()).ground?.zh).toMatch(/\p{Script=Han}/u)
    expect(told('appeal.accepted', rejected()).ground).toBeUndefined()
  })
})

describe('what was written to the appellant', () => {
  it('is the answer, the reasons or what is asked for, of the notice that tells of it', () => {
    const asked = registered().and('2026-10-09T10:00+08:00', operator, { type: 'requestSupplement', ask: '请补充楼号' })
    expect(told('appeal.supplement-requested', asked).words).toBe('请补充楼号')
    expect(told('appeal.rejected', rejected()).words).toMatch(/\p{Script=Han}/u)
    const { answer } = appellantView(closed().ticket)
    expect(answer).toBeDefined()
    for (const notice of ['appeal.replied', 'appeal.closed'] as const)
      expect(told(notice, closed()).words).toBe(asRead(answer?.answer ?? ''))
    expect(told('appeal.accepted', closed()).words).toBeUndefined()
  })
  it('stands in no notice of what is confidential', () => {
    const { ticket } = rejected()
    expect(toldFacts('appeal.rejected', at, { ...ticket, confidential: true }, law).words).toBeUndefined()
  })
})

describe('only that there is news is said', () => {
  it('of reports, of enterprise and of confidential matters', () => {
    expect(isRestricted(registered().ticket)).toBe(false)
    const { ticket } = registered()
    for (const change of [{ ticketType: 'report' }, { ticketType: 'enterprise' }, { confidential: true }] as const)
      expect(isRestricted({ ...ticket, ...change })).toBe(true)
    expect(isRestricted({ ...ticket, clues: [{}] as never })).toBe(true)
  })
})
