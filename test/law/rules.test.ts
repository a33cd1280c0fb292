/** The draft of Liaoning as data: complete, consistent, every item with its article. */
import { describe, expect, it } from 'vitest'
import { regulations, rulesByKey, rulesInForce } from '../../shared/law/regulations.ts'
import { type Rules, rules } from '../../shared/law/rules.ts'
import { keyOf } from '../../shared/law/version.ts'
import { draft } from './calendar-for-tests.ts'

const asRules: Rules = draft

describe('the draft of Liaoning', () => {
  it.each(Object.values(regulations))('$id@$version fits the schema of a rules file', (file) =>
    expect(rules.safeParse(file).error).toBeUndefined(),
  )

  it.each([
    ['review', { workingDays: 2 }, '第十八条'],
    ['dispatch', { workingDays: 1 }, '第十九条'],
    ['return-request', { workingDays: 2 }, '第二十一条第二款'],
    ['reply', { workingDays: 5 }, '第十九条（一）'],
    ['interim-reply', { workingDays: 5 }, '第十九条（二）'],
    ['final-reply', { workingDays: 15 }, '第十九条（二）'],
    ['enterprise-opinion', { workingDays: 15 }, '第十九条（三）'],
    ['weekly-report', { calendarDays: 7, rollsToWorkingDay: false }, '第十九条（四）'],
    ['supplement-before-acceptance', { workingDays: 5 }, '第十八条'],
    ['supplement-during-handling', { workingDays: 5 }, '第二十五条（四）'],
    ['non-cooperation', { calendarDays: 30, rollsToWorkingDay: false }, '第二十五条（八）'],
    ['emergency-acknowledgement', { minutes: 15 }, '平台规则（依第十八条第二款）'],
  ] as const)('limits %s to %o under %s', (kind, period, article) =>
    expect(draft.limits[kind]).toMatchObject({ period, article }),
  )

  it('says where a limit is our reading and not the text', () => {
    const read = Object.entries(asRules.limits).filter(([, { reading }]) => reading)
    expect(read.map(([kind]) => kind)).toEqual(
      expect.arrayContaining(['reply', 'interim-reply', 'final-reply', 'enterprise-opinion', 'return-request']),
    )
    expect(asRules.limits.review.reading).toBeUndefined()
  })

  it('starts the reply clocks of each type (第十九条)', () => {
    const clocks = Object.entries(asRules.types).map(([type, { clocks }]) => [type, clocks.join(' + ')])
    expect(Object.fromEntries(clocks)).toEqual({
      consultation: 'reply',
      service: 'reply',
      help: 'interim-reply + final-reply',
      complaint: 'interim-reply + final-reply',
      report: 'interim-reply + final-reply',
      suggestion: 'interim-reply + final-reply',
      enterprise: 'enterprise-opinion',
      thanks: '',
      invalid: '',
    })
  })

  it('extends only the completing clocks, twice and by two months in all (第十九条（四）)', () =>
    expect(draft.extending).toMatchObject({
      clocks: ['reply', 'final-reply', 'enterprise-opinion'],
      maxApplications: 2,
      maxMonths: 2,
    }))

  it('keeps the numbers that rules are applied with', () => {
    expect(draft.returning.maxTransfers).toBe(3)
    expect(draft.rating).toMatchObject({ satisfiedFrom: 3, badUpTo: 2 })
    expect(draft.callback).toMatchObject({ share: 1, enterpriseShare: 1 })
    expect(draft.evaluation.nodes.map(({ lastDay }) => lastDay)).toEqual(['06-30', '12-31'])
    expect(asRules.supervision.triggers.find(({ code }) => code === 'repeated-returns')?.times).toBe(2)
  })

  it.each([
    ['12 grounds for not accepting (第十七条)', draft.rejection.grounds, 12],
    ['9 closing grounds (第二十五条)', draft.closing.grounds, 9],
    ['7 grounds of misconduct (第三十九条)', draft.misconduct.grounds, 7],
  ])('numbers its %s, each citing its own item', (_, grounds, count) => {
    expect(grounds.map(({ code }) => code)).toEqual(Array.from({ length: count }, (_, i) => i + 1))
    const numerals = '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ')
    for (const { code, article } of grounds) expect(article).toMatch(new RegExp(`^第.+条（${numerals[code - 1]}）$`))
  })

  it('asks for an earlier ticket under ground 7 and a lapsed supplement under ground 10 (第十七条)', () => {
    const needs = asRules.rejection.grounds.flatMap(({ code, needs }) => (needs ? [[code, needs]] : []))
    expect(needs).toEqual([
      [7, 'earlier-ticket'],
      [10, 'lapsed-supplement'],
    ])
  })

  it('opens the alternatives of each closing ground, with the evidence and the log they need (第二十五条)', () => {
    const alternatives = asRules.closing.grounds.flatMap(({ code: ground, alternatives }) =>
      alternatives.map(({ code, evidence, oneOf = [], cites, requires }) => [
        ground,
        code,
        [...evidence, oneOf.join('|'), cites, requires].filter(Boolean).join(' '),
      ]),
    )
    expect(alternatives).toEqual([
      [1, 'solved', 'checked-reply'],
      [1, 'accepted', 'recording|document checked-reply'],
      [1, 'settlement', 'document signedOn performedOn'],
      [2, 'lawsuit', 'reference raisedOn'],
      [2, 'reconsideration', 'reference raisedOn'],
      [2, 'arbitration', 'reference raisedOn'],
      [3, 'ended', 'recording'],
      [3, 'withdrawn', 'document'],
      [4, 'not-supplemented', 'lapsed-supplement'],
      [5, 'untrue', 'finding'],
      [5, 'unverifiable', 'finding'],
      [6, 'public-security', 'reference raisedOn'],
      [6, 'procuratorate', 'reference raisedOn'],
      [6, 'discipline', 'reference raisedOn'],
      [7, 'unlawful', 'citation finding statute'],
      [7, 'against-policy', 'document finding'],
      [8, 'non-cooperation', 'non-cooperation'],
      [9, 'other-law', 'citation statute'],
    ])
  })

  it('opens grounds 2, 3, 4, 6 and 8 during handling only, as their words say (第二十五条)', () => {
    for (const { code, text, duringHandlingOnly } of draft.closing.grounds)
      expect(duringHandlingOnly, `${code}`).toBe(text.includes('办理期间'))
  })

  it('makes a withdrawal one of the closing grounds it names', () => {
    const { ground, written, oral } = asRules.closing.withdrawal
    const codes = asRules.closing.grounds.find(({ code }) => code === ground)?.alternatives.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining([written, oral]))
  })

  it('has four supervision triggers of the law and the platform’s own (第二十三条)', () => {
    const { triggers } = asRules.supervision
    expect(triggers.filter(({ article }) => article.startsWith('第二十三条'))).toHaveLength(4)
    expect(triggers.filter(({ automatic }) => automatic).map(({ code }) => code)).toEqual([
      'overdue',
      'repeated-returns',
      'weekly-report-missed',
    ])
    expect(triggers.filter(({ unconditional }) => unconditional).map(({ code }) => code)).toEqual([
      'wrong-finding',
      'key-matter',
      'bad-rating',
      'false-closing',
    ])
  })

  it('rates from 非常满意 5 to 非常不满意 1, and knows the lines that are not its business', () => {
    expect(draft.rating.levels.map(({ level, zh }) => `${level} ${zh}`)).toEqual([
      '5 非常满意',
      '4 满意',
      '3 基本满意',
      '2 不满意',
      '1 非常不满意',
    ])
    expect(draft.externalLines.lines.map(({ number }) => number)).toEqual(['110', '119', '120', '122'])
  })
})

describe('regulations', () => {
  it('are found by id, as a city names them, and by the key a clock keeps', () => {
    expect(regulations['liaoning-draft-2021']).toBe(draft)
    expect(regulations.nowhere).toBeUndefined()
    expect(rulesByKey(keyOf(draft))).toBe(draft)
    expect(rulesByKey('liaoning-draft-2021@0')).toBeUndefined()
  })
})

describe('施行日期', () => {
  const later = { ...draft, version: '2', effectiveFrom: '2026-12-01' }
  it('a version begins on its day, and the one before holds until then', () => {
    const on = (day: string) => rulesInForce(draft.id, day, [later, draft])?.version
    expect([on('2026-11-30'), on('2026-12-01'), on('2021-10-31')]).toEqual(['1', '2', undefined])
  })
})
