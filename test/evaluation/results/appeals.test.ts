/** 考核申诉的决定 — filed in time for what counts, ruled by whoever stands outside. */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../shared/access/actor.ts'
import { appealId, baseOfAppeal } from '../../../shared/evaluation/appeals/appeal.ts'
import { decided } from '../../../shared/evaluation/appeals/decided.ts'
import { isRefusal } from '../../../shared/record/refusal.ts'
import { approver, id, linesFor, ofUnit, preparer, resultWorld } from '../../support/results.ts'

const lines = new Map([['2026-01-12', linesFor('heping-construction', { prefix: '260112', good: 12, bad: 12 })]])
const listed = () => resultWorld({ lines }).listed()
const appealed = {
  type: 'fileEvaluationAppeal',
  ticket: '260112-00000013',
  unit: 'heping-construction',
  figure: 'satisfaction',
  ground: 'bad-faith',
  statement: '与办理无关',
} as const
const unit = ofUnit('heping-construction')
const ruling = { type: 'ruleEvaluationAppeal', ruling: 'excluded', reasons: '查实' } as const

async function filed() {
  const one = await listed()
  const appeal = await one.appeal(appealed, unit)
  if (isRefusal(appeal)) throw new Error(appeal.refused)
  return {
    one,
    appeal,
    rule: (by: Actor, more = {}, command: object = ruling) => one.appeal(command as never, by, more, appeal.appeal),
  }
}

describe('提出', () => {
  it('until midnight of the tenth working day, and not a minute later', async () => {
    const one = await listed()
    one.at('2026-07-15T23:59:59.999+08:00')
    expect(await one.appeal(appealed, unit)).toMatchObject({ state: 'open', result: id, ruleBy: '2026-08-05' })
    one.at('2026-07-16T00:00+08:00')
    const another = { ...appealed, ticket: '260112-00000014' } as const
    expect(await one.appeal(another, unit)).toEqual({
      refused: 'evaluation-appeal.too-late',
      details: { lastDay: '2026-07-15' },
    })
    await one.appeal(ruling, approver, {}, appealId(id, appealed))
    await one.reviewed()
    expect(await one.appeal(another, unit)).toMatchObject({ refused: 'evaluation-appeal.too-late' })
  })

  it('by the unit or what stands above it in its branch, for a unit of the list', async () => {
    const one = await listed()
    expect(await one.appeal(appealed, ofUnit('heping-housing'))).toMatchObject({
      refused: 'evaluation-appeal.unit-not-listed',
      details: { unit: 'heping-construction' },
    })
    expect(await one.appeal({ ...appealed, unit: 'heping-housing' }, ofUnit('heping-housing'))).toMatchObject({
      refused: 'evaluation-appeal.unit-not-listed',
    })
    expect(await one.appeal(appealed, ofUnit('heping'))).toMatchObject({ state: 'open' })
  })

  it('once, about what counts, on a ground that the regulation knows', async () => {
    const one = await listed()
    expect(await one.appeal(appealed, unit, { counts: false })).toMatchObject({
      refused: 'evaluation-appeal.does-not-count',
      details: { ticket: appealed.ticket, figure: 'satisfaction' },
    })
    expect(await one.appeal({ ...appealed, ground: 'no-luck' }, unit)).toMatchObject({
      refused: 'evaluation-appeal.ground-unknown',
      details: { known: expect.arrayContaining(['bad-faith', 'force-majeure']) },
    })
    const appeal = await one.appeal(appealed, unit)
    if (isRefusal(appeal)) throw new Error(appeal.refused)
    expect(await one.appeal({ ...appealed, ground: 'wrong-record' }, unit)).toEqual({
      refused: 'evaluation-appeal.filed-already',
      details: { appeal: appeal.appeal },
    })
  })

  it('against a list that stands', async () => {
    const none = resultWorld({ lines })
    expect(await none.appeal(appealed, unit)).toEqual({ refused: 'result.unknown' })
    const one = await listed()
    await one.give({ type: 'withdrawResult', reason: '重算' }, preparer)
    expect(await one.appeal(appealed, unit)).toMatchObject({ refused: 'result.not-now' })
  })

  it('under a number that is the same for the same matter, figure and unit, and lies with its result', () => {
    const one = appealId('2026-half-year', appealed)
    expect(one).toMatch(/^2026-half-year-[0-9a-f]{12}$/)
    expect(appealId('2026-half-year', { ...appealed })).toBe(one)
    expect(appealId('2026-half-year', { ...appealed, unit: 'heping' })).not.toBe(one)
    expect(baseOfAppeal(one)).toBe('2026-half-year')
  })
})

