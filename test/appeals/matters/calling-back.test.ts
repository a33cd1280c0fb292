/** 回访、抽检 — who is called back, how often, and what false closing leads to (第十九条、第三十条). */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { digest, drawOrdinals, hashOfSeed, seedOf } from '../../../shared/appeals/desk/draw.ts'
import { decide } from '../../../shared/appeals/kind/decide.ts'
import { isToBeCalledBack } from '../../../shared/appeals/matters/calling-back/chosen.ts'
import { fraction } from '../../../shared/law/fraction.ts'
import {
  appellant,
  businessEnvironment,
  department,
  instant,
  law,
  operator,
  registered,
  second,
  supervisor,
} from '../../support/story.ts'
import { checked, closed, dispatched, inspector } from '../ticket/endings.ts'

const reached = (solved: 'solved' | 'partly' | 'not-solved', more: object = {}) =>
  ({ type: 'callBack', outcome: 'reached', solved, by: '回访员', ...more }) as const
const unreachable = { type: 'callBack', outcome: 'unreachable', by: '回访员' } as const

describe('未能联系的间隔', () => {
  it('three attempts within a minute are one: another counts two hours later; whoever is reached is taken at once', () => {
    const one = closed().and('2026-10-13T09:00+08:00', operator, unreachable)
    expect(one.when('2026-10-13T10:59+08:00', operator, unreachable).refuses('callback.too-soon')).toEqual({
      notBefore: instant('2026-10-13T11:00+08:00'),
      minutesApart: 120,
    })
    one.when('2026-10-13T11:00+08:00', operator, unreachable).decides('callback-missed')
    one
      .when('2026-10-13T09:01+08:00', operator, {
        type: 'callBack',
        outcome: 'reached',
        solved: 'solved',
        by: '回访员',
      })
      .decides('called-back')
  })
  it('an enterprise matter is tried more often before it is given up', () => {
    const { ticket, log } = closed()
    const tried = (times: number) => ({
      ...ticket,
      ticketType: 'enterprise' as const,
      callbacks: Array.from({ length: times }, (_, n) => ({
        at: instant(`2026-10-13T0${n}:00+08:00`),
        outcome: 'unreachable' as const,
        by: '回访员',
      })),
    })
    const now = instant('2026-10-14T09:00+08:00')
    const events = (times: number) =>
      decide(unreachable, tried(times), { ...law, now, today: '2026-10-14', actor: operator })
    expect(log.length).toBeGreaterThan(0)
    expect(events(3)).toMatchObject({ events: [{ type: 'callback-missed' }] })
    expect(events(4)).toMatchObject({
      events: [{ type: 'callback-missed' }, { type: 'callback-given-up', attempts: 5 }],
    })
  })
})

describe('回访', () => {
  it('of every closed dispatched ticket is due in five working days', () =>
    expect(closed().clock('callback')).toMatchObject({ lastDay: '2026-10-19' }))
  it('is not due where nothing was dispatched', () =>
    expect(
      registered()
        .and('2026-10-09T10:00+08:00', operator, { type: 'reject', ground: 1, reasons: '民事纠纷' })
        .clock('callback'),
    ).toBeUndefined())
  it('must say whether it was solved', () =>
    closed()
      .when('2026-10-13T09:00+08:00', operator, { type: 'callBack', outcome: 'reached', by: '回访员' })
      .refuses('callback.needs-answer'))
  it('is made once', () =>
    closed()
      .and('2026-10-13T09:00+08:00', operator, reached('solved'))
      .when('2026-10-13T10:00+08:00', operator, reached('solved'))
      .refuses('callback.already-made'))
  it('in time ends its clock as met', () =>
    expect(closed().and('2026-10-19T23:59+08:00', operator, reached('solved')).clock('callback')?.outcome).toBe('met'))
  it('that is missed is found the moment its limit has passed', () =>
    expect(closed().sweptTo('2026-10-20T00:00+08:00').clock('callback')?.passedAt).toBe('2026-10-19T16:00:00.000Z'))
})

