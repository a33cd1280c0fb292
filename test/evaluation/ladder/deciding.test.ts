/** 督办的顺序 — each step by its issuer, in its turn, after what the article asks for (第三十一条). */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../shared/access/actor.ts'
import { decided } from '../../../shared/evaluation/ladder/decided.ts'
import { isRefusal } from '../../../shared/record/refusal.ts'
import { bottom, city, government, ladderWorld, preparer, province, unit } from '../../support/ladders.ts'

const proposed = async () => {
  const world = await ladderWorld().both()
  await world.propose()
  return world
}
const warned = async () => {
  const world = await proposed()
  await world.issue('warn')
  return world
}
/** The step was reported on, and found insufficient. */
const unreformed = async (world: Awaited<ReturnType<typeof proposed>>, measure: string) => {
  await world.report(measure)
  await world.check(measure, 'insufficient')
  return world
}

describe('作出', () => {
  it('a step keeps text, reasons, article, issuer and the last days of its terms', async () => {
    const world = await proposed()
    expect(await world.issue('warn', province, { reference: '辽营商督〔2027〕1号' })).toMatchObject({
      state: 'running',
      steps: [
        {
          ...{ step: 'warn', article: '第三十一条', text: '请于期限内整改。', reference: '辽营商督〔2027〕1号' },
          ...{ by: province, at: '2027-02-01T01:00:00.000Z', isPublic: false, replyBy: '2027-02-08' },
          reportBy: expect.stringMatching(/^2027-03-/),
        },
      ],
    })
  })

  it('never by an authority of the city, whatever its kind', async () => {
    const world = await warned()
    for (const by of [city, preparer, { ...city, unit: 'heping' }])
      expect(await world.issue('notify', by)).toEqual({ refused: 'ladder.never-by-the-city' })
  })

  it('of the first three by the province alone', async () => {
    const world = await proposed()
    expect(await world.issue('warn', government)).toEqual({
      refused: 'ladder.not-its-issuer',
      details: { measure: expect.objectContaining({ code: 'warn' }), may: ['province'] },
    })
  })

  it('in their order, none skipped and none twice', async () => {
    const world = await proposed()
    for (const measure of ['notify', 'publish', 'circular', 'interview'])
      expect(await world.issue(measure)).toMatchObject({
        refused: 'ladder.out-of-order',
        details: { next: [expect.objectContaining({ code: 'warn' })] },
      })
    await world.issue('warn')
    await unreformed(world, 'warn')
    expect(await world.issue('warn')).toMatchObject({ refused: 'ladder.issued-already' })
    expect(await world.issue('publish')).toMatchObject({
      refused: 'ladder.out-of-order',
      details: { next: [{ code: 'notify' }, { code: 'circular' }] },
    })
    expect(await world.issue('shame')).toMatchObject({
      refused: 'ladder.measure-unknown',
      details: { known: ['warn', 'notify', 'publish', 'circular', 'special-report', 'interview'] },
    })
    expect(await world.issue('notify')).toMatchObject({ steps: [{ step: 'warn' }, { step: 'notify' }] })
    await unreformed(world, 'notify')
    expect(await world.issue('publish')).toMatchObject({ steps: [{}, {}, { step: 'publish', isPublic: true }] })
  })

  it('of the first three the next also where nothing was reported in time, and not a minute sooner', async () => {
    const world = await warned()
    const { reportBy = '' } = world.ladder()?.steps[0] ?? {}
    world.at(`${reportBy}T23:59:59.999+08:00`)
    expect(await world.issue('notify')).toEqual({
      refused: 'ladder.may-still-reform',
      details: { last: expect.objectContaining({ code: 'warn' }), lastDay: reportBy },
    })
    world.at(new Date(Date.parse(`${reportBy}T24:00:00+08:00`)).toISOString())
    expect(await world.issue('circular')).toEqual({
      refused: 'ladder.needs-finding',
      details: {
        measure: expect.objectContaining({ code: 'circular' }),
        last: expect.objectContaining({ code: 'warn' }),
      },
    })
    expect(await world.issue('notify')).toMatchObject({ state: 'running' })
  })

  it('not while a report waits to be checked, nor once it was sufficient', async () => {
    const world = await warned()
    await world.report('warn')
    expect(await world.issue('notify')).toMatchObject({ refused: 'ladder.check-awaited' })
    await world.check('warn', 'sufficient')
    expect(await world.issue('notify')).toMatchObject({ refused: 'ladder.reformed' })
    expect(await world.issue('circular')).toMatchObject({ refused: 'ladder.reformed' })
  })

  it('circular, special report and interview after 整改不力 on record, by the province or the government', async () => {
    const world = await unreformed(await warned(), 'warn')
    expect(await world.issue('circular', government)).toMatchObject({
      steps: [{}, { step: 'circular', by: government }],
    })
    expect(await world.issue('notify')).toMatchObject({ refused: 'ladder.out-of-order' })
    expect(await world.issue('special-report')).toMatchObject({ refused: 'ladder.needs-finding' })
    await unreformed(world, 'circular')
    await world.issue('special-report')
    await unreformed(world, 'special-report')
    expect(await world.issue('interview')).toMatchObject({ refused: 'ladder.meeting-missing' })
    const meeting = { on: '2027-03-01', with: '主要负责人' }
    expect(await world.issue('interview', government, { meeting })).toMatchObject({
      steps: [{}, {}, {}, { step: 'interview', meetingOn: '2027-03-01', metWith: '主要负责人' }],
    })
    await unreformed(world, 'interview')
    expect(await world.issue('circular')).toMatchObject({ refused: 'ladder.issued-already' })
  })

  it('a meeting is said of interviews alone', async () => {
    const world = await proposed()
    expect(await world.issue('warn', province, { meeting: { on: '2027-02-01', with: '局长' } })).toMatchObject({
      refused: 'ladder.meeting-missing',
    })
  })

  it('never by the government of the very unit', async () => {
    const world = await unreformed(await warned(), 'warn')
    expect(await world.issue('circular', { ...government, unit: bottom })).toEqual({
      refused: 'ladder.own-branch',
      details: { by: government.id, unit: bottom },
    })
  })

  it('two at once are one step', async () => {
    const world = await proposed()
    const both = await Promise.all([world.issue('warn'), world.issue('warn', { ...province, id: 'province-2' })])
    expect(both.filter(isRefusal)).toMatchObject([{ refused: 'ladder.issued-already' }])
    expect(world.ladder()?.steps).toHaveLength(1)
  })
})

