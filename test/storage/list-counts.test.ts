/** 清单计数 in DynamoDB: every row of a list, one who counts at a time, and what was counted. */
import { expect, it } from 'vitest'
import { dynamoListCounts } from '../../shared/appeals/storage/list-counts.ts'
import { dynamoListed } from '../../shared/storage/dynamo-rows.ts'
import { emptyTables } from '../support/tables.ts'

const client = emptyTables()
const counts = dynamoListCounts(client, 'tickets')
const whose = { ticket: 't', channel: 'web', units: [], undispatched: true }

it('tells of each row its limit and whose it is; what cannot be read is the city’s own', async () => {
  const listed = dynamoListed(client, 'tickets')
  const due = '2026-10-12T16:00:00.000Z'
  const since = '2026-10-09T01:00:00.000Z'
  await listed.put('t', 1, [
    { key: 'a', list: 'clues', since, due, row: { n: 1 }, whose },
    { key: 'b', list: 'clues', since, row: { n: 2 }, whose },
    { key: 'c', list: 'misuse', since, row: {} },
  ])
  const told: unknown[] = []
  await counts.tally({ list: 'clues', index: 'lists' }, (limit, of) => told.push([limit, of]))
  expect(told).toEqual([
    [due, whose],
    [undefined, whose],
  ])
  await counts.tally({ list: 'misuse', index: 'lists' }, (limit, of) =>
    expect([limit, of]).toEqual([undefined, undefined]),
  )
})

it('lets one count at a time, until it has kept what it counted or its time is over', async () => {
  expect(await counts.read()).toBeUndefined()
  expect([await counts.begin(1_000, 21_000), await counts.begin(2_000, 22_000)]).toEqual([true, false])
  const kept = { counts: { at: '2026-10-09T01:00:00.000Z', groups: [] }, countedAt: 1_000, rows: 7 }
  await counts.keep(kept)
  expect(await counts.read()).toEqual(kept)
  expect(await counts.begin(3_000, 23_000)).toBe(true)
  expect([await counts.begin(22_999, 40_000), await counts.begin(23_001, 43_000)]).toEqual([false, true])
})