describe('未能联系', () => {
  const twice = () =>
    closed().and('2026-10-13T09:00+08:00', operator, unreachable).and('2026-10-13T15:00+08:00', operator, unreachable)

  it('is counted, and a missed call leaves the callback due', () => {
    expect(twice().ticket.callbacks).toHaveLength(2)
    expect(twice().clock('callback')?.endedAt).toBeUndefined()
  })
  it('is given up with the third attempt, and shown as that', () => {
    twice().when('2026-10-14T09:00+08:00', operator, unreachable).decides('callback-missed', 'callback-given-up')
    const givenUp = twice().and('2026-10-14T09:00+08:00', operator, unreachable)
    expect(givenUp.clock('callback')?.outcome).toBe('void')
    givenUp.when('2026-10-14T10:00+08:00', operator, unreachable).refuses('callback.given-up')
  })
  it('the appellant who rings back is heard all the same', () => {
    const heard = twice()
      .and('2026-10-14T09:00+08:00', operator, unreachable)
      .and('2026-10-20T09:00+08:00', operator, reached('solved', { returned: true }))
    expect(heard.ticket.callbackGivenUpAt).toBeUndefined()
    expect(heard.ticket.callbacks.at(-1)).toMatchObject({ outcome: 'reached', returned: true })
  })
})

describe('回访抽取', () => {
  const share = (callbackShare: number) => ({ ...law, registry: { ...law.registry, callbackShare } })
  const { ticket } = closed()

  it('calls back the city’s share, and the same ones when it is done again', () => {
    const tickets = Array.from({ length: 2000 }, (_, n) => ({ ...ticket, number: `261009-${n}` }))
    const chosen = () => tickets.filter((one) => isToBeCalledBack(one, '2026-10-12T03:00:00.000Z', share(0.3)))
    expect(chosen().length).toBeGreaterThan(540)
    expect(chosen().length).toBeLessThan(660)
    expect(chosen()).toEqual(chosen())
  })
  it('cannot be told from the number before the closing', () => {
    const moments = Array.from({ length: 200 }, (_, n) => new Date(Date.UTC(2026, 9, 12) + n).toISOString())
    const chosen = moments.filter((at) => isToBeCalledBack(ticket, at, share(0.5)))
    expect(chosen.length).toBeGreaterThan(60)
    expect(chosen.length).toBeLessThan(140)
  })
  it('leaves out no enterprise matter, whatever the city’s share', () => {
    const enterprise = { ...ticket, ticketType: 'enterprise' as const }
    expect(isToBeCalledBack(enterprise, '2026-10-12T03:00:00.000Z', share(0))).toBe(true)
    expect(isToBeCalledBack(ticket, '2026-10-12T03:00:00.000Z', share(0))).toBe(false)
  })
  it('spreads evenly', () => {
    const all = Array.from({ length: 10_000 }, (_, n) => Math.floor(fraction(`261009-${n}`) * 10))
    for (let tenth = 0; tenth < 10; tenth++)
      expect(Math.abs(all.filter((one) => one === tenth).length - 1000)).toBeLessThan(150)
  })
})

describe('假办结、被办结', () => {
  it('closed as solved but not solved: found, worked again at once, and put to the authority', () => {
    closed()
      .when('2026-10-13T09:00+08:00', operator, reached('not-solved'))
      .decides('called-back', 'false-closing-found', 'reopened', 'dispatched', 'supervision-opened')
    const story = closed().and('2026-10-13T09:00+08:00', operator, reached('not-solved'))
    expect(story.ticket).toMatchObject({
      state: 'handling',
      findings: [
        { subject: 'finding-1', by: 'callback', kinds: ['not-done'], unit: 'heping-housing', alternative: 'solved' },
      ],
      reopenings: [{ cause: 'false-closing', closing: { ground: 1 } }],
    })
    expect(story.clock('final-reply', second)?.endedAt).toBeUndefined()
    expect(story.clock('finding-verification')).toMatchObject({ lastDay: '2026-10-27' })
  })
  it('a reply that is untrue is a false closing even where something was done', () =>
    closed()
      .when('2026-10-13T09:00+08:00', operator, reached('partly', { truth: 'untrue' }))
      .decides('called-back', 'false-closing-found', 'reopened', 'dispatched', 'supervision-opened'))
  it('solved in part, and truly said so, is none', () =>
    closed()
      .when('2026-10-13T09:00+08:00', operator, reached('partly', { truth: 'true' }))
      .decides('called-back'))
  it('a closing for another ground than solved is not false because it did not solve', () =>
    dispatched()
      .and('2026-10-12T11:00+08:00', operator, {
        type: 'close',
        ground: 5,
        alternative: 'untrue',
        evidence: { finding: '现场核查，电梯运行正常' },
        reasons: '与事实不符',
      })
      .when('2026-10-13T09:00+08:00', operator, reached('not-solved'))
      .decides('called-back'))
  it('closed in the appellant’s name without their consent is 被办结', () => {
    const ended = dispatched().and('2026-10-09T11:00+08:00', operator, {
      type: 'withdraw',
      how: 'oral',
      recording: '录音 1',
    })
    const [found] = ended
      .when('2026-10-13T09:00+08:00', operator, reached('partly', { agreed: false }))
      .events('false-closing-found')
    expect(found).toMatchObject({ kinds: ['not-agreed'], alternative: 'ended' })
  })
  it('worked again and closed again, the ticket is called back again', () => {
    const again = closed()
      .and('2026-10-13T09:00+08:00', operator, reached('not-solved'))
      .and('2026-10-14T09:00+08:00', operator, {
        type: 'close',
        ground: 5,
        alternative: 'untrue',
        evidence: { finding: '复查' },
        reasons: '复查',
      })
    expect(again.clock('callback')).toMatchObject({ lastDay: '2026-10-21' })
    again.when('2026-10-15T09:00+08:00', operator, reached('solved')).decides('called-back')
  })

  const found = () => closed().and('2026-10-13T09:00+08:00', operator, reached('not-solved'))
  const verify = (finding = 'finding-1') =>
    ({ type: 'verifyFinding', finding, decision: 'upheld', reasons: '属实' }) as const
  it('is verified by the business-environment authority, and by no other', () => {
    found().when('2026-10-14T09:00+08:00', supervisor, verify()).refuses('ticket.authority-not-allowed')
    found().when('2026-10-14T09:00+08:00', operator, verify()).refuses('ticket.role-not-allowed')
    found().when('2026-10-14T09:00+08:00', businessEnvironment, verify('finding-9')).refuses('finding.unknown')
    const upheld = found().and('2026-10-14T09:00+08:00', businessEnvironment, verify())
    expect(upheld.clock('finding-verification')?.outcome).toBe('met')
    upheld.when('2026-10-14T10:00+08:00', businessEnvironment, verify()).refuses('finding.already-verified')
  })
})

