/** 回访报告 — what callbacks and inspections of a period found, each number with its tickets (第三十条). */
import { describe, expect, it } from 'vitest'
import type { Ticket } from '../../../shared/appeals/ticket/ticket.ts'
import { callbackReport } from '../../../shared/appeals/views/callback-report.ts'
import { appellant, businessEnvironment, number, operator, type Story, supervisor } from '../../support/story.ts'
import { closed, dispatched, rejected } from '../ticket/endings.ts'

const october = { from: '2026-10-01', to: '2026-10-31' }
const november = { from: '2026-11-01', to: '2026-11-30' }
const day = (date: string, time = '09:00') => `2026-10-${date}T${time}+08:00`
const none = { count: 0, tickets: [] }
const one = { count: 1, tickets: [number] }
const report = (...stories: Pick<Story, 'ticket'>[]) =>
  callbackReport(
    stories.map(({ ticket }) => ticket),
    october,
  )
const numbered = ({ ticket }: Story, number: string, more: Partial<Ticket> = {}) => ({
  ticket: { ...ticket, number, ...more },
})

const reached = (solved: 'solved' | 'partly' | 'not-solved', truth?: 'true' | 'partly' | 'untrue') =>
  ({ type: 'callBack', outcome: 'reached', solved, by: '回访员', ...(truth ? { truth } : {}) }) as const
const unreachable = { type: 'callBack', outcome: 'unreachable', by: '回访员' } as const
const inspected = (process: 'sound' | 'faulty', result: 'sound' | 'faulty', inspection = 'cj-1') =>
  ({
    type: 'recordInspection',
    inspection,
    process,
    result,
    solved: 'solved',
    by: '检查员',
    findings: '答复未附现场照片',
  }) as const
const verify = (decision: 'upheld' | 'dropped') =>
  ({ type: 'verifyFinding', finding: 'finding-1', decision, reasons: '现场复核' }) as const
const givenUp = () =>
  closed()
    .and(day('13'), operator, unreachable)
    .and(day('14'), operator, unreachable)
    .and(day('15'), operator, unreachable)
const found = () => closed().and(day('13'), operator, reached('not-solved'))

describe('期内办结', () => {
  it('and not yet called back: due, and nothing said', () =>
    expect(report(closed())).toEqual({
      closed: one,
      toBeCalledBack: one,
      reached: none,
      givenUp: none,
      missedCalls: 0,
      overdue: none,
      solved: none,
      partlySolved: none,
      notSolved: none,
      truth: { true: none, partly: none, untrue: none },
      workedAgain: none,
      inspected: { count: 0, processFaulty: 0, resultFaulty: 0 },
      falseClosings: [],
      byUnit: [],
    }))
  it('leaves out what is open, what was never dispatched, and what was closed in another period', () => {
    expect(report(dispatched(), rejected())).toMatchObject({ closed: none, toBeCalledBack: none })
    expect(callbackReport([closed().ticket], november)).toMatchObject({ closed: none })
    expect(report(numbered(closed(), number, { dispatchedAt: undefined } as never))).toMatchObject({ closed: none })
  })
  it('not chosen by the city’s share is closed and not due', () => {
    const { ticket } = closed()
    const clocks = ticket.clocks.filter(({ kind }) => kind !== 'callback')
    expect(report({ ticket: { ...ticket, clocks } })).toMatchObject({ closed: one, toBeCalledBack: none })
  })
  it('and worked again since: closed, called back and not solved all the same, by the closing of the period', () => {
    const shown = { closed: one, toBeCalledBack: one, reached: one, notSolved: one, workedAgain: one, overdue: none }
    expect(report(found())).toMatchObject(shown)
    expect(callbackReport([found().ticket], november)).toMatchObject({ closed: none, reached: none, workedAgain: none })
  })
  it('and worked again after its callback was given up, or had become overdue', () => {
    const rated = (story: Story) =>
      story.and(day('22'), appellant(), { type: 'rate', level: 1, via: 'link' }).and(day('23'), supervisor, {
        type: 'examineRating',
        conclusion: 'justified',
        causes: ['delay'],
        reasons: '属实',
      })
    expect(report(rated(givenUp()))).toMatchObject({ closed: one, givenUp: one, missedCalls: 3, overdue: none })
    expect(report(rated(closed().sweptTo(day('21'))))).toMatchObject({ closed: one, reached: none, overdue: one })
  })
  it('a second time is due by its second closing', () => {
    const again = found().and(day('14'), operator, {
      type: 'close',
      ground: 5,
      alternative: 'untrue',
      evidence: { finding: '复查' },
      reasons: '复查',
    })
    expect(report(again)).toMatchObject({ closed: one, toBeCalledBack: one, reached: none, overdue: none })
    expect(report(again.sweptTo('2026-10-30T00:00+08:00'))).toMatchObject({ overdue: one })
  })
})

