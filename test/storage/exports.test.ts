/** 导出 — every log under a partition is read as it lies there. */
import { expect, it } from 'vitest'
import { dynamoSuggestions } from '../../shared/city/suggestions/store.ts'
import { dynamoActs } from '../../shared/storage/dynamo-acts.ts'
import { logsUnder } from '../../shared/storage/dynamo-records.ts'
import { at, inTime } from '../contracts/ports/words.ts'
import { emptyTables } from '../support/tables.ts'

it('each with its id; what has no log is none of them', async () => {
  const client = emptyTables()
  const suggestions = dynamoSuggestions(client, 'registry')
  const by = { role: 'department', id: 'd', unit: 'water' } as const
  const asked = { category: 'c', area: '210102', lead: 'water', coHandlers: [], reasons: '目录有误' }
  const birth = { n: 1, at: at('09:00'), attempt: 'a1', by, command: 'suggest' }
  const log = [{ ...birth, events: [{ type: 'suggested' as const, ...asked }] }]
  for (const id of ['two', 'one']) await suggestions.write(id, log, { id, ...asked, at: at('09:00'), by }, inTime)
  await dynamoActs(client, 'registry').append({
    ...{ n: 1, before: 'h', what: 'w', at: at('09:00'), by: { role: 'admin', id: 'a' }, subject: 's' },
  })
  const read = async (pk: string) => {
    const found: object[] = []
    for await (const one of logsUnder(pk, { client, TableName: 'registry' })) found.push(one)
    return found
  }
  expect(await read('suggestions')).toEqual([
    { id: 'one', log, damaged: [] },
    { id: 'two', log, damaged: [] },
  ])
  expect(await read('acts')).toEqual([])
  expect(await read('none')).toEqual([])
})
