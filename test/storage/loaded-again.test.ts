/** 重新载入 — a city loaded over a standing one undoes no retirement, withdrawal or move decided meanwhile. */
import { expect, it } from 'vitest'
import { asShown } from '../../infra/cli/verbs/seed.ts'
import { mergedCity } from '../../shared/city/merge.ts'
import { loadCity } from '../../shared/city/storage/load.ts'
import { reason, world } from '../support/administrators.ts'

const unit = 'sy-housing'
const retires = { from: '2026-12-01', reason }

/** A city whose file retires the unit; both are as they stood when somebody was asked. */
async function asked() {
  const all = await world()
  const plain = await all.city()
  const file = { ...plain, units: plain.units.map((one) => (one.code === unit ? { ...one, retires } : one)) }
  const merged = async () => mergedCity(file, await all.city(), await all.registry.withdrawn())
  return { ...all, plain, file, merged }
}

it('a retirement from the file that was withdrawn does not come back with the file', async () => {
  const { client, file, merged, withdraw, retires } = await asked()
  await loadCity(client, 'registry', file)
  expect(await retires(unit)).toBeDefined()
  await withdraw(unit)
  const { city, changes, kept } = await merged()
  expect([changes, kept]).toEqual([[], [expect.stringContaining(`${unit} stays, for its retirement was withdrawn`)]])
  await loadCity(client, 'registry', city)
  expect(await retires(unit)).toBeUndefined()
})

it('what is decided of retirements between showing and loading stays', async () => {
  const { client, plain, file, retire, withdraw, retires } = await asked()
  await retire(unit, { from: '2026-12-05' })
  await loadCity(client, 'registry', plain)
  expect(await retires(unit)).toMatchObject({ from: '2026-12-05' })
  await withdraw(unit)
  await loadCity(client, 'registry', file)
  expect(await retires(unit)).toBeUndefined()
})

it('what is decided while it is loaded stays, as does a move of what the file does not move', async () => {
  const { client, registry, plain, put, retire, withdraw, retires, city } = await asked()
  const parentOf = async (code: string) => (await city()).units.find((one) => one.code === code)?.parent
  await put('sy-water', { parent: 'sy-urban-management' })
  await retire(unit, { from: '2026-12-05' })
  const send = client.send.bind(client)
  // As the tree is written, somebody withdraws; as the first rows are, somebody moves another unit.
  const meanwhile = new Map<string, () => Promise<unknown>>([
    ['log units', () => withdraw(unit)],
    ['city', () => put('sy-ecology', { parent: 'sy-urban-management' })],
  ])
  client.send = (async (command: { input: { Item?: { pk?: { S?: string } } } }) => {
    const written = command.input.Item?.pk?.S ?? ''
    const act = meanwhile.get(written)
    meanwhile.delete(written)
    await act?.()
    return send(command as never)
  }) as never
  await loadCity(client, 'registry', plain)
  client.send = send as never
  expect(await retires(unit)).toBeUndefined()
  expect(await parentOf('sy-water')).toBe(plain.units.find(({ code }) => code === 'sy-water')?.parent)
  expect(await parentOf('sy-ecology')).toBe('sy-urban-management')
  expect(await registry.withdrawn()).toContain(unit)
})

it('what was agreed to is what is done: changed by others since, it is not done, and other decisions stand', async () => {
  const { merged, put, retire } = await asked()
  const shown = await merged()
  expect(shown.changes).toHaveLength(1)
  await retire('sy-metro', { from: '2026-12-05' })
  const now = asShown(shown, await merged())
  expect(now.city.units.find(({ code }) => code === 'sy-metro')?.retires).toMatchObject({ from: '2026-12-05' })
  await put('sy-water', { parent: 'sy-urban-management' })
  const since = await merged()
  expect(() => asShown(shown, since)).toThrow('nothing was changed: others have changed the registry')
})
