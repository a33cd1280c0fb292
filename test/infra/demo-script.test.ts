/** The demonstration's script is repeatable, possible in its order, and keeps limits as planned. */
import { describe, expect, it } from 'vitest'
import { type Appeal, readAppeals } from '../../infra/demo/appeals.ts'
import { diaryOf, momentOf } from '../../infra/demo/diary.ts'
import { type Cue, type Step, scriptOf } from '../../infra/demo/script.ts'
import { arrangements } from '../../shared/law/arrangements.ts'
import { calendarOf } from '../../shared/law/calendar.ts'
import { dateOf } from '../../shared/law/shanghai-time.ts'

const calendar = calendarOf(arrangements, { holidays: [], workdays: [] })
const diary = diaryOf(calendar, '2026-09-28', '2026-11-22')
const appeals = readAppeals()
const script = scriptOf(appeals, diary, 12345)

const cuesOf = (appeal: Appeal): Cue[] => script.filter((cue) => cue.appeal === appeal.id)
const stepsOf = (appeal: Appeal): Step[] => cuesOf(appeal).map(({ step }) => step)
const momentsOf = (appeal: Appeal, step: Step) => cuesOf(appeal).filter((cue) => cue.step === step)
const at = (appeal: Appeal, step: Step): string | undefined => momentsOf(appeal, step)[0]?.at
const planned = (department: Appeal['plan']['department']) =>
  appeals.filter(({ plan, showcase }) => plan.department === department && !showcase)
/** Working days from the first moment to the second. */
const days = (appeal: Appeal, from: Step, to: Step) =>
  calendar.workingDaysBetween(at(appeal, from) ?? '', at(appeal, to) ?? '')

describe('the script', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(scriptOf(appeals, diary, 12345)).toEqual(script)
    expect(scriptOf(appeals, diary, 1)).not.toEqual(script)
  })

  it('registers every appeal once, before anything else happens to it', () => {
    for (const appeal of appeals) {
      expect(stepsOf(appeal)[0], appeal.title).toBe('register')
      expect(momentsOf(appeal, 'register')).toHaveLength(1)
    }
  })

  it('runs forward, inside the eight weeks', () => {
    const moments = script.map(({ at }) => at)
    expect(moments.toSorted()).toEqual(moments)
    expect(dateOf(moments[0] ?? '') >= '2026-09-28' && dateOf(moments.at(-1) ?? '') <= '2026-11-22').toBe(true)
  })

  it('leaves departments a moment between an order and their first act', () => {
    for (const appeal of appeals) {
      const sent = at(appeal, 'approve-return') ?? at(appeal, 'dispatch') ?? at(appeal, 'register')
      for (const { at: then } of momentsOf(appeal, 'acknowledge').slice(-1))
        expect(then > (sent ?? ''), appeal.title).toBe(true)
    }
  })

  it('lets departments and authorities work on working days only, emergencies apart', () => {
    const theirs: Step[] = [
      'acknowledge',
      'ask-return',
      'approve-return',
      'refuse-return',
      'contribute',
      'interim',
      'reply',
    ]
    const rest = appeals.filter(({ emergency, showcase }) => !emergency && !showcase)
    for (const appeal of rest)
      for (const { at: when, step } of cuesOf(appeal).filter(({ step }) => theirs.includes(step)))
        expect(diary.works(dateOf(when)), `${appeal.title}: ${step}`).toBe(true)
  })

  it('works on the make-up Saturday and rests on National Day', () => {
    const replies = script.filter(({ step }) => step === 'reply').map(({ at }) => dateOf(at))
    expect(replies).toContain('2026-10-10')
    expect(replies.filter((day) => '2026-10-01' <= day && day <= '2026-10-07')).toEqual([])
  })

  it('plays nine in ten plans to their end', () => {
    const dispatched = appeals.filter(({ plan }) => plan.reply)
    const ended = dispatched.filter((appeal) => at(appeal, 'pass-check'))
    expect(ended.length / dispatched.length).toBeGreaterThan(0.9)
    for (const kind of ['late', 'returns', 'returns-then-refused', 'sent-back-once'] as const)
      for (const appeal of planned(kind)) expect(at(appeal, 'pass-check'), appeal.title).toBeDefined()
  })
})

describe('departments', () => {
  it('on time reply within five working days, or give an interim reply within five and the final within fifteen', () => {
    for (const appeal of [...planned('on-time'), ...planned('early')]) {
      if (!at(appeal, 'reply') || !at(appeal, 'dispatch')) continue
      const enough = appeal.type === 'enterprise' || appeal.plan.interim ? 15 : 5
      expect(days(appeal, 'dispatch', 'reply'), appeal.title).toBeLessThanOrEqual(enough)
      if (appeal.plan.interim) expect(days(appeal, 'dispatch', 'interim'), appeal.title).toBeLessThanOrEqual(5)
    }
  })

  it('late miss a limit', () => {
    for (const appeal of planned('late')) {
      const interim = appeal.type === 'enterprise' ? 15 : 5
      expect(
        days(appeal, 'dispatch', 'interim') > interim || days(appeal, 'dispatch', 'reply') > 15,
        appeal.title,
      ).toBe(true)
    }
  })

  it('silent do nothing, for longer than their limit', () => {
    for (const appeal of planned('silent')) {
      expect(stepsOf(appeal).at(-1)).toBe('dispatch')
      expect(
        calendar.workingDaysBetween(at(appeal, 'dispatch') ?? '', momentOf('2026-11-22', '12:00')),
      ).toBeGreaterThan(15)
    }
  })

  it('ask for a return within two working days of the order', () => {
    for (const appeal of [...planned('returns'), ...planned('returns-then-refused')])
      expect(days(appeal, 'dispatch', 'ask-return'), appeal.title).toBeLessThanOrEqual(2)
  })

  it('in an emergency acknowledge within fifteen minutes', () => {
    for (const appeal of appeals.filter(({ emergency }) => emergency)) {
      const minutes = (Date.parse(at(appeal, 'acknowledge') ?? '') - Date.parse(at(appeal, 'register') ?? '')) / 60_000
      expect(minutes, appeal.title).toBeLessThan(15)
    }
  })
})

it('a repeat comes after the appeal it repeats', () => {
  for (const appeal of appeals.filter(({ plan }) => plan.earlier)) {
    const earlier = appeals.find(({ id }) => id === appeal.plan.earlier)
    expect((earlier && at(earlier, 'register')) ?? '').toSatisfy(
      (first: string) => first < (at(appeal, 'register') ?? ''),
    )
  }
})

it('an unanswered request to supplement is rejected only after its five working days', () => {
  const [appeal] = appeals.filter(({ plan }) => plan.supplement && !plan.supplement.supplied)
  expect(appeal && days(appeal, 'ask-supplement', 'reject')).toBeGreaterThan(5)
})
