/** Dates and times as people send them: only those that can be counted with. */
import { describe, expect, it } from 'vitest'
import { allRoutes } from '../../shared/api/routes.ts'
import { civilDate, timeWithOffset } from '../../shared/law/civil-date.ts'

describe('日期', () => {
  it.each(['1900-01-01', '2026-02-28', '2199-12-31'])('%s is one', (date) =>
    expect([civilDate.safeParse(date).success, timeWithOffset.safeParse(`${date}T09:00:00+08:00`).success]).toEqual([
      true,
      true,
    ]),
  )
  it.each(['0000-01-01', '1899-12-31', '2200-01-01', '9999-12-31', '2026-02-29'])('%s is none', (date) =>
    expect([civilDate.safeParse(date).success, timeWithOffset.safeParse(`${date}T09:00:00+08:00`).success]).toEqual([
      false,
      false,
    ]),
  )
  it('no period and no day of a query lies where counting would not end', () => {
    const wide = { from: '0000-01-01', to: '0000-01-02', registeredOn: '9999-12-31', on: '9999-12-31' }
    const asking = allRoutes.flatMap(({ name, query }) => (query ? [{ name, schema: query() }] : []))
    const dated = asking.filter(({ schema }) => Object.keys(wide).some((field) => field in schema.shape))
    expect(dated.map(({ name }) => name)).toEqual(expect.arrayContaining(['readFigures', 'readScores', 'listTickets']))
    for (const { name, schema } of dated)
      for (const [field, date] of Object.entries(wide).filter(([named]) => named in schema.shape))
        expect([name, schema.shape[field]?.safeParse(date).success]).toEqual([name, false])
  })
})
