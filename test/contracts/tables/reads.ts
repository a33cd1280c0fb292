/** Reads, pages and scans that are right. */
import type { Item } from '../../../infra/local/tables/definition.ts'
import { expressionsBy } from './expressions.ts'
import type { Call } from './generate.ts'
import { tableBy } from './layout.ts'
import type { Dice } from './random.ts'
import { itemsBy, measuredBy, moments, partitions, sorts } from './words.ts'

/** @param starts pages that ended, where one may go on */
export function readsBy(
  dice: Dice,
  starts: readonly { call: Call; key: Item }[],
): Record<'get' | 'query' | 'further' | 'scan', () => Call> {
  const { below, chance, pick } = dice
  const { keyOf } = itemsBy(dice)
  const { given, attribute, condition, range } = expressionsBy(dice)
  const measured = () => measuredBy(dice)
  const table = () => tableBy(dice)
  const reads = {
    get(): Call {
      const of = table()
      const with_ = given()
      const shown = chance(0.3) ? { ProjectionExpression: ['pk', 'label', 'other'].map(with_.path).join(', ') } : {}
      const input = { TableName: of.TableName, Key: keyOf(of), ...shown, ...with_.fields(), ...measured() }
      return { operation: 'GetItem', input: { ...input, ...(chance(0.4) ? { ConsistentRead: chance(0.8) } : {}) } }
    },
    query(): Call {
      const of = table()
      const with_ = given()
      const names = ['', '', ...(of.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => IndexName)]
      const IndexName = pick(names)
      const own = of.GlobalSecondaryIndexes?.find((one) => one.IndexName === IndexName)?.KeySchema ?? of.KeySchema
      const [hash = '', sort] = own.map(({ AttributeName }) => AttributeName)
      const of_: Record<string, string[]> = {
        pk: partitions,
        list: ['review', '汉'],
        shard: ['1', '2'],
        pile: ['h', 'ü'],
      }
      const first = `${with_.path(hash)} = ${with_.valued({ S: pick(of_[hash] ?? partitions) })}`
      const from = sort === 'sk' ? sorts : sort === 'pk' ? partitions : moments
      const keys = sort && chance(0.6) ? `${first} AND ${range(with_, sort, from)}` : first
      const rest = ['label', 'n', 'other', 'since', 'due'].filter((name) => ![hash, sort].includes(name))
      const filter = chance(0.3) ? { FilterExpression: condition(with_, () => pick(rest)) } : {}
      const shown = chance(0.25) ? { ProjectionExpression: ['pk', 'label', 'n'].map(with_.path).join(',') } : {}
      const input = {
        TableName: of.TableName,
        ...(IndexName ? { IndexName } : chance(0.3) ? { ConsistentRead: true } : {}),
        KeyConditionExpression: keys,
        ...filter,
        ...shown,
        ...(chance(0.5) ? { ScanIndexForward: chance(0.3) } : {}),
        ...(chance(0.4) ? { Limit: 1 + below(4) } : {}),
        ...with_.fields(),
        ...measured(),
      }
      return { operation: 'Query', input }
    },
    further(): Call {
      const start = starts.length > 0 ? pick(starts) : undefined
      if (!start) return reads.query()
      return { ...start.call, input: { ...start.call.input, ExclusiveStartKey: start.key } }
    },
    scan(): Call {
      const of = table()
      const with_ = given()
      const filter = chance(0.6) ? { FilterExpression: condition(with_, () => pick(['pk', attribute()])) } : {}
      return { operation: 'Scan', input: { TableName: of.TableName, ...filter, ...with_.fields(), ...measured() } }
    },
  }
  return reads
}
