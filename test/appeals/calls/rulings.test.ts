/** 查询裁定 — a search by text reads so many rows and no more, whoever they are of (第二十一条). */
import { expect, it } from 'vitest'
import { readCity } from '../../../infra/cities/index.ts'
import type { Actor } from '../../../shared/access/actor.ts'
import { listRulings } from '../../../shared/appeals/calls/rulings.ts'
import type { CallDeps } from '../../../shared/appeals/compose.ts'
import { rulingLists } from '../../../shared/appeals/matters/returning/listed.ts'
import { registryOf } from '../../../shared/city/registry.ts'
import { memoryListed, memoryTexts } from '../../simulation/memory/small.ts'

const unit = 'heping-housing'
const ticket = '261009-48213077'
const registry = registryOf(readCity('shenyang').city)

it.each<[string, Actor, found: number]>([
  ['the city’s authority', { role: 'supervisor', authority: 'platform', id: 'a' }, 1],
  [
    'a district’s, of whose rows there is none',
    { role: 'supervisor', authority: 'platform', unit: 'heping', id: 'b' },
    0,
  ],
])('%s', async (_, actor, found) => {
  const listed = memoryListed()
  const rows = Array.from({ length: 2500 }, (_, n) => ({
    key: `ruling#${n}`,
    list: rulingLists.ofUnit(unit),
    since: String(99_999 - n),
    row: { ticket, reasons: n === 700 || n === 1200 ? '供暖' : '物业' },
  }))
  await listed.put(ticket, 1, rows)
  let read = 0
  const deps = {
    listed: {
      ...listed,
      owned: (...asked: Parameters<typeof listed.owned>) => {
        read += asked[2]
        return listed.owned(...asked)
      },
    },
    texts: memoryTexts(),
    clock: { now: () => new Date('2026-10-09T01:00:00Z') },
    law: async () => ({ registry }),
  } as unknown as CallDeps
  const { body } = (await listRulings({ query: { unit, text: '供暖', limit: 25 }, actor } as never, deps)) as {
    body: { items: unknown[] }
  }
  expect(body).toEqual({ items: expect.any(Array), next: expect.any(String), searched: 1000 })
  expect(body.items).toHaveLength(found)
  expect(read).toBe(1000)
})
