/** 考核结果的决定 — from the list to publication, and who is refused on the way (第二十七条). */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../shared/access/actor.ts'
import { decided } from '../../../shared/evaluation/results/decided.ts'
import { restating } from '../../../shared/evaluation/results/restate.ts'
import { isRefusal } from '../../../shared/record/refusal.ts'
import { approver, begun, id, linesFor, ofUnit, preparer, resultWorld } from '../../support/results.ts'

const lines = new Map([
  ['older', linesFor('heping-housing', { prefix: '251101', good: 2, bad: 1 })],
  ['2026-01-05', linesFor('heping-housing', { prefix: '260105', good: 20, bad: 5 })],
  ['2026-01-12', linesFor('heping-construction', { prefix: '260112', good: 12, bad: 12 })],
])
const world = () => resultWorld({ lines })
const appealed = {
  type: 'fileEvaluationAppeal',
  ticket: '260112-00000013',
  unit: 'heping-construction',
  figure: 'satisfaction',
  ground: 'bad-faith',
  statement: '同一人多次差评，与办理无关。',
} as const
const unit = ofUnit('heping-construction')
const district: Actor = { role: 'supervisor', id: 'd-1', authority: 'business-environment', unit: 'heping' }
const sent = (to: 'superior' | 'government', at = '2026-07-16T02:00:00.000Z') =>
  ({ type: 'sendResult', to, at, how: '公文', by: '王科长' }) as const

