/** 评定分 — who gives points, for what, until the result is begun; and what scores make of them. */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../shared/access/actor.ts'
import { givePoints, listGivenPoints } from '../../../shared/evaluation/given/calls.ts'
import type { GivenEntry } from '../../../shared/evaluation/given/given.ts'
import type { GivenRow } from '../../../shared/evaluation/given/ports.ts'
import { withGiven } from '../../../shared/evaluation/given/with-given.ts'
import { component, tableWithGiven } from '../../support/given.ts'
import { memoryRecords } from '../../support/records.ts'
import { approver, begun, id, ofUnit, preparer, resultWorld } from '../../support/results.ts'
import { law } from '../../support/story.ts'

const unit = 'heping-housing'
const to = '2026-06-30'
const asked = { component, unit, to, points: 4, document: '沈营商〔2026〕8号', reason: '按季更新' }

const table = tableWithGiven([{ unit, to, points: 1, document: '文件' }])

function world(overtaken = false) {
  const results = resultWorld()
  const records = memoryRecords<GivenEntry, GivenRow>()
  const rows = new Map<string, GivenRow>()
  const givenPoints = {
    ...records,
    write: async (...[of, log, row, ...more]: Parameters<typeof records.write>) => {
      if (overtaken) return 'conflict' as const
      rows.set(of, row)
      return records.write(of, log, row, ...more)
    },
    rowsOf: async (day: string) => [...rows.values()].filter((row) => row.to === day),
  }
  const registry = { ...law.registry, scoring: () => table }
  const deps = {
    ...results.deps,
    law: async () => ({ ...law, registry }),
    givenPoints,
    unitOfStaff: async (staff: string) => (staff === 'of-unit' ? unit : undefined),
  } as never
  return {
    results,
    give: (more: Partial<typeof asked> = {}, actor: Actor = approver) =>
      givePoints({ params: {}, query: {}, body: { ...asked, ...more }, actor } as never, deps),
    list: (actor: Actor, more = {}) =>
      listGivenPoints({ params: {}, query: { to, limit: 25, ...more }, actor } as never, deps),
  }
}

describe('评定', () => {
  it('says who gave them, when, by which document and why; changed, it keeps how often', async () => {
    const one = world()
    expect(await one.give()).toMatchObject({
      body: { ...asked, at: '2026-07-01T01:00:00.000Z', by: { id: approver.id, staff: 'B2' }, times: 1 },
    })
    expect(await one.give({ points: 3, reason: '更正' })).toMatchObject({ body: { points: 3, times: 2 } })
  })

  it('of a component that an authority gives, and no more than it brings', async () => {
    const one = world()
    expect(await one.give({ component: '满意率' })).toEqual({
      refused: 'points.component-unknown',
      details: { component: '满意率', known: ['知识库维护'] },
    })
    expect(await one.give({ points: 5.5 })).toEqual({ refused: 'points.too-many', details: { most: 5 } })
    expect(await one.give({ unit: 'nobody' })).toMatchObject({ refused: 'unit.unknown' })
  })

  it('by somebody of the city, outside the branch', async () => {
    const one = world()
    expect(await one.give({}, { ...approver, unit: 'heping' })).toEqual({
      refused: 'points.own-branch',
      details: { by: 'B2', unit },
    })
    expect(await one.give({}, { ...approver, staff: 'of-unit' })).toMatchObject({ refused: 'points.own-branch' })
    expect(await one.give({}, { ...approver, unit: 'tiexi' })).toMatchObject({ refused: 'result.other-level' })
  })

  it('until the result of the period is begun, and again once it was withdrawn', async () => {
    const one = world()
    await one.results.give({ type: 'beginResult', ...begun }, preparer)
    expect(await one.give()).toEqual({ refused: 'points.counted-already', details: { result: id } })
    await one.results.give({ type: 'withdrawResult', reason: '补评定分' }, preparer)
    expect(await one.give()).toMatchObject({ body: { times: 1 } })
  })

  it('changed by others again and again is refused', async () => {
    expect(await world(true).give()).toEqual({ refused: 'points.changed' })
  })

  it('is listed, page by page, to each its own branch', async () => {
    const one = world()
    await one.give()
    await one.give({ unit: 'tiexi-housing' })
    expect((await one.list(ofUnit(unit))).body.items).toMatchObject([{ unit }])
    const page = (await one.list(approver, { limit: 1 })).body
    expect(page.items).toMatchObject([{ unit }])
    expect((await one.list(approver, { cursor: page.next })).body.items).toMatchObject([{ unit: 'tiexi-housing' }])
  })
})

it('what is on record goes before what the city’s file says', () => {
  const rows = [{ component, unit, to, points: 4, document: '沈营商〔2026〕8号' }]
  const rule = withGiven(table, rows).parts[0]?.components.at(-1)?.points
  expect(rule?.rule === 'given' && rule.given.findLast((one) => one.unit === unit)).toMatchObject({ points: 4 })
  expect(withGiven(table, [])).toBe(table)
})
