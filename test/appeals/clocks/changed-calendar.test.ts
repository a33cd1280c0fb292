/** 日历变更 — running limits are counted anew by events before anybody acts (平台规则). */
import { describe, expect, it } from 'vitest'
import { system } from '../../../shared/access/actor.ts'
import { recounted } from '../../../shared/appeals/clocks/recount.ts'
import { toldOf } from '../../../shared/appeals/kind/notices.ts'
import { arrangements } from '../../../shared/law/arrangements.ts'
import { type CityDays, calendarOf } from '../../../shared/law/calendar.ts'
import type { Rules } from '../../../shared/law/rules.ts'
import { explainClocks } from '../../support/explained.ts'
import { department, first, instant, law, operator, registered, type Story, supervisor } from '../../support/story.ts'
import { toldInCall } from '../ticket/endings.ts'

const holiday = (...dates: string[]): CityDays => ({
  holidays: dates.map((date) => ({ date, name: '市庆' })),
  workdays: [],
})
const under = (days: CityDays) => calendarOf(arrangements, days)
const added = under(holiday('2026-11-30', '2026-12-01'))
const worked = under({ holidays: [], workdays: [{ date: '2026-11-28', name: '调休补班' }] })
const usual = law.calendar

const deadlines = system('deadlines')
const sweep = { type: 'passLimits' } as const
const at = (day: string, time = '10:00') => `2026-${day}T${time}+08:00`
const housing = department('heping-housing')
/** Registered, dispatched and received on Friday 27 November: a return by Tuesday 1 December. */
const received = () =>
  registered({ at: at('11-27', '09:00') })
    .and(at('11-27', '09:10'), operator, { type: 'accept', toldInCall })
    .and(at('11-27', '09:20'), operator, { type: 'dispatch' })
    .and(at('11-27', '09:30'), system('delivery'), {
      type: 'recordReceipt',
      order: first,
      how: 'push',
      at: instant(at('11-27', '09:30')),
    })
const explained = ({ ticket }: Story, kind: string, calendar = usual) =>
  explainClocks(ticket, operator, { ...law, calendar }).findLast(({ clock }) => clock === kind)
const giveBack = {
  type: 'requestReturn',
  order: first,
  ground: 'not-responsible',
  form: 'give-back',
  reasons: '不属本单位职责',
} as const

describe('holidays added under a limit that runs', () => {
  const story = () => received().under(added)

  it('move it by an event, in the sweep or before whatever somebody does', () => {
    expect(received().clock('return-request')?.lastDay).toBe('2026-12-01')
    const events = story().when(at('11-28'), deadlines, sweep).events('limit-recounted')
    expect(events.map(({ clock, before, lastDay }) => [clock, before, lastDay])).toEqual([
      ['interim-reply', '2026-12-04', '2026-12-08'],
      ['final-reply', '2026-12-18', '2026-12-22'],
      ['return-request', '2026-12-01', '2026-12-03'],
    ])
    const acknowledged = story().and(at('11-28'), housing, { type: 'acknowledge', order: first, by: '李工' })
    expect(acknowledged.clock('return-request')?.lastDay).toBe('2026-12-03')
  })
  it('once: nothing is left to be counted anew', () =>
    story().and(at('11-28'), deadlines, sweep).when(at('11-29'), deadlines, sweep).refuses('limits.nothing-due'))
  it('are no breach on the day that was the last one, and a return on the second working day is taken', () => {
    story()
      .when(at('12-02', '00:00'), deadlines, sweep)
      .decides('limit-recounted', 'limit-recounted', 'limit-recounted')
    story()
      .when(at('12-02'), housing, giveBack)
      .decides('limit-recounted', 'limit-recounted', 'limit-recounted', 'return-requested')
    story().when(at('12-04', '00:00'), housing, giveBack).refuses('return.too-late')
  })
  it('are told to the unit and to the appellant', () => {
    const after = story().and(at('11-28'), deadlines, sweep)
    const told = toldOf(after.log.at(-1)?.events ?? [], instant(at('11-28')), after.ticket)
    expect(told.map(({ notice, to }) => [notice, to?.code ?? 'appellant'])).toEqual([
      ['work-order.limit-moved', 'heping-housing'],
      ['appeal.limit-moved', 'appellant'],
      ['work-order.limit-moved', 'heping-housing'],
      ['appeal.limit-moved', 'appellant'],
      ['work-order.limit-moved', 'heping-housing'],
    ])
  })
  it('are explained when they are enforced: until then the limit is explained as it was counted, whatever the calendar says', () => {
    const before = explained(received(), 'return-request', added)
    expect(before).toMatchObject({ lastDay: '2026-12-01', moved: false })
    expect(before?.summary.zh).toContain('最后一日为2026-12-01')
    const after = explained(story().and(at('11-28'), deadlines, sweep), 'return-request', usual)
    expect(after).toMatchObject({ lastDay: '2026-12-03', moved: false })
    expect(after?.summary.zh).toContain('最后一日为2026-12-03')
    expect(after?.days.find(({ date }) => date === '2026-12-01')).toMatchObject({ counted: false, why: '市庆' })
  })
  it('taken away again, the limit is where it was', () => {
    const back = story().and(at('11-28'), deadlines, sweep).under(usual).and(at('11-29'), deadlines, sweep)
    expect(back.clock('return-request')?.lastDay).toBe('2026-12-01')
    expect(back.clock('final-reply')?.lastDay).toBe('2026-12-18')
  })
  it('leave alone what has been found late, and what has ended', () => {
    const late = received()
      .sweptTo(at('12-05', '00:00'))
      .under(under(holiday('2026-12-02')))
    expect(late.clock('interim-reply')?.passedAt).toBeDefined()
    const after = late.and(at('12-05'), deadlines, sweep)
    expect(after.clock('interim-reply')).toMatchObject({ lastDay: '2026-12-04' })
    expect(after.clock('review')).toMatchObject({ outcome: 'met', lastDay: '2026-12-01' })
    expect(after.clock('final-reply')?.lastDay).toBe('2026-12-21')
  })
})

