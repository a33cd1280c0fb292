/** 机构撤并 on record: no retirement and no withdrawal without its act, however it is cut off. */
import { expect, it } from 'vitest'
import { followRecord } from '../../shared/city/follow.ts'
import { unitsRecord } from '../../shared/city/records/units.ts'
import { admin, code, reason, world } from '../support/administrators.ts'

const unit = 'sy-housing'
const first = { from: '2026-12-01', successor: 'sy-urban-management' }
const broken = async (): Promise<never> => {
  throw new Error('cut off')
}
const recorded = async ({ acts }: Awaited<ReturnType<typeof world>>) =>
  (await acts.page(10, undefined)).items.map(({ what, subject, decided }) => ({ what, subject, decided }))

it('each is on the record of units: who, when, and what stood before; its act follows though it was cut off', async () => {
  const all = await world()
  const { retire, withdraw, retires, deps, acts, knocked } = all
  const { append } = acts
  acts.append = broken
  await expect(retire(unit, first, 'k')).rejects.toThrow('cut off')
  acts.append = append
  expect(await recorded(all)).toEqual([])
  expect(await retires(unit)).toEqual({ ...first, reason })

  for (const knock of knocked) await followRecord(knock, { sentAt: Date.now(), receives: 1 }, deps)
  expect(code(await retire(unit, first, 'k'))).toBeUndefined()
  expect(code(await withdraw(unit, 'l'))).toBeUndefined()
  expect(code(await withdraw(unit, 'l'))).toBeUndefined()
  expect(await retires(unit)).toBeUndefined()
  const former = { formerFrom: first.from, formerSuccessor: first.successor }
  expect(await recorded(all)).toEqual([
    { what: 'unit-retirement-withdrawn', subject: unit, decided: former },
    { what: 'unit-retired', subject: unit, decided: first },
  ])
  const { log = [] } = (await deps.cityRecords.logs(unitsRecord).read('units')) ?? {}
  expect(log.slice(-2)).toMatchObject([
    { command: 'retireUnit', by: admin, key: 'k', events: [{ type: 'unit-retired', unit, retires: first }] },
    { command: 'withdrawRetirement', by: admin, key: 'l', events: [{ type: 'unit-retirement-withdrawn', unit }] },
  ])
})

it('what stood before is on record, and stays when a request from before it is asked again', async () => {
  const all = await world()
  const { retire, withdraw, retires } = all
  await retire(unit, first, 'k')
  await retire(unit, { from: '2026-12-05', successor: 'sy-water' }, 'l')
  expect(code(await retire(unit, first, 'k'))).toBeUndefined()
  expect(await retires(unit)).toMatchObject({ from: '2026-12-05', successor: 'sy-water' })
  await withdraw(unit)
  expect(code(await retire(unit, first, 'k'))).toBeUndefined()
  expect(await retires(unit)).toBeUndefined()
  expect((await recorded(all)).map(({ decided }) => decided)).toEqual([
    { formerFrom: '2026-12-05', formerSuccessor: 'sy-water' },
    { from: '2026-12-05', successor: 'sy-water', formerFrom: first.from, formerSuccessor: first.successor },
    first,
  ])
})

it('where there is nothing to withdraw, no withdrawal stands against the city’s file', async () => {
  const { withdraw, put, registry } = await world()
  await withdraw(unit)
  await put(unit, { name: '市住房局' })
  expect(await registry.withdrawn()).not.toContain(unit)
})