describe('抽检', () => {
  const numbers = Array.from({ length: 500 }, (_, n) => `261009-${String(n).padStart(8, '0')}`)
  const seed = '00112233445566778899aabbccddeeff'

  it('draws the same from the same seed', () => {
    expect(drawOrdinals(seed, 500, 20)).toEqual(drawOrdinals(seed, 500, 20))
    expect(drawOrdinals(seed, 500, 20)).not.toEqual(drawOrdinals(`${seed.slice(1)}0`, 500, 20))
  })
  it('as the published sentence says: sorted by SHA-256 of seed, space, ordinal', () => {
    const byHand = numbers
      .map(
        (_, at) =>
          `${createHash('sha256')
            .update(`${seed} ${at + 1}`)
            .digest('hex')} ${at + 1}`,
      )
      .sort()
      .slice(0, 7)
      .map((line) => Number(line.split(' ')[1]))
    expect(drawOrdinals(seed, 500, 7)).toEqual(byHand)
  })
  it('a larger sample contains the smaller one, and the whole is drawn once', () => {
    expect(drawOrdinals(seed, 500, 50).slice(0, 20)).toEqual(drawOrdinals(seed, 500, 20))
    expect(new Set(drawOrdinals(seed, 500, 1000)).size).toBe(500)
  })
  it('by a seed that is of the city and of the draw, whose hash stands before', () => {
    expect(seedOf('a', 1)).toMatch(/^[0-9a-f]{32}$/)
    expect(new Set([seedOf('a', 1), seedOf('a', 2), seedOf('b', 1)]).size).toBe(3)
    expect(hashOfSeed(seed)).toBe(createHash('sha256').update(seed).digest('hex'))
  })
  it('says which stratum it was drawn from without listing it', () =>
    expect(digest([...numbers].reverse())).toBe(digest(numbers)))

  const result = {
    type: 'recordInspection',
    inspection: '261113-00112233',
    process: 'sound',
    result: 'sound',
    solved: 'solved',
    by: '检查员',
  } as const
  it('records each ticket once an inspection, and says what is faulty', () => {
    closed()
      .when('2026-10-14T09:00+08:00', supervisor, { ...result, process: 'faulty' })
      .refuses('inspection.faulty-needs-findings')
    closed()
      .and('2026-10-14T09:00+08:00', supervisor, result)
      .when('2026-10-14T10:00+08:00', supervisor, result)
      .refuses('inspection.already-recorded')
  })
  it('that finds a false closing has the matter worked again', () =>
    closed()
      .when('2026-10-14T09:00+08:00', supervisor, {
        ...result,
        result: 'faulty',
        solved: 'not-solved',
        findings: '未维修',
      })
      .decides('inspected', 'false-closing-found', 'reopened', 'dispatched', 'supervision-opened'))
  it('is not for units or appellants', () =>
    closed().when('2026-10-14T09:00+08:00', appellant(), result).refuses('ticket.role-not-allowed'))
})

