/** The table engine by itself, empty, for tests of what it must answer. */
import { openState, type State } from '../../../infra/local/state/state.ts'
import type { Item } from '../../../infra/local/tables/definition.ts'
import { startTables } from '../../../infra/local/tables/tables.ts'
import { tables } from './layout.ts'

export interface Body {
  __type?: string
  message?: string
  Items?: Item[]
  Attributes?: Item
  LastEvaluatedKey?: Item
  ScannedCount?: number
  ConsumedCapacity?: object
}
export const TableName = 'tickets'
export const memory = (): State =>
  openState(undefined, (error) => {
    throw error
  })
export function empty() {
  const { handle } = startTables(memory(), tables)
  const ask = async (operation: string, input: object): Promise<Body> =>
    (await handle(operation, { TableName, ...input })).body as Body
  const put = (Item: Item, more: object = {}) => ask('PutItem', { Item, ...more })
  return { handle, ask, put }
}
export const key = (pk: string, sk: string) => ({ pk: { S: pk }, sk: { S: sk } })
export const codeOf = ({ __type }: Body): string => __type?.split('#').at(-1) ?? 'ok'
