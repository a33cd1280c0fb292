/** Puts, updates, deletes and batches that are right. */
import type { AttributeValue } from '../../../infra/local/tables/definition.ts'
import { expressionsBy } from './expressions.ts'
import type { Call } from './generate.ts'
import { tableBy } from './layout.ts'
import type { Dice } from './random.ts'
import { itemsBy, measuredBy, moments, numbers } from './words.ts'

export function writesBy(dice: Dice): Record<'put' | 'update' | 'remove' | 'batch', () => Call> {
  const { below, chance, pick } = dice
  const { value, keyOf, itemOf } = itemsBy(dice)
  const { given, attribute, condition } = expressionsBy(dice)
  const conditional = (with_: ReturnType<typeof given>) =>
    chance(0.4) ? { ConditionExpression: condition(with_, () => pick([attribute(), attribute(), 'pk'])) } : {}
  const measured = () => measuredBy(dice)
  const table = () => tableBy(dice)
  return {
    put() {
      const of = table()
      const with_ = given()
      const input = { TableName: of.TableName, Item: itemOf(of), ...conditional(with_), ...measured() }
      return {
        operation: 'PutItem',
        input: { ...input, ...with_.fields(), ...(chance(0.3) ? { ReturnValues: pick(['ALL_OLD', 'NONE']) } : {}) },
      }
    },
    update() {
      const of = table()
      const with_ = given()
      const { path, valued } = with_
      const Key = keyOf(of)
      const own = `${Key.pk?.S} ${Key.sk?.S ?? ''}`
      const left = ['label', 'n', 'other', 'since', 'list', 'pile', 'times']
      const taken = (): string => left.splice(below(left.length), 1)[0] as string
      const set = (name: string): string => {
        const to: AttributeValue =
          name === 'since'
            ? { S: `${pick(moments)} ${own}` }
            : ['list', 'pile'].includes(name)
              ? { S: pick(['review', '汉', 'h']) }
              : name === 'n'
                ? { N: pick(numbers) }
                : value()
        return `${path(name)} = ${valued(to)}`
      }
      const parts = [
        chance(0.8) ? `SET ${Array.from({ length: 1 + below(2) }, () => set(taken())).join(', ')}` : '',
        chance(0.4) ? `REMOVE ${Array.from({ length: 1 + below(2) }, () => path(taken())).join(', ')}` : '',
      ].filter(Boolean)
      if (left.includes('n') && left.includes('times') && (parts.length === 0 || chance(0.3)))
        parts.unshift(
          `ADD ${path(chance(0.5) ? 'times' : 'n')} ${valued({ N: pick(['1', '-1', '2', '10', '12345']) })}`,
        )
      if (parts.length === 0) parts.push(`SET label = ${valued(value())}`)
      const input = {
        TableName: of.TableName,
        Key,
        UpdateExpression: parts.join(' '),
        ...conditional(with_),
        ...measured(),
      }
      const answering = chance(0.5)
        ? { ReturnValues: pick(['ALL_OLD', 'NONE', 'ALL_NEW', 'UPDATED_NEW', 'UPDATED_OLD']) }
        : {}
      return { operation: 'UpdateItem', input: { ...input, ...with_.fields(), ...answering } }
    },
    remove() {
      const of = table()
      const with_ = given()
      const input = { TableName: of.TableName, Key: keyOf(of), ...conditional(with_), ...measured() }
      return {
        operation: 'DeleteItem',
        input: { ...input, ...with_.fields(), ...(chance(0.3) ? { ReturnValues: 'ALL_OLD' } : {}) },
      }
    },
    batch() {
      const of = table()
      const changes = new Map<string, object>()
      for (let n = 1 + below(6); n > 0; n--) {
        const item = itemOf(of)
        const Key = keyOf(of)
        if (chance(0.7)) changes.set(JSON.stringify([item.pk, item.sk]), { PutRequest: { Item: item } })
        else changes.set(JSON.stringify([Key.pk, Key.sk]), { DeleteRequest: { Key } })
      }
      return { operation: 'BatchWriteItem', input: { RequestItems: { [of.TableName]: [...changes.values()] } } }
    },
  }
}