describe('回复和整改', () => {
  const reply = (measure = 'warn') => ({ type: 'replyToLadderStep', measure, statement: '已知悉' }) as const

  it('the unit has what it answers, once, on the step that stands', async () => {
    const world = await warned()
    expect(await world.give(reply('notify'), unit)).toMatchObject({ refused: 'ladder.step-not-current' })
    expect(await world.give(reply(), unit)).toMatchObject({
      steps: [{ received: { how: 'acknowledged' }, reply: { by: unit, statement: '已知悉' } }],
    })
    expect(await world.give(reply(), unit)).toMatchObject({ refused: 'ladder.replied-already' })
  })

  it('is received once, whichever way it came first', async () => {
    const world = await warned()
    const posted = { type: 'receiveLadderStep', measure: 'warn', how: 'posted' } as const
    await world.give(posted, { role: 'system', id: 'delivery' })
    const version = world.ladder()?.version
    await world.give({ ...posted, how: 'acknowledged' }, unit)
    expect(world.ladder()).toMatchObject({ version, steps: [{ received: { how: 'posted' } }] })
  })

  it('of a step that there is not, or not yet, is refused', async () => {
    const receive = (measure: string) => ({ type: 'receiveLadderStep', measure, how: 'acknowledged' }) as const
    const world = await proposed()
    expect(await world.give(receive('warn'), unit)).toMatchObject({ refused: 'ladder.not-now' })
    await world.issue('warn')
    expect(await world.give(receive('nothing'), unit)).toMatchObject({
      refused: 'ladder.measure-unknown',
      details: { measure: 'nothing' },
    })
    expect(await world.give(receive('notify'), unit)).toMatchObject({ refused: 'ladder.step-not-current' })
  })

  it('nothing is answered before a step, nor once it is over', async () => {
    const world = await proposed()
    expect(await world.give(reply(), unit)).toEqual({ refused: 'ladder.not-now', details: { ladderState: 'proposed' } })
    expect(await world.give({ type: 'endLadder', reasons: '到位' }, province)).toMatchObject({
      refused: 'ladder.not-now',
    })
  })

  it('is reported again once it was found insufficient, and not while it waits', async () => {
    const world = await warned()
    await world.report('warn')
    expect(await world.report('warn')).toMatchObject({ refused: 'ladder.check-awaited' })
    await world.check('warn', 'insufficient')
    expect(await world.report('warn')).toMatchObject({ steps: [{ reports: [{}, { checkBy: expect.any(String) }] }] })
    await world.check('warn', 'sufficient')
    expect(await world.report('warn')).toMatchObject({ refused: 'ladder.reformed' })
  })
})