describe('裁定', () => {
  it('by nobody of the disputing branch, below or above', async () => {
    const { rule } = await filed()
    const district: Actor = { role: 'supervisor', id: 'd', authority: 'platform', unit: 'heping' }
    expect(await rule(district)).toEqual({
      refused: 'evaluation-appeal.own-branch',
      details: { by: 'd', unit: 'heping-construction' },
    })
    // 工号: a key for the city, held by somebody who belongs to the unit.
    expect(await rule(approver, { unitOfStaff: 'heping-construction' })).toMatchObject({
      refused: 'evaluation-appeal.own-branch',
    })
    expect(await rule({ ...district, unit: 'shenhe' })).toMatchObject({ refused: 'result.other-level' })
  })

  it('by nobody who had a hand in the ticket, by key or number, nor by who filed it', async () => {
    const { rule } = await filed()
    for (const hand of [{ id: approver.id }, { id: 'another-key', staff: 'B2' }])
      expect(await rule(approver, { hands: [{ id: 'x' }, hand] })).toEqual({
        refused: 'evaluation-appeal.had-a-hand',
        details: { by: 'B2', ticket: appealed.ticket },
      })
    expect(await rule({ ...approver, id: unit.id })).toMatchObject({ refused: 'evaluation-appeal.had-a-hand' })
    expect(await rule(approver, { hands: [{ id: 'x' }, { id: 'y', staff: 'Z9' }] })).toMatchObject({
      state: 'excluded',
    })
  })

  it('once for good; what is put off names a day to look again, and may be put off again', async () => {
    const { one, rule } = await filed()
    const putOff = (lookAgainOn?: string) => rule(approver, {}, { ...ruling, ruling: 'put-off', lookAgainOn })
    for (const day of [undefined, '2026-07-01', '2026-12-29'])
      expect(await putOff(day)).toEqual({
        refused: 'evaluation-appeal.look-again-out-of-range',
        details: { from: '2026-07-02', until: '2026-12-28' },
      })
    expect(await rule(approver, {}, { ...ruling, lookAgainOn: '2026-07-03' })).toMatchObject({
      refused: 'evaluation-appeal.look-again-out-of-range',
    })
    expect(await putOff('2026-07-02')).toMatchObject({ state: 'put-off', lookAgainOn: '2026-07-02' })
    one.at('2026-07-02T09:00+08:00')
    expect(await putOff('2026-08-01')).toMatchObject({ state: 'put-off', lookAgainOn: '2026-08-01' })
    expect(await rule(approver, {}, { ...ruling, ruling: 'refused' })).toMatchObject({
      state: 'refused',
      rulings: [{ ruling: 'put-off' }, { ruling: 'put-off' }, { ruling: 'refused' }],
    })
    expect(await rule(approver)).toMatchObject({ refused: 'evaluation-appeal.ruled-already' })
  })

  it('of an appeal that others changed again and again is refused', async () => {
    const { one, appeal } = await filed()
    const asked = { id: appeal.appeal, command: ruling, actor: approver }
    const overtaken = { ...one.deps.appeals, write: async () => 'conflict' as const }
    expect(await decided(asked, {}, { ...one.deps, appeals: overtaken })).toEqual({
      refused: 'evaluation-appeal.changed',
    })
  })

  it('of what nobody filed is refused', async () => {
    const one = await listed()
    expect(await one.appeal(ruling, approver, {}, `${id}-000000000000`)).toEqual({
      refused: 'evaluation-appeal.unknown',
    })
  })
})
