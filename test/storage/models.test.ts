/** 模型的存放 — in chunks under a hash; the model in use is looked for now and then. */
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { learn } from '../../shared/suggesting/learn.ts'
import { packModel, unpackModel } from '../../shared/suggesting/learning/packed.ts'
import { dynamoModels } from '../../shared/suggesting/storage/models.ts'
import { rememberedModel } from '../../shared/suggesting/storage/remembered-model.ts'
import { categorised, city } from '../suggesting/appeals.ts'
import { emptyTables } from '../support/tables.ts'

const today = '2026-11-30'
const few = learn(categorised.slice(0, 50), city, today)
const many = learn(categorised, city, today)

it('what was kept is read back byte by byte, and the one before is gone', async () => {
  const models = dynamoModels(emptyTables(), 'registry')
  expect(await models.standing()).toBeUndefined()
  const first = await models.keep(few)
  expect(await models.standing()).toEqual(first)
  const second = await models.keep(many)
  expect(await models.read(first.hash)).toBeUndefined()
  const read = await models.read(second.hash)
  expect(read && packModel(read).equals(packModel(many.model))).toBe(true)
  expect((await models.keep(many)).hash).toBe(second.hash)
  expect(await models.read(second.hash)).toBeDefined()
})

it('is loaded once, and looked for again after ten minutes; without one, the city’s own words', async () => {
  let now = 0
  const asked: string[] = []
  const standing: { hash: string; report: typeof few.report }[] = []
  const use = rememberedModel(
    {
      async standing() {
        asked.push('standing')
        return standing[0]
      },
      async read(hash) {
        asked.push(hash)
        return hash === 'gone' ? undefined : few.model
      },
    },
    { real: () => now, steady: () => now },
  )
  expect((await use(city, today)).kept).toBeUndefined()
  expect((await use(city, today)).model.categories).toContain('bus')
  expect(asked).toEqual(['standing'])
  standing[0] = { hash: 'one', report: few.report }
  now += 10 * 60_000 + 1
  for (let i = 0; i < 3; i++) expect((await use(city, today)).kept?.hash).toBe('one')
  now += 10 * 60_000 + 1
  expect((await use(city, today)).kept?.hash).toBe('one')
  expect(asked).toEqual(['standing', 'standing', 'one', 'standing'])
  // Its chunks are gone before they were read: the one in use stays, and the newer is looked for again.
  standing[0] = { hash: 'gone', report: few.report }
  now += 10 * 60_000 + 1
  expect((await use(city, today)).kept?.hash).toBe('one')
  standing[0] = { hash: 'two', report: few.report }
  now += 10 * 60_000 + 1
  expect((await use(city, today)).kept?.hash).toBe('two')
})

it('one that another release packed otherwise is as none', () => {
  const packed = gunzipSync(packModel(few.model))
  const other = gzipSync(Buffer.from(packed.toString('latin1').replace('"shape":1', '"shape":9'), 'latin1'))
  expect(unpackModel(other)).toBeUndefined()
})
