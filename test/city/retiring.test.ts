/** 机构撤并 by administrators: whether a unit may retire, and what keeps it retired. */
import { expect, it } from 'vitest'
import { putUnit } from '../../shared/city/calls/administering.ts'
import { mergedCity } from '../../shared/city/merge.ts'
import { loadCity } from '../../shared/city/storage/load.ts'
import { admin, code, reason, said, today, world } from '../support/administrators.ts'

it('is an act on record, named by Chinese and English with the successor, and done once under its Idempotency-Key', async () => {
  const { retire, retires, acts } = await world()
  const body = { from: '2026-12-01', successor: 'sy-urban-management' }
  const answers = [await retire('sy-housing', body, 'k'), await retire('sy-housing', body, 'k')]
  expect(answers.map(code)).toEqual([undefined, undefined])
  expect(await retires('sy-housing')).toEqual({ ...body, reason })
  expect((await acts.page(10, undefined)).items).toMatchObject([
    { n: 1, what: 'unit-retired', by: admin, subject: 'sy-housing', reason, decided: body },
  ])
})

it('takes a day from today on, at most two years ahead; changed or withdrawn before it comes, and not after', async () => {
  const { retire, withdraw, retires, on, acts } = await world()
  expect(await retire('sy-housing', { from: '2026-10-08' })).toEqual({
    refused: 'retirement.date-past',
    details: { from: '2026-10-08', today },
  })
  expect(code(await retire('sy-housing', { from: '2028-10-09' }))).toBeUndefined()
  expect(code(await retire('sy-housing', { from: '2028-10-10' }))).toBe('retirement.too-far')
  expect(code(await withdraw('sy-housing'))).toBeUndefined()
  expect(await retires('sy-housing')).toBeUndefined()
  expect(code(await withdraw('sy-housing'))).toBeUndefined()
  expect((await acts.page(10, undefined)).items).toMatchObject([
    { what: 'unit-retirement-withdrawn', reason: '暂缓', decided: { formerFrom: '2028-10-09' } },
    { what: 'unit-retired' },
  ])

  await retire('sy-housing', { from: '2026-10-12' })
  on('2026-10-12')
  expect(await withdraw('sy-housing')).toEqual({
    refused: 'retirement.begun',
    details: { unit: 'sy-housing', from: '2026-10-12' },
  })
  expect(code(await retire('sy-housing', { from: '2026-10-20' }))).toBe('retirement.begun')
  on('2026-10-13')
  expect(code(await retire('sy-housing', { from: '2026-10-12', successor: 'sy-water' }))).toBeUndefined()
  expect(await retires('sy-housing')).toMatchObject({ from: '2026-10-12', successor: 'sy-water' })
})

it('names a successor of its like that is another unit and there by then', async () => {
  const { retire } = await world()
  const to = async (successor: string, unit = 'sy-housing') =>
    code(await retire(unit, { from: '2026-12-01', successor }))
  expect(await to('sy-housing')).toBe('retirement.own-successor')
  expect(await to('nowhere')).toBe('unit.unknown')
  expect(await to('heping-wencui-community')).toBe('unit.takes-no-orders')
  expect(await to('sy-water', 'heping-wencui-community')).toBe('assistance.communities-only')
  expect(await to('heping-zhonghua-community', 'heping-wencui-community')).toBeUndefined()

  await retire('sy-water', { from: '2026-11-30' })
  expect(await to('sy-water')).toBe('unit.retired')
  expect(await to('sy-urban-management')).toBeUndefined()
  const early = await retire('sy-urban-management', { from: '2026-11-30' })
  expect(early).toMatchObject({ refused: 'unit.is-successor', details: { succeeds: ['sy-housing'] } })
  expect(said(early).en).toContain('“沈阳市房产局”')
  expect(code(await retire('sy-urban-management', { from: '2026-12-02' }))).toBeUndefined()
})