describe('回访结果', () => {
  it.each([
    ['solved', 'true', { solved: one, partlySolved: none, truth: { true: one, partly: none, untrue: none } }],
    ['partly', 'partly', { solved: none, partlySolved: one, truth: { true: none, partly: one, untrue: none } }],
    ['solved', undefined, { solved: one, truth: { true: none, partly: none, untrue: none } }],
  ] as const)('solved: %s, true: %s', (solved, truth, expected) =>
    expect(report(closed().and(day('13'), operator, reached(solved, truth)))).toMatchObject({
      reached: one,
      notSolved: none,
      ...expected,
    }),
  )
  it('not solved and untrue, where the closing did not claim it', () => {
    const unsolved = dispatched()
      .and('2026-10-12T11:00+08:00', operator, {
        type: 'close',
        ground: 5,
        alternative: 'untrue',
        evidence: { finding: '现场核查，电梯运行正常' },
        reasons: '与事实不符',
      })
      .and(day('13'), operator, reached('not-solved', 'untrue'))
    const said = report(unsolved)
    expect(said).toMatchObject({ reached: one, solved: none, partlySolved: none, notSolved: one, falseClosings: [] })
    expect(said.truth).toEqual({ true: none, partly: none, untrue: one })
  })
  it('calls that nobody answered are added up, and giving up is shown', () => {
    const twice = closed().and(day('13'), operator, unreachable).and(day('14'), operator, unreachable)
    expect(report(twice)).toMatchObject({ missedCalls: 2, givenUp: none, reached: none })
    expect(report(givenUp(), numbered(twice, '261009-00000001'))).toMatchObject({ missedCalls: 5, givenUp: one })
  })
})

describe('逾期未回访', () => {
  it('is what was called back after its limit, and what its limit has passed without', () => {
    expect(report(closed().sweptTo(day('20', '00:00')))).toMatchObject({ overdue: one })
    expect(report(closed().sweptTo(day('20', '00:00')).and(day('20'), operator, reached('solved')))).toMatchObject({
      overdue: one,
      reached: one,
    })
  })
  it('not what was called back in time, what is not yet due, or what was given up', () => {
    expect(report(closed().and(day('19', '23:59'), operator, reached('solved')))).toMatchObject({ overdue: none })
    expect(report(closed().sweptTo(day('19', '23:59')))).toMatchObject({ overdue: none })
    expect(report(givenUp().sweptTo(day('21')))).toMatchObject({ overdue: none, givenUp: one })
  })
  it('nor what was given up after its limit: nobody waits for that callback any more', () => {
    const twice = closed().and(day('13'), operator, unreachable).and(day('14'), operator, unreachable)
    const late = twice.sweptTo(day('20', '00:00')).and(day('20'), operator, unreachable)
    expect(report(late)).toMatchObject({ overdue: none, givenUp: one })
  })
})

describe('抽检', () => {
  it('counts each inspection once, and apart what was wrong with process and with result', () => {
    const stories = [
      closed()
        .and(day('13'), operator, inspected('faulty', 'sound'))
        .and(day('14'), operator, inspected('sound', 'sound', 'cj-2')),
      closed().and(day('13'), operator, inspected('faulty', 'faulty')),
    ]
    expect(report(...stories).inspected).toEqual({ count: 3, processFaulty: 2, resultFaulty: 1 })
    expect(
      callbackReport(
        stories.map(({ ticket }) => ticket),
        november,
      ).inspected.count,
    ).toBe(0)
  })
})

describe('假办结、被办结', () => {
  const clue = {
    ticket: number,
    subject: 'finding-1',
    by: 'callback',
    kinds: ['not-done'],
    unit: 'heping-housing',
    ground: 1,
    alternative: 'solved',
    at: '2026-10-13T01:00:00.000Z',
  }
  it('are listed with what the authority has decided of them, though the matter is open again', () => {
    expect(report(found())).toMatchObject({ workedAgain: one, falseClosings: [{ ...clue, decision: 'pending' }] })
    const upheld = found().and(day('14'), businessEnvironment, verify('upheld'))
    expect(report(upheld).falseClosings).toEqual([{ ...clue, decision: 'upheld' }])
  })
  it('belong to the period in which they were found', () => {
    expect(callbackReport([found().ticket], november)).toMatchObject({ falseClosings: [], byUnit: [] })
  })
  it('are counted for each unit, most first, those upheld apart', () => {
    const upheld = found().and(day('14'), businessEnvironment, verify('upheld'))
    const dropped = found().and(day('14'), businessEnvironment, verify('dropped'))
    const of = (unit: string, story: Story, number: string) =>
      numbered(story, number, { findings: story.ticket.findings.map((finding) => ({ ...finding, unit })) })
    expect(
      report(
        of('shenhe-housing', found(), '1'),
        of('dadong-ecology', found(), '2'),
        of('heping-housing', upheld, '3'),
        of('heping-housing', dropped, '4'),
      ).byUnit,
    ).toEqual([
      { unit: 'heping-housing', falseClosings: 2, upheld: 1 },
      { unit: 'dadong-ecology', falseClosings: 1, upheld: 0 },
      { unit: 'shenhe-housing', falseClosings: 1, upheld: 0 },
    ])
  })
})
