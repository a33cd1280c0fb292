/** 时限说明 — what a deadline says of itself. */
import { describe, expect, it } from 'vitest'
import { explain, explainExtension, explainSet, explanation } from '../../shared/law/explanation.ts'
import { instantOf } from '../../shared/law/shanghai-time.ts'
import { calendar, draft } from './calendar-for-tests.ts'

const start = instantOf('2026-09-30T10:00:00+08:00')

describe('a deadline explains itself', () => {
  it('by article, rules, reading, start and every day with why', () => {
    const said = explain(draft.limits['interim-reply'], draft, start, calendar)
    expect(said).toMatchObject({
      article: '第十九条（二）',
      rules: 'liaoning-draft-2021@1',
      reading: { zh: expect.stringContaining('派发工单之日起算') },
      start,
      lastDay: '2026-10-13',
      limit: '2026-10-13T16:00:00.000Z',
      provisional: false,
    })
    expect(said.days.map(({ date, n, why }) => `${date.slice(5)} ${n ?? '-'} ${why}`)).toEqual([
      '09-30 - 开始的当日不计入',
      '10-01 - 国庆节',
      '10-02 - 国庆节',
      '10-03 - 国庆节',
      '10-04 - 国庆节',
      '10-05 - 国庆节',
      '10-06 - 国庆节',
      '10-07 - 国庆节',
      '10-08 1 工作日',
      '10-09 2 工作日',
      '10-10 3 调休上班',
      '10-11 - 周末',
      '10-12 4 工作日',
      '10-13 5 工作日',
    ])
    expect(said.days[10]).toMatchObject({ counted: true, whyEn: 'worked in exchange for National Day' })
  })

  it('in one Chinese and one English sentence', () =>
    expect(explain(draft.limits.review, draft, start, calendar).summary).toEqual({
      zh: '初核告知：自收到诉求并在平台登记之日（2026-09-30）起2个工作日，最后一日为2026-10-09（星期五），24时截止；依据《辽宁省群众诉求办理规定（草案）（征求意见稿）》第十八条。',
      en: 'Review: 2 working days from registration on the platform (2026-09-30); the last day is Friday 2026-10-09, until 24:00; under 第十八条 of 《辽宁省群众诉求办理规定（草案）（征求意见稿）》.',
    }))

  it('says that it is provisional', () => {
    const said = explain(draft.limits.dispatch, draft, instantOf('2026-12-31T10:00:00+08:00'), calendar)
    expect(said.provisional).toBe(true)
    expect(said.summary.zh).toContain('暂定')
    expect(said.summary.en).toContain('1 working day from')
    expect(said.summary.en).toContain('Provisional')
    expect(said.days[1]).toMatchObject({ date: '2027-01-01', counted: false, why: '元旦' })
  })

  it('leaves out a reading where the text needs none', () =>
    expect(explain(draft.limits.review, draft, start, calendar)).not.toHaveProperty('reading'))

  it('counts every day of consecutive days, holidays included', () => {
    const { days } = explain(draft.limits['non-cooperation'], draft, instantOf('2026-09-01T10:00:00+08:00'), calendar)
    expect(days[1]).toMatchObject({ date: '2026-09-02', n: 1 })
    expect(days.at(-1)).toMatchObject({ date: '2026-10-01', n: 30, why: '按日连续计算' })
  })

  it('shows the roll to a working day at the end of an extension', () => {
    const said = explainExtension('2026-08-31', 2, draft, calendar)
    expect(said).toMatchObject({ article: '第十九条（四）', lastDay: '2026-11-02' })
    expect(said.summary.zh).toContain('2个月')
    expect(said.days.slice(-4).map(({ date, counted, why }) => [date, counted, why])).toEqual([
      ['2026-10-30', true, '按日连续计算'],
      ['2026-10-31', true, '周末，顺延'],
      ['2026-11-01', false, '周末，顺延'],
      ['2026-11-02', false, '顺延至此工作日'],
    ])
  })

  it('gives minutes to the minute, without days', () => {
    const said = explain(draft.limits['emergency-acknowledgement'], draft, start, calendar)
    expect(said.days).toEqual([])
    expect(said.summary.zh).toContain('（2026-09-30T10:00:00+08:00）起15分钟，截止于2026-09-30T10:15:00+08:00')
  })

  it('names who set a last day that no period gave', () => {
    const said = explainSet(draft.limits['supplement-during-handling'], draft, start, '2026-10-20')
    expect(said).toMatchObject({
      lastDay: '2026-10-20',
      limit: '2026-10-20T16:00:00.000Z',
      provisional: false,
      days: [],
    })
    expect(said.summary.zh).toContain('在约定的期限内，最后一日为2026-10-20（星期二）')
    expect(explainSet(draft.limits['supplement-before-acceptance'], draft, start, '2026-10-20').summary.en).toContain(
      'within the period the platform set',
    )
    expect(explainSet(draft.limits['inner-limit'], draft, start, '2026-10-20').summary).toMatchObject({
      zh: expect.stringContaining('在交办单位规定的期限内'),
      en: expect.stringContaining('within the period the passing unit set'),
    })
  })

  it.each([
    [{ workingDays: 1 }, '1个工作日', '1 working day from'],
    [{ workingDays: 2 }, '2个工作日', '2 working days from'],
    [{ calendarDays: 7, rollsToWorkingDay: false }, '7日', '7 calendar days from'],
    [{ months: 1 }, '1个月', '1 month from'],
    [{ minutes: 15 }, '15分钟', '15 minutes from'],
  ])('says how long %o is', (period, zh, en) => {
    const { summary } = explain({ ...draft.limits.review, period }, draft, start, calendar)
    expect(summary.zh).toContain(`起${zh}，`)
    expect(summary.en).toContain(en)
  })

  it('has the shape it promises', () => {
    for (const limit of Object.values(draft.limits))
      expect(explanation().safeParse(explain(limit, draft, start, calendar)).error).toBeUndefined()
  })
})
