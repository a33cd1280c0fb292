/** 公开清单 — matters shown in public, by registration or by their last step. */
import { type AttributeValue, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import type { Page } from '../../record/rows.ts'
import { parseKept } from '../../schema/kept.ts'
import { cursorOf, keyOf } from '../../storage/cursor.ts'
import { everyPublic, ticketsTable } from '../../storage/tables.ts'
import type { PublicRow } from '../kind/public-row.ts'

/** Instants, both ends with them. */
export interface Span {
  from: string
  until: string
}

export interface PublicRows {
  /** Registered in this time, the newest first. */
  registered(span: Span, limit: number, after: string | undefined): Promise<Page<PublicRow>>
  /** Of this channel, those whose last step lies in this time, the oldest first. */
  stepped(channel: string, span: Span, limit: number, after: string | undefined): Promise<Page<PublicRow>>
}

export function dynamoPublicRows(client: DynamoDBClient, TableName: string): PublicRows {
  /** One Query of one index, without a filter. */
  async function ask(
    index: 'public' | 'publicSteps',
    value: string,
    { from, until }: Span,
    ScanIndexForward: boolean,
    limit: number,
    after: string | undefined,
  ): Promise<Page<PublicRow>> {
    const { partition, sort } = ticketsTable.indexes[index]
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: index,
        KeyConditionExpression: '#partition = :value AND #sort BETWEEN :from AND :until',
        ExpressionAttributeNames: { '#partition': partition, '#sort': sort },
        // Of one moment every ticket: its number stands behind it.
        ExpressionAttributeValues: { ':value': { S: value }, ':from': { S: from }, ':until': { S: `${until}~` } },
        ScanIndexForward,
        Limit: limit,
        ...(after === undefined ? {} : { ExclusiveStartKey: keyOf(after) }),
      }),
    )
    const items = Items.map(({ pk, shown }) => parseKept(shown?.S ?? '', `the public row of ${pk?.S}`) as PublicRow)
    return { items, next: cursorOf(LastEvaluatedKey) }
  }

  return {
    registered: (span, limit, after) => ask('public', everyPublic, span, false, limit, after),
    stepped: (channel, span, limit, after) => ask('publicSteps', channel, span, true, limit, after),
  }
}

/** What the item of a ticket has in these indexes; of one that is not public nothing. */
export const publicAttributes = (row: PublicRow | undefined): Record<string, AttributeValue> =>
  row === undefined
    ? {}
    : {
        shown: { S: JSON.stringify(row) },
        public: { S: everyPublic },
        publicSince: { S: `${row.registeredAt} ${row.ticket}` },
        publicIn: { S: row.channel },
        publicStep: { S: `${row.steps.at(-1)?.at ?? row.registeredAt} ${row.ticket}` },
      }
