/** `npm run contracts:http`: every test over HTTP on tables that another engine holds. */
import { spawnSync } from 'node:child_process'
import { DescribeTableCommand, DynamoDBClient, paginateListTables } from '@aws-sdk/client-dynamodb'
import { helpInstead } from '../../../infra/local/help-instead.ts'
import { serveMoto } from '../tables/moto.ts'

helpInstead(`npm run contracts:http [file…]

  Runs the tests over HTTP, or these files of them, while moto, another implementation of DynamoDB, holds the city's tables.
  JIESU_TABLES_AT=url: what answers there instead.`)

const overHttp = ['test/stack/', 'test/articles/', 'test/scenarios/', 'test/access/over-http']
const given = process.argv.slice(2)
const moto = process.env.JIESU_TABLES_AT ? undefined : await serveMoto('.tools/moto')
const JIESU_TABLES_AT = process.env.JIESU_TABLES_AT ?? moto?.url
const before = await held()
const asked = [
  ...['run', '--config', '.vitest.config.ts', '--project', 'http', '--project', 'slow'],
  // One city after the other, and time: each operation is an HTTP request, made when the one before is answered.
  ...['--maxWorkers', '1', '--testTimeout', '300000', '--hookTimeout', '300000'],
  ...(given.length > 0 ? given : overHttp),
]
// A follower that such tables let run out of its ten seconds is heard again a minute later, perhaps twice.
const env = { ...process.env, JIESU_TABLES_AT, PATIENCE: '150' }
const { status } = spawnSync('vitest', asked, { stdio: 'inherit', env })
const after = await held()
const [tables, items] = [after.tables - before.tables, after.items - before.items]
console.log(`${tables} tables with ${items} items were made at ${JIESU_TABLES_AT}`)
moto?.stop()
// Tests that passed without it prove nothing.
process.exit(tables > 0 && items > 0 ? (status ?? 1) : 1)

/** What the other engine holds now. */
async function held(): Promise<{ tables: number; items: number }> {
  const client = new DynamoDBClient({
    endpoint: JIESU_TABLES_AT ?? '',
    region: 'cn-north-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
  let [tables, items] = [0, 0]
  for await (const { TableNames = [] } of paginateListTables({ client }, {}))
    for (const TableName of TableNames) {
      const { Table } = await client.send(new DescribeTableCommand({ TableName }))
      tables++
      items += Table?.ItemCount ?? 0
    }
  client.destroy()
  return { tables, items }
}