describe('核查', () => {
  it('by somebody outside the branch: by key, or by the unit of the person', async () => {
    const world = await warned()
    await world.report('warn')
    const district: Actor = { ...city, id: 'd', unit: 'heping' }
    expect(await world.check('warn', 'sufficient', district)).toEqual({
      refused: 'ladder.own-branch',
      details: { by: 'B2', unit: bottom },
    })
    expect(await world.check('warn', 'sufficient', city, { unitOfStaff: bottom })).toMatchObject({
      refused: 'ladder.own-branch',
    })
    expect(await world.check('warn', 'sufficient', { ...city, unit: 'tiexi' })).toMatchObject({
      refused: 'ladder.other-level',
    })
    expect(await world.check('warn', 'sufficient')).toMatchObject({
      steps: [{ checks: [{ finding: 'sufficient', by: city, reports: 1 }] }],
    })
  })

  it('of what was reported, once; or of what was not, when its term has passed', async () => {
    const world = await warned()
    expect(await world.check('warn', 'insufficient')).toMatchObject({ refused: 'ladder.nothing-to-check' })
    const { reportBy } = world.ladder()?.steps[0] ?? {}
    world.at(new Date(Date.parse(`${reportBy}T24:00:00+08:00`)).toISOString())
    expect(await world.check('warn', 'sufficient')).toMatchObject({ refused: 'ladder.nothing-reported' })
    expect(await world.check('warn', 'insufficient')).toMatchObject({ steps: [{ checks: [{ reports: 0 }] }] })
    expect(await world.check('warn', 'insufficient')).toMatchObject({ refused: 'ladder.nothing-to-check' })
    expect(await world.issue('circular', government)).toMatchObject({ state: 'running' })
  })

  it('by the province once the city has, or has not in time; its own check is the last', async () => {
    const world = await warned()
    await world.report('warn')
    const { checkBy = '' } = world.ladder()?.steps[0]?.reports[0] ?? {}
    expect(await world.check('warn', 'insufficient', province)).toEqual({
      refused: 'ladder.city-checks-first',
      details: { lastDay: checkBy },
    })
    await world.check('warn', 'sufficient')
    expect(await world.check('warn', 'insufficient', province)).toMatchObject({ steps: [{ checks: [{}, {}] }] })
    expect(await world.check('warn', 'sufficient', province)).toMatchObject({ refused: 'ladder.nothing-to-check' })
    expect(await world.check('warn', 'sufficient')).toMatchObject({ refused: 'ladder.nothing-to-check' })
    expect(await world.issue('notify')).toMatchObject({ state: 'running' })
    await world.report('notify')
    const { checkBy: by } = world.ladder()?.steps[1]?.reports[0] ?? {}
    world.at(new Date(Date.parse(`${by}T24:00:00+08:00`)).toISOString())
    expect(await world.check('notify', 'insufficient', province)).toMatchObject({ state: 'running' })
  })
})

describe('解除', () => {
  it('by who issued, once the rectification was found sufficient', async () => {
    const world = await warned()
    const end = { type: 'endLadder', reasons: '整改到位' } as const
    expect(await world.give(end, city)).toMatchObject({ refused: 'ladder.never-by-the-city' })
    expect(await world.give(end, province)).toEqual({ refused: 'ladder.not-reformed' })
    await world.report('warn')
    await world.check('warn', 'sufficient')
    expect(await world.give(end, government)).toMatchObject({ refused: 'ladder.not-its-issuer' })
    expect(await world.give(end, province)).toMatchObject({ state: 'ended', over: { by: province } })
    expect(await world.issue('notify')).toMatchObject({ refused: 'ladder.not-now' })
  })

  it('by the government where the last step was its own', async () => {
    const world = await unreformed(await warned(), 'warn')
    await world.issue('circular', government)
    await world.report('circular')
    await world.check('circular', 'sufficient')
    expect(
      await world.give({ type: 'endLadder', reasons: '到位' }, { ...government, id: 'own', unit: bottom }),
    ).toEqual({ refused: 'ladder.own-branch', details: { by: 'own', unit: bottom } })
    expect(await world.give({ type: 'endLadder', reasons: '到位' }, government)).toMatchObject({ state: 'ended' })
  })
})

it('of a ladder that others changed again and again, or that is none, is refused', async () => {
  const world = await proposed()
  const asked = { id: `${bottom}.1`, command: { type: 'declineLadder', reasons: '否' }, actor: province } as const
  const overtaken = { ...world.deps.ladders, write: async () => 'conflict' as const }
  expect(await decided(asked, {}, { ...world.deps, ladders: overtaken })).toEqual({ refused: 'ladder.changed' })
  expect(await world.give(asked.command, province, {}, 'nobody.1')).toEqual({ refused: 'ladder.unknown' })
})
