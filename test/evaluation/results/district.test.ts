/** 区县考核结果 — of a district's units alone, decided by its own authorities, disputed once (第二十七条). */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../shared/access/actor.ts'
import { columnsOf } from '../../../shared/evaluation/occasions/columns.ts'
import { ofUnits } from '../../../shared/evaluation/occasions/of-units.ts'
import { readManifest, readSummary } from '../../../shared/evaluation/results/count.ts'
import { levelOf } from '../../../shared/evaluation/results/level.ts'
import { baseOf, branchIn, predecessorOf, restatementOf, resultId } from '../../../shared/evaluation/results/period.ts'
import { seesResult } from '../../../shared/evaluation/results/seen.ts'
import { isRefusal } from '../../../shared/record/refusal.ts'
import { approver, begun, linesFor, ofUnit, preparer, resultWorld } from '../../support/results.ts'
import { law } from '../../support/story.ts'

const own = linesFor('heping-housing', { prefix: '260105', good: 20, bad: 5 })
const others = linesFor('tiexi-housing', { prefix: '260106', good: 3, bad: 9 })
/** Both had it: the district's occasions of it count, the other's do not. */
const shared = own.slice(0, 3).map((one, at) => ({
  ...one,
  number: `260107-${String(at).padStart(8, '0')}`,
  occasions: [...one.occasions, ...(others[at]?.occasions ?? [])],
}))
const lines = new Map([
  ['2026-01-05', [...own, ...others, ...shared]],
  ['2026-01-12', linesFor('heping-construction', { prefix: '260112', good: 12, bad: 12 })],
])
const id = resultId('half-year', 2026, 'heping')
const of = (staff: string, authority: 'platform' | 'business-environment'): Actor => ({
  ...{ role: 'supervisor', id: staff, staff, authority, unit: 'heping' },
})
const [begins, approves] = [of('H1', 'platform'), of('H2', 'business-environment')]

async function listed() {
  const one = resultWorld({ lines })
  await one.give({ type: 'beginResult', ...begun, branch: 'heping' }, begins, id)
  await one.work()
  return one
}

describe('a district’s result', () => {
  it('counts what its own units did, and nothing of others', async () => {
    const one = await listed()
    const result = await one.result(id)
    expect(result).toMatchObject({
      ...{ state: 'provisional', branch: 'heping' },
      list: { units: ['heping-construction', 'heping-housing'], tickets: 25 + 3 + 24 },
    })
    if (!result?.list) throw new Error('there is no list')
    const whole = await readManifest(result.list.manifest, one.sealed)
    const { figures, scores } = await readSummary(whole.before, one.sealed)
    const reached = (by: string, unit: string) =>
      figures.find((row) => row.by === by && row.of === unit && row.figure === 'satisfaction')?.denominator
    expect([reached('unit', 'heping-housing'), reached('unit', 'tiexi-housing')]).toEqual([28, undefined])
    expect(reached('city', 'city')).toBe(28 + 24)
    expect(new Set(scores.map((row) => row.of))).toEqual(new Set(['heping-construction', 'heping-housing']))
  })

  it('is begun, reviewed and approved by the authorities of that level, one of them not having prepared it', async () => {
    const one = resultWorld({ lines })
    for (const actor of [preparer, { ...begins, unit: 'tiexi' }, ofUnit('heping')])
      expect(await one.give({ type: 'beginResult', ...begun, branch: 'heping' }, actor, id)).toMatchObject({
        refused: 'result.other-level',
      })
    const two = await listed()
    two.at('2026-07-16T09:00+08:00')
    expect(await two.give({ type: 'reviewResult' }, preparer, id)).toMatchObject({ refused: 'result.other-level' })
    expect(await two.give({ type: 'reviewResult' }, begins, id)).toMatchObject({ state: 'reviewing' })
    await two.work()
    expect(await two.give({ type: 'approveResult' }, approver, id)).toMatchObject({ refused: 'result.other-level' })
    expect(await two.give({ type: 'approveResult' }, begins, id)).toMatchObject({
      refused: 'result.prepared-by-approver',
    })
    expect(await two.give({ type: 'approveResult' }, approves, id)).toMatchObject({ state: 'approved' })
  })

  it('waits for an appeal about its own units, against whichever result it was filed, and counts by its ruling', async () => {
    const one = await listed()
    await one.give({ type: 'beginResult', ...begun }, preparer)
    await one.work()
    const about = { ticket: '260112-00000013', unit: 'heping-construction', figure: 'satisfaction' } as const
    const filed = await one.appeal(
      { type: 'fileEvaluationAppeal', ...about, ground: 'bad-faith', statement: '同一人多次差评，与办理无关。' },
      ofUnit('heping-construction'),
    )
    if (isRefusal(filed)) throw new Error(filed.refused)
    one.at('2026-07-16T09:00+08:00')
    expect(await one.give({ type: 'reviewResult' }, begins, id)).toMatchObject({ refused: 'result.appeals-undecided' })
    await one.appeal({ type: 'ruleEvaluationAppeal', ruling: 'excluded', reasons: '属实' }, approver, {}, filed.appeal)
    expect(await one.give({ type: 'reviewResult' }, begins, id)).toMatchObject({
      review: { excluded: [{ appeal: filed.appeal, ...about }] },
    })
  })
})

describe('a level', () => {
  const place = law
  it('is the city’s for whoever sees all of it, a district’s for its government, and a bureau’s none', () => {
    expect(levelOf(preparer, place)).toEqual({ branch: undefined })
    expect(levelOf(begins, place)).toEqual({ branch: 'heping' })
    expect(levelOf({ ...begins, unit: 'heping-housing' }, place)).toBeUndefined()
  })
  it('sees its result from the beginning, its units once the list stands, other districts once it is published', () => {
    const sees = (actor: Actor, row: object) => seesResult(actor, { branch: 'heping', ...row } as never, place)
    const row = { announcedAt: '2026-07-01T01:00:00.000Z' }
    const [inside, outside] = [ofUnit('heping-housing'), ofUnit('tiexi-housing')]
    expect([begins, preparer, inside, outside].map((actor) => sees(actor, {}))).toEqual([true, true, false, false])
    expect([inside, outside].map((actor) => sees(actor, row))).toEqual([true, false])
    expect(sees(outside, { ...row, publishedAt: '2026-08-01T01:00:00.000Z' })).toBe(true)
  })
  it('stands in the name, and what restates it keeps it', () => {
    expect([id, restatementOf(id), restatementOf(`${id}.2`)]).toEqual([id, `${id}.2`, `${id}.3`])
    expect([predecessorOf(`${id}.3`), predecessorOf(`${id}.2`), predecessorOf(id)]).toEqual([`${id}.2`, id, undefined])
    expect([id, `${id}.2`, '2026-half-year.2'].map(baseOf)).toEqual(Array(3).fill('2026-half-year'))
    expect([id, `${id}.2`, '2026-half-year.2'].map(branchIn)).toEqual(['heping', 'heping', undefined])
  })
})

it('columns cut to units are the columns of what those units did', () => {
  const all = [...own, ...others, ...shared]
  const isOwn = (unit: string) => law.registry.isWithin(unit, 'heping')
  const kept = all.flatMap((one) => {
    const occasions = one.occasions.filter(({ unit }) => unit !== undefined && isOwn(unit))
    return occasions.length > 0 ? [{ ...one, occasions }] : []
  })
  const { names: _, ...cut } = ofUnits(columnsOf(all), isOwn)
  const { names: __, ...expected } = columnsOf(kept)
  expect({ ...cut, area: [...cut.area] }).toEqual({ ...expected, area: [...expected.area] })
})
