/** Writes items to a table until killed, and says which writes were acknowledged. */
import { openState } from '../../../infra/local/state/state.ts'
import { startTables } from '../../../infra/local/tables/tables.ts'
import { table } from './table.ts'

const tables = startTables(
  openState(process.argv[2], () => {}),
  [table],
)
for (let n = 0; ; n++) {
  const Item = { pk: { S: `t${n % 50}` }, list: { S: ['review', 'handling'][n % 2] }, since: { S: String(n) } }
  const { status } = await tables.handle('PutItem', { TableName: 'tickets', Item })
  if (status === 200) process.stdout.write(`${n}\n`)
}