describe('考核结果', () => {
  it('is worked out, listed for ten working days, reviewed, approved, reported to both, and published', async () => {
    const one = await world().listed()
    expect(await one.result()).toMatchObject({
      state: 'provisional',
      list: { tickets: 52, units: ['heping-construction', 'heping-housing'], appealsUntil: '2026-07-15' },
    })
    expect([...one.promised].sort()).toEqual([
      expect.stringMatching(/^result:2026-half-year:heping-construction:\d{4}\.2\.0$/),
      expect.stringMatching(/^result:2026-half-year:heping-housing:\d{4}\.2\.0$/),
    ])
    await one.reviewed()
    expect(await one.result()).toMatchObject({ state: 'reviewed', review: { excluded: [] } })
    expect(await one.give({ type: 'approveResult' }, approver)).toMatchObject({ state: 'approved' })
    await one.work()
    const manifest = (await one.result())?.approved?.manifest
    expect(one.announced).toMatchObject([{ name: 'result-approved', detail: { result: id, manifest, version: 5 } }])
    one.at('2026-07-16T11:00+08:00')
    expect(await one.give({ type: 'publishResult' }, approver)).toMatchObject({ refused: 'result.not-now' })
    expect(await one.give(sent('superior'), approver)).toMatchObject({ state: 'approved' })
    expect(await one.give(sent('government'), approver)).toMatchObject({ state: 'reported' })
    expect(await one.give({ ...sent('superior'), type: 'recordResultReceipt' }, approver)).toMatchObject({
      received: { superior: { by: '王科长' } },
    })
    expect(await one.give({ type: 'publishResult' }, approver)).toMatchObject({ state: 'published' })
  })

  it('is begun once its period is over, once a node, and by the city alone', async () => {
    const early = resultWorld({ at: '2026-06-30T23:59+08:00' })
    expect(await early.give({ type: 'beginResult', ...begun }, preparer)).toMatchObject({
      refused: 'result.period-not-over',
      details: { lastDay: '2026-06-30' },
    })
    const one = resultWorld({ at: '2026-07-01T00:00+08:00', lines })
    expect(await one.give({ type: 'beginResult', ...begun }, district)).toMatchObject({ refused: 'result.other-level' })
    const [first, second] = await Promise.all([
      one.give({ type: 'beginResult', ...begun }, preparer),
      one.give({ type: 'beginResult', ...begun }, approver),
    ])
    expect([first, second].filter((done) => !isRefusal(done))).toHaveLength(1)
    expect([first, second]).toContainEqual({
      refused: 'result.begun-already',
      details: { result: id, resultState: 'computing' },
    })
  })

  it('is reviewed only when the last day for appeals is over, holidays left out, and what was filed then is seen', async () => {
    const one = await resultWorld({ at: '2026-09-21T10:00+08:00', lines }).listed()
    // 22, 23, 24, 28, 29, 30 September; 8, 9, the worked Saturday 10, and 12 October.
    expect((await one.result())?.list?.appealsUntil).toBe('2026-10-12')
    one.at('2026-10-13T00:00:30+08:00')
    expect(await one.give({ type: 'reviewResult' }, preparer)).toEqual({
      refused: 'result.appeals-may-come',
      details: { lastDay: '2026-10-12' },
    })
    one.at('2026-10-13T00:01+08:00')
    expect(await one.give({ type: 'reviewResult' }, preparer)).toMatchObject({ state: 'reviewing' })
  })

  it('is neither reviewed nor approved while an appeal is open, or put off until a day that has come', async () => {
    const one = await world().listed()
    const filed = await one.appeal(appealed, unit)
    if (isRefusal(filed)) throw new Error(filed.refused)
    one.at('2026-07-16T09:00+08:00')
    expect(await one.give({ type: 'reviewResult' }, preparer)).toEqual({
      refused: 'result.appeals-undecided',
      details: { many: 1, appeals: [filed.appeal] },
    })
    const putOff = {
      type: 'ruleEvaluationAppeal',
      ruling: 'put-off',
      reasons: '待核实',
      lookAgainOn: '2026-08-03',
    } as const
    await one.appeal(putOff, approver, {}, filed.appeal)
    await one.reviewed()
    one.at('2026-08-03T00:00+08:00')
    expect(await one.give({ type: 'approveResult' }, approver)).toMatchObject({ refused: 'result.appeals-undecided' })
    await one.appeal({ type: 'ruleEvaluationAppeal', ruling: 'excluded', reasons: '查实' }, approver, {}, filed.appeal)
    expect(await one.give({ type: 'approveResult' }, approver)).toEqual({
      refused: 'result.rulings-changed',
      details: { appeals: [filed.appeal] },
    })
    await one.reviewed('2026-08-03T10:00+08:00')
    expect(await one.give({ type: 'approveResult' }, approver)).toMatchObject({ state: 'approved' })
  })

  it('is approved by nobody who prepared or reviewed it, by whichever key they come', async () => {
    const one = await world().listed()
    await one.reviewed()
    const other = { ...approver, staff: preparer.staff } as Actor
    const sameKey = { role: 'supervisor', id: preparer.id, authority: 'business-environment' } as Actor
    for (const who of [preparer, other, sameKey])
      expect(await one.give({ type: 'approveResult' }, who)).toEqual({
        refused: 'result.prepared-by-approver',
        details: { by: 'A1' },
      })
    expect(await one.give({ type: 'approveResult' }, district)).toMatchObject({ refused: 'result.other-level' })
    const both = await Promise.all([
      one.give({ type: 'approveResult' }, approver),
      one.give({ type: 'approveResult' }, { ...approver, id: 'key-3', staff: 'C3' }),
    ])
    expect(both.filter((done) => !isRefusal(done))).toHaveLength(1)
    expect(both.find(isRefusal)).toMatchObject({ refused: 'result.not-now' })
  })

  it('is sent to each once, after its approval and not in the future; a receipt needs a sending', async () => {
    const one = await world().listed()
    await one.reviewed()
    await one.give({ type: 'approveResult' }, approver)
    const receipt = { ...sent('superior'), type: 'recordResultReceipt' } as const
    expect(await one.give(receipt, approver)).toMatchObject({ refused: 'result.not-sent' })
    one.at('2026-07-16T11:00+08:00')
    for (const at of ['2026-07-16T00:00:00.000Z', '2026-07-16T03:00:00.001Z'])
      expect(await one.give(sent('superior', at), approver)).toMatchObject({ refused: 'result.date-out-of-range' })
    await one.give(sent('superior'), approver)
    expect(await one.give(sent('superior'), approver)).toMatchObject({ refused: 'result.sent-already' })
    await one.give(receipt, approver)
    expect(await one.give(receipt, approver)).toMatchObject({ refused: 'result.received-already' })
  })

  it('is withdrawn before its approval and begun anew, and never after it', async () => {
    const one = await world().listed()
    await one.give({ type: 'withdrawResult', reason: '话务量漏报' }, preparer)
    await one.work()
    expect(await one.give({ type: 'reviewResult' }, preparer)).toMatchObject({ refused: 'result.not-now' })
    expect([...one.promised].filter((each) => each.includes('.3.'))).toHaveLength(2)
    await one.listed()
    expect(await one.result()).toMatchObject({ state: 'provisional', round: 2, preparedBy: [{ id: 'key-1' }] })
    await one.reviewed()
    await one.give({ type: 'approveResult' }, approver)
    expect(await one.give({ type: 'withdrawResult', reason: '反悔' }, preparer)).toMatchObject({
      refused: 'result.not-now',
    })
    expect(await one.give({ type: 'beginResult', ...begun }, preparer)).toMatchObject({
      refused: 'result.begun-already',
    })
  })

  it('is asked of the version that was read, where its caller names one', async () => {
    const one = await world().listed()
    const asked = { id, command: { type: 'withdrawResult', reason: 'x' } as const, actor: preparer, ifMatch: 1 }
    expect(await decided(asked, one.deps)).toEqual({ refused: 'result.changed' })
  })

  it('that nobody began is unknown', async () => {
    expect(await world().give({ type: 'approveResult' }, approver)).toEqual({ refused: 'result.unknown' })
  })
})

