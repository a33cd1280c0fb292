/** 个人办理 — one small item a decision, by person and time; it goes by itself. */
import { type DynamoDBClient, PutItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb'
import { endOfDay, startOfDay } from '../../law/shanghai-time.ts'
import { readKept } from '../../schema/kept.ts'
import { registryTable } from '../../storage/tables.ts'
import { type StaffActs, staffAct } from '../desk/staff-acts.ts'

/** A year, and time to look at it. */
const keptDays = 400

export function dynamoStaffActs(client: DynamoDBClient, TableName: string): StaffActs {
  const partition = (staff: string) => ({ S: `staff-acts#${staff}` })
  return {
    async record(act) {
      const { staff, at, ticket, version } = act
      const expires = Math.ceil(Date.parse(at) / 1000) + keptDays * 86_400
      const Item = {
        ...{ pk: partition(staff), sk: { S: `${at}#${ticket}.${version}` } },
        act: { S: JSON.stringify(act) },
        [registryTable.expires]: { N: String(expires) },
      }
      await client.send(new PutItemCommand({ TableName, Item }))
    },
    async *of(staff, from, until) {
      const asked = {
        TableName,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :until',
        ExpressionAttributeValues: {
          ':pk': partition(staff),
          ':from': { S: startOfDay(from) },
          ':until': { S: endOfDay(until) },
        },
      }
      for await (const { Items = [] } of paginateQuery({ client }, asked))
        for (const { act } of Items) yield readKept(staffAct, act?.S, `what ${staff} decided`)
    },
  }
}
