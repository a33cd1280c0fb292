/** 逐个清单 — pages over several lists, also where a table says at once that a list is over. */
import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import { dynamoLists } from '../../shared/appeals/storage/lists.ts'
import { dynamoTickets } from '../../shared/appeals/storage/tickets.ts'
import { allOf, at, inTime, numbered, ticketAt } from '../contracts/ports/words.ts'
import { emptyTables } from '../support/tables.ts'

const client = emptyTables()

/** DynamoDB names a last key wherever a page is full; another engine may look further, and say that nothing follows. */
const looksFurther = {
  async send(command: QueryCommand) {
    const { input } = command
    const one = new QueryCommand({ ...input, Limit: (input.Limit ?? 0) + 1 })
    const { Items = [] } = await client.send(one)
    const page = await client.send(command)
    return Items.length > (input.Limit ?? 0) ? page : { ...page, LastEvaluatedKey: undefined }
  },
} as unknown as DynamoDBClient

it('show every ticket once, however long a page is', async () => {
  const tickets = dynamoTickets(client, 'tickets')
  for (const [n, worklist] of (['check', 'review', 'check', 'review', 'closing'] as const).entries()) {
    const ticket = ticketAt(numbered(n), 1, { countsUntil: '2026-12-31' })
    const row = { ...ticket.row, number: numbered(n), ticket: numbered(n), worklist, limit: at(`1${n}:00`) }
    await tickets.write({ ...ticket, row }, inTime)
  }
  for (const engine of [client, looksFurther])
    for (const size of [1, 2, 3, 10]) {
      const { inTurn } = dynamoLists(engine, 'tickets')
      const rows = await allOf((after) => inTurn(['review', 'check', 'handling', 'closing'], size, after))
      expect(rows.map(({ number }) => number)).toEqual([1, 3, 0, 2, 4].map(numbered))
    }
})