describe('a day worked that was off', () => {
  it('shortens what runs, by an event', () => {
    const after = received().under(worked).and(at('11-27', '11:00'), deadlines, sweep)
    expect(after.clock('return-request')?.lastDay).toBe('2026-11-30')
  })
  it('never to before the working day on which that is told, and says so', () => {
    const story = received().under(worked).and(at('12-01', '09:00'), deadlines, sweep)
    expect(story.clock('return-request')?.lastDay).toBe('2026-12-01')
    story.when(at('12-01', '23:00'), deadlines, sweep).refuses('limits.nothing-due')
    const interim = received().under(worked).and(at('12-04', '09:00'), deadlines, sweep)
    expect(interim.clock('interim-reply')).toMatchObject({ lastDay: '2026-12-04', cutShort: true })
    expect(explained(interim, 'interim-reply')?.summary.zh).toContain('现最后一日为2026-12-04')
    interim.when(at('12-04', '12:00'), deadlines, sweep).refuses('limits.nothing-due')
  })
})

describe('with an extension', () => {
  const ask = { type: 'requestExtension', order: first, kind: 'general', months: 1, reasons: '配件进口' } as const
  const grant = { type: 'decideExtension', extension: 1, decision: 'grant', reasons: '同意' } as const
  const consistent = (story: Story) => {
    const said = explained(story, 'final-reply')
    expect(said?.extension?.lastDay).toBe(said?.lastDay)
    expect(said?.summary.zh).toContain(`现最后一日为${said?.lastDay}`)
    return said?.lastDay
  }

  it('granted before the change, original day and extended one move together', () => {
    const story = received().and(at('11-27', '11:00'), housing, ask).and(at('11-27', '12:00'), supervisor, grant)
    expect(consistent(story)).toBe('2027-01-18')
    const after = story.under(added).and(at('11-28'), deadlines, sweep)
    expect(after.ticket.extensions[0]).toMatchObject({ originalLastDay: '2026-12-22' })
    expect(consistent(after)).toBe('2027-01-22')
    expect(consistent(after.under(usual).and(at('11-29'), deadlines, sweep))).toBe('2027-01-18')
  })
  it('granted after it, it is counted from the day that was counted anew', () => {
    const story = received()
      .under(added)
      .and(at('11-28', '11:00'), housing, ask)
      .and(at('11-28', '12:00'), supervisor, grant)
    expect(consistent(story)).toBe('2027-01-22')
  })
  it('applied for before and granted after it, the months asked for are granted', () => {
    const story = received()
      .and(at('11-27', '11:00'), housing, ask)
      .under(added)
      .and(at('11-28', '12:00'), supervisor, grant)
    expect(consistent(story)).toBe('2027-01-22')
  })
  it('until a day, it stands at that day and rolls only while the day is off', () => {
    const { months: _, ...plain } = ask
    const story = received()
      .and(at('11-27', '11:00'), housing, { ...plain, until: '2026-12-28' })
      .and(at('11-27', '12:00'), supervisor, grant)
    const off = story.under(under(holiday('2026-12-28'))).and(at('11-28'), deadlines, sweep)
    expect(off.clock('final-reply')?.lastDay).toBe('2026-12-29')
    expect(off.under(usual).and(at('11-29'), deadlines, sweep).clock('final-reply')?.lastDay).toBe('2026-12-28')
  })
})

it('a day that people named moves by no calendar', () => {
  const story = registered({ at: at('11-27') }).and(at('11-27', '11:00'), operator, {
    type: 'requestSupplement',
    ask: '请补充收据',
    until: '2026-12-01',
    toldInCall,
  })
  story.under(added).when(at('11-28'), deadlines, sweep).refuses('limits.nothing-due')
})

describe('the policy is data of the rules', () => {
  const { ticket } = received()
  const changed = (changes: Partial<Rules['changes']>, more: Partial<Rules> = {}) =>
    recounted(ticket, {
      rules: { ...law.rules, ...more, changes: { ...law.rules.changes, ...changes } },
      calendar: added,
      today: '2026-11-28',
    })
  it('to new limits only: what runs stays as it was told', () => expect(changed({ calendar: 'new' })).toEqual([]))
  it('new rules to running limits too: they are counted by them, and say so', () => {
    const limits = {
      ...law.rules.limits,
      'final-reply': { ...law.rules.limits['final-reply'], period: { workingDays: 20 } },
    }
    const moved = (rules: 'running' | 'new') =>
      changed({ rules }, { version: '2', limits }).find(({ clock }) => clock === 'final-reply')
    expect(moved('running')).toMatchObject({ rules: 'liaoning-draft-2021@2', lastDay: '2026-12-29' })
    expect(moved('new')).toMatchObject({ rules: 'liaoning-draft-2021@1', lastDay: '2026-12-22' })
  })
})