describe('回访与抽检的记录', () => {
  const inspection = {
    type: 'recordInspection',
    inspection: '2026-10-1',
    process: 'sound',
    result: 'sound',
    solved: 'solved',
    by: '抽检员',
  } as const
  const at = '2026-10-13T09:00+08:00'
  const accepted = () =>
    checked().and('2026-10-12T11:00+08:00', operator, {
      type: 'close',
      ground: 1,
      alternative: 'accepted',
      evidence: { recording: '录音1' },
      reasons: '诉求人认可',
    })

  it('keeps what was answered and nothing that was not asked', () => {
    expect(closed().when(at, operator, reached('solved')).events('called-back')).toStrictEqual([
      { type: 'called-back', solved: 'solved', by: '回访员' },
    ])
    expect(
      closed()
        .when(at, operator, reached('partly', { truth: 'partly', agreed: true, returned: true, note: '基本属实' }))
        .events('called-back'),
    ).toStrictEqual([
      {
        type: 'called-back',
        solved: 'partly',
        truth: 'partly',
        agreed: true,
        returned: true,
        by: '回访员',
        note: '基本属实',
      },
    ])
    const { type: _, ...verdicts } = inspection
    expect(closed().when(at, operator, inspection).events('inspected')).toStrictEqual([
      { type: 'inspected', ...verdicts },
    ])
    expect(
      closed()
        .when(at, operator, { ...inspection, agreed: true, truth: 'true' })
        .events('inspected'),
    ).toStrictEqual([{ type: 'inspected', ...verdicts, truth: 'true', agreed: true }])
  })
  it('not asked whether they agreed, an appellant has not denied it', () => {
    accepted().when(at, operator, reached('solved')).decides('called-back')
    expect(
      accepted()
        .when(at, operator, reached('solved', { agreed: false }))
        .events('false-closing-found'),
    ).toMatchObject([{ kinds: ['not-agreed'] }])
  })
  it('the unit is told what was found, and how', () => {
    const reasons = (command: Parameters<ReturnType<typeof closed>['when']>[2]) =>
      closed()
        .when(at, operator, command)
        .events('reopened')
        .map(({ reasons }) => reasons)
    const [{ zh = '' } = {}] = law.rules.callback.falseClosings.filter(({ code }) => code === 'not-done')
    expect(reasons(reached('not-solved'))).toEqual([`回访发现${zh}`])
    expect(reasons({ ...inspection, solved: 'not-solved', result: 'faulty', findings: '未更换' })).toEqual([
      `抽检发现${zh}`,
    ])
  })
  it('is of each inspection once; a faulty process or result alone needs its findings', () => {
    const once = closed().and(at, operator, inspection)
    once.when(at, operator, inspection).refuses('inspection.already-recorded')
    once.when(at, operator, { ...inspection, inspection: '2026-11-1' }).decides('inspected')
    for (const faulty of [{ process: 'faulty' }, { result: 'faulty' }] as const)
      closed()
        .when(at, operator, { ...inspection, ...faulty })
        .refuses('inspection.faulty-needs-findings')
  })
  it('each finding is judged by itself', () => {
    const twice = closed()
      .and(at, operator, reached('not-solved'))
      .and('2026-10-14T09:00+08:00', department('heping-housing'), {
        type: 'reply',
        order: second,
        record: '更换',
        answer: '已修',
        consultation: { impossible: '电话停机' },
      })
      .and('2026-10-14T10:00+08:00', operator, { type: 'passCheck' })
      .and('2026-10-14T11:00+08:00', operator, {
        type: 'close',
        ground: 1,
        alternative: 'solved',
        evidence: {},
        reasons: '已修',
      })
      .and('2026-10-15T09:00+08:00', operator, reached('not-solved'))
    const verify = { type: 'verifyFinding', finding: 'finding-2', decision: 'upheld', reasons: '属实' } as const
    const { ticket } = twice.and('2026-10-16T09:00+08:00', inspector, verify)
    expect(ticket.findings.map(({ verification }) => verification?.decision)).toEqual([undefined, 'upheld'])
    expect(
      twice.when('2026-10-16T09:00+08:00', inspector, { ...verify, finding: 'finding-3' }).refuses('finding.unknown'),
    ).toEqual({ known: ['finding-1', 'finding-2'] })
  })
  it('what no unit ever had is not called back', () =>
    expect(isToBeCalledBack({ ...registered().ticket }, instant(at), law)).toBe(false))
})
