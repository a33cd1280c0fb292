/** 机构撤并 on record: no retirement and no withdrawal without its act, however it is cut off. */
import { expect, it } from 'vitest'
import { code, reason, world } from '../support/administrators.ts'

const unit = 'sy-housing'
const first = { from: '2026-12-01', successor: 'sy-urban-management' }
const broken = async (): Promise<never> => {
  throw new Error('cut off')
}
const recorded = async ({ acts }: Awaited<ReturnType<typeof world>>) =>
  (await acts.page(10, undefined)).items.map(({ what, subject, decided }) => ({ what, subject, decided }))

it('nothing is done that could not be recorded', async () => {
  const { retire, withdraw, retires, acts } = await world()
  const { append } = acts
  acts.append = broken
  await expect(retire(unit, first)).rejects.toThrow('cut off')
  expect(await retires(unit)).toBeUndefined()
  acts.append = append
  await retire(unit, first)
  acts.append = broken
  await expect(withdraw(unit)).rejects.toThrow('cut off')
  expect(await retires(unit)).toEqual({ ...first, reason })
})

it('cut off behind its record, it is done when asked again, on one record', async () => {
  const all = await world()
  const { retire, withdraw, retires, registry } = all
  const { move } = registry
  registry.move = broken
  await expect(retire(unit, first, 'k')).rejects.toThrow('cut off')
  registry.move = move
  expect(await retires(unit)).toBeUndefined()
  expect(code(await retire(unit, first, 'k'))).toBeUndefined()
  expect(await retires(unit)).toEqual({ ...first, reason })

  registry.move = broken
  await expect(withdraw(unit, 'l')).rejects.toThrow('cut off')
  registry.move = move
  expect(code(await withdraw(unit, 'l'))).toBeUndefined()
  expect(await retires(unit)).toBeUndefined()
  expect(code(await withdraw(unit, 'l'))).toBeUndefined()
  const former = { formerFrom: first.from, formerSuccessor: first.successor }
  expect(await recorded(all)).toEqual([
    { what: 'unit-retirement-withdrawn', subject: unit, decided: former },
    { what: 'unit-retired', subject: unit, decided: first },
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

it('what was recorded and then refused, because others were quicker, is on record as in vain', async () => {
  const all = await world()
  const { retire, registry, acts } = all
  const { from } = first
  const { append } = acts
  acts.append = async (act) => {
    acts.append = append
    const kept = await append(act)
    await registry.move('unit', await registry.moves('unit'), 'sy-water', { retires: { from, reason } })
    return kept
  }
  expect(code(await retire(unit, { from, successor: 'sy-water' }))).toBe('unit.retired')
  const decided = { from, successor: 'sy-water' }
  expect(await recorded(all)).toEqual([
    { what: 'unit-retired-in-vain', subject: unit, decided },
    { what: 'unit-retired', subject: unit, decided },
  ])
})

it('where there is nothing to withdraw, no withdrawal stands against the city’s file', async () => {
  const { withdraw, put, registry } = await world()
  await withdraw(unit)
  await put(unit, { name: '市住房局' })
  expect((await registry.moves('unit')).moves[unit]).not.toHaveProperty('retires')
})