it('waits for the units below it, and they cannot outlive it', async () => {
  const { retire, withdraw, put, city } = await world()
  const from = '2026-12-01'
  const below = (await city()).units.filter(({ parent }) => parent === 'heping-nanhu-street').map(({ code }) => code)
  expect(below.length).toBeGreaterThan(0)
  const refusal = await retire('heping-nanhu-street', { from })
  expect(refusal).toEqual({ refused: 'unit.has-sub-units', details: { unit: 'heping-nanhu-street', subUnits: below } })
  expect(said(refusal).zh).toMatch(/社区/)
  for (const one of below) expect(code(await retire(one, { from }))).toBeUndefined()
  expect(code(await retire('heping-nanhu-street', { from: '2026-11-30' }))).toBe('unit.has-sub-units')
  expect(code(await retire('heping-nanhu-street', { from }))).toBeUndefined()
  const [one = ''] = below
  expect(code(await retire(one, { from: '2026-12-02' }))).toBe('unit.retired')
  expect(code(await withdraw(one))).toBe('unit.retired')
  expect(code(await put('heping-wencui-community', { parent: 'heping-nanhu-street', gridMember: undefined }))).toBe(
    below.includes('heping-wencui-community') ? undefined : 'unit.retired',
  )
  expect(code(await put('heping-housing', { parent: 'heping-nanhu-street' }))).toBe('unit.retired')
})

it('waits for a unit too that is entered below it at the same moment', async () => {
  const { retire, city, deps, call } = await world()
  const { code: _, ...water } = (await city()).units.find((one) => one.code === 'sy-water') ?? { code: '' }
  const [entered, retired] = await Promise.all([
    putUnit(call({ unit: 'sy-water-2' }, { ...water, parent: 'sy-water' }), deps),
    retire('sy-water'),
  ])
  expect([code(entered), code(retired)].filter(Boolean)).toHaveLength(1)
})

it('stays when the unit is changed otherwise, and when its city is loaded again', async () => {
  const { client, retire, put, retires, city } = await world()
  const file = await city()
  const standing = { from: '2026-12-01', successor: 'sy-water', reason }
  await retire('sy-housing', standing)
  expect(await put('sy-housing', { name: '市住房局' })).toMatchObject({ body: { name: '市住房局', retires: standing } })
  expect(await retires('sy-housing')).toEqual(standing)

  const merging = mergedCity(file, await city(), new Set())
  expect(merging.changes).toEqual([expect.stringContaining('units: sy-housing: name')])
  await loadCity(client, 'registry', merging.city)
  expect(await retires('sy-housing')).toEqual(standing)
  await put('sy-housing', { name: '市住房局' })
  expect(await retires('sy-housing')).toEqual(standing)
  const other = { from: '2027-01-01', reason }
  const units = file.units.map((unit) => (unit.code === 'sy-housing' ? { ...unit, retires: other } : unit))
  const { kept } = mergedCity({ ...file, units }, await city(), new Set())
  expect(kept).toEqual([expect.stringContaining('units: sy-housing stays retired')])
  expect(mergedCity({ ...file, units }, file, new Set()).changes).toEqual([
    expect.stringContaining('units: sy-housing: retires'),
  ])
})

it('two that retire each other’s successor at once: one retires, and the other is told', async () => {
  const { retire } = await world()
  const from = '2026-12-01'
  const both = await Promise.all([
    retire('sy-housing', { from, successor: 'sy-water' }),
    retire('sy-water', { from, successor: 'sy-housing' }),
  ])
  expect(both.map(code).toSorted()).toEqual(['unit.retired', undefined])
})

it('two that retire the same unit at once: one after the other, both on record, one stands', async () => {
  const { retire, retires, acts } = await world()
  const days = ['2026-12-01', '2026-12-02']
  const both = await Promise.all(days.map((from) => retire('sy-housing', { from })))
  expect(both.map(code)).toEqual([undefined, undefined])
  expect(days).toContain((await retires('sy-housing'))?.from)
  expect((await acts.page(10, undefined)).items).toHaveLength(2)
})

it('a unit that is hung below one that retires at this moment: one of the two is refused', async () => {
  const { retire, put, city } = await world()
  const leaf = (await city()).units.find(
    ({ code, kind }) => kind !== 'community' && !code.startsWith('sy') && code.endsWith('-housing'),
  )?.code as string
  const under = (await city()).units.find(({ code }) => code === 'sy-water') as { code: string }
  const both = await Promise.all([retire(under.code), put(leaf, { parent: under.code })])
  expect(both.map(code).filter(Boolean)).toHaveLength(1)
})

it('a unit nobody knows is not retired', async () => {
  const { retire, withdraw, read } = await world()
  for (const ask of [retire, withdraw, read])
    await expect(ask('nowhere')).rejects.toMatchObject({ code: 'thing.unknown' })
})
