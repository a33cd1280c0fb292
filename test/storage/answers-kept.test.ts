/** 短信答复与按键 — kept once each in the real tables, and off in time. */
import { describe, expect, it } from 'vitest'
import { listed } from '../../shared/appeals/desk/answering-line.ts'
import { endAnswers } from '../../shared/appeals/desk/end-answers.ts'
import { answersList } from '../../shared/appeals/desk/message-answer.ts'
import { dynamoPresses } from '../../shared/appeals/storage/presses.ts'
import { dynamoListed } from '../../shared/storage/dynamo-rows.ts'
import { law } from '../support/story.ts'
import { emptyTables } from '../support/tables.ts'

const until = '2026-10-24T01:00:00.000Z'
const press = { call: 'phone:c1', key: '4', level: 4, by: { role: 'channel' as const, id: 'p', channel: 'phone' } }

describe('a key', () => {
  it('is kept once a call and matter, the first, until it has counted', async () => {
    const presses = dynamoPresses(emptyTables(), 'appellants')
    const named = { ...press, ticket: '261009-48213074', key: '2', level: 2 }
    expect(await presses.read(press.call, undefined)).toBeUndefined()
    const all = await Promise.all(['4', '5', '1'].map((key) => presses.keep({ ...press, key }, until)))
    expect(new Set(all.map(({ key }) => key)).size).toBe(1)
    expect(await presses.keep(named, until)).toEqual(named)
    expect((await presses.read(press.call, undefined))?.key).toBe(all[0]?.key)
    expect(await presses.read(press.call, named.ticket)).toEqual(named)
    await presses.counted(named)
    expect(await presses.read(press.call, named.ticket)).toBeUndefined()
    expect(await presses.keep({ ...named, key: '5' }, until)).toEqual(named)
    expect((await presses.read(press.call, undefined))?.key).toBe(all[0]?.key)
  })
})

it('the night takes answers off the list that are kept no longer, however many', async () => {
  const rows = dynamoListed(emptyTables(), 'tickets')
  const at = (day: number) => new Date(Date.parse('2026-10-01T00:00:00Z') + day * 86_400_000).toISOString()
  for (let day = 0; day < 60; day++) {
    const answer = { key: `k${day}`, gateway: 'g', at: at(day), fate: 'handed-over' as const, why: 'foreign' as const }
    await listed('line', answer, { listed: rows })
  }
  const deps = { listed: rows, clock: { now: () => new Date(at(90 + 40)) }, law: async () => law }
  expect(await endAnswers(() => false, deps)).toEqual({ answers: 40 })
  expect(await endAnswers(() => false, deps)).toEqual({ answers: 0 })
  const { items } = await rows.page(answersList, 'oldest', 100, undefined)
  expect(items).toHaveLength(20)
  expect(items[0]).toMatchObject({ at: at(40) })
})