describe('更正', () => {
  it('names its predecessor and rulings that came after it was approved, and leaves it as it is', async () => {
    const one = await world().listed()
    const filed = await one.appeal(appealed, unit)
    if (isRefusal(filed)) throw new Error(filed.refused)
    await one.appeal(
      { type: 'ruleEvaluationAppeal', ruling: 'put-off', reasons: '待判决', lookAgainOn: '2026-12-01' },
      approver,
      {},
      filed.appeal,
    )
    await one.reviewed()
    const about = { rulings: [filed.appeal], reason: '法院判决' }
    const standings = () => one.deps.appeals.standings(id)
    expect(restating(await one.result(), about, await standings())).toMatchObject({ refused: 'result.not-approved' })
    await one.give({ type: 'approveResult' }, approver)
    expect(restating(await one.result(), about, await standings())).toEqual({
      refused: 'result.rulings-do-not-fit',
      details: { rulings: [filed.appeal] },
    })
    expect(restating(undefined, about, [])).toEqual({ refused: 'result.unknown' })

    one.at('2026-11-02T09:00+08:00')
    await one.appeal(
      { type: 'ruleEvaluationAppeal', ruling: 'excluded', reasons: '判决支持' },
      approver,
      {},
      filed.appeal,
    )
    const restated = restating(await one.result(), about, await standings())
    if (isRefusal(restated)) throw new Error(restated.refused)
    const before = await one.result()
    const second = `${id}.2`
    await one.give({ type: 'beginResult', ...begun, slices: [], ...restated }, preparer, second)
    await one.work()
    one.at('2026-11-17T09:00+08:00')
    await one.give({ type: 'reviewResult' }, preparer, second)
    await one.work()
    await one.give({ type: 'approveResult' }, approver, second)
    expect(await one.result(second)).toMatchObject({
      state: 'approved',
      restates: { result: id, manifest: before?.approved?.manifest, rulings: [filed.appeal] },
      review: { excluded: [{ appeal: filed.appeal, ticket: appealed.ticket }] },
    })
    expect((await one.result(second))?.approved?.manifest).not.toBe(before?.approved?.manifest)
    expect(await one.result()).toEqual(before)
  })
})
