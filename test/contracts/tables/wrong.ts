/** Ways in which a request can be wrong, one at a time. */
import type { AttributeValue, Item } from '../../../infra/local/tables/definition.ts'
import type { Call } from './generate.ts'
import type { Dice } from './random.ts'
import { noNumbers } from './words.ts'

type Input = Call['input']
type Ways = Record<string, object>

/** The call, wrong in one way that suits it. */
export function spoiled(call: Call, dice: Dice): Call {
  const { operation, input } = call
  const ways: Ways = {
    'measured in what is not known': { ReturnConsumedCapacity: 'MOST' },
    ...(input.TableName ? { 'no such table': { TableName: 'nowhere' } } : {}),
    ...ofKeys(input),
    ...(input.Item ? ofItems(input, dice) : {}),
    ...ofExpressions(input),
    ...(operation === 'PutItem' ? { 'answers with what it may not': { ReturnValues: 'ALL_NEW' } } : {}),
    ...(operation === 'UpdateItem' ? ofUpdates : {}),
    ...(operation === 'Query' ? ofQueries(input) : {}),
    ...(operation === 'BatchWriteItem' ? ofBatches : {}),
  }
  const [wrong, change] = dice.pick(Object.entries(ways))
  // As it is sent: what is undefined is not there.
  return { operation, input: JSON.parse(JSON.stringify({ ...input, ...change })), wrong }
}

/** What else a request had is taken away, so that it is wrong in one way only. */
const bare = {
  ...{ ExpressionAttributeNames: undefined, ExpressionAttributeValues: undefined, ConditionExpression: undefined },
  ...{ FilterExpression: undefined, ProjectionExpression: undefined, IndexName: undefined },
}
const given = (...values: AttributeValue[]) => ({
  ...bare,
  ExpressionAttributeValues: Object.fromEntries(values.map((value, n) => [[':v', ':w'][n], value])),
})

function ofKeys({ Key, Item }: Input): Ways {
  const key = (Key ?? Item) as Item | undefined
  if (!key) return {}
  const changed = (name: string, value?: AttributeValue) => ({ [Key ? 'Key' : 'Item']: { ...key, [name]: value } })
  return {
    'a key is missing': changed('pk'),
    'a key is empty': changed('pk', { S: '' }),
    'a key is a number': changed('pk', { N: '1' }),
    'a partition key is too long': changed('pk', { S: '汉'.repeat(683) }),
    ...(key.sk
      ? {
          'a sort key is empty': changed('sk', { S: '' }),
          'a sort key is too long': changed('sk', { S: 'é'.repeat(513) }),
        }
      : {}),
    ...(Key ? { 'a key has one attribute too many': changed('more', { S: 'x' }) } : {}),
  }
}

function ofItems({ Item }: Input, { pick }: Dice): Ways {
  const changed = (name: string, value: object) => ({ Item: { ...(Item as Item), [name]: value } })
  return {
    "an index's key is a number": changed('list', { N: '1' }),
    "an index's key is empty": changed('list', { S: '' }),
    'no number': changed('n', { N: pick(noNumbers) }),
    'a value of no type': changed('label', {}),
    'a value of two types': changed('label', { S: 'a', N: '1' }),
    'NULL that is false': changed('label', { NULL: false }),
  }
}

const kinds = ['ConditionExpression', 'FilterExpression', 'KeyConditionExpression', 'UpdateExpression']

function ofExpressions(input: Input): Ways {
  const kind = kinds.find((name) => input[name])
  if (!kind) return {}
  const text = `${input[kind]}`
  const { ExpressionAttributeNames: names, ExpressionAttributeValues: values, ConditionExpression: condition } = input
  return {
    'a name too many': { ExpressionAttributeNames: { ...(names as object), '#unused': 'x' } },
    'a value too many': { ExpressionAttributeValues: { ...(values as object), ':unused': { S: 'x' } } },
    'a name that is not given': { [kind]: text.replace(/#?\b(label|n|since|pk|list)\b/, '#none') },
    'a value that is not given': { [kind]: text.replace(/:v0\b/, ':none') },
    'a reserved word': { [kind]: text.replace(/\b(label|n|since)\b/, 'status') },
    'cut short': { [kind]: text.replace(/\s*\S+$/, '') },
    'a word too many': { [kind]: `${text} and` },
    'an empty expression': { [kind]: '' },
    ...(values ? { 'values that are not given at all': { ExpressionAttributeValues: undefined } } : {}),
    ...(condition ? { 'parentheses without need': { ConditionExpression: `((${condition}))` } } : {}),
    ...(condition ? { 'no such function': { ConditionExpression: `attribute_is(pk) AND ${condition}` } } : {}),
    ...(input.ProjectionExpression
      ? { 'shows an attribute twice': { ProjectionExpression: `${input.ProjectionExpression}, pk, pk` } }
      : {}),
  }
}

const ofUpdates: Ways = {
  'changes its own key': { ...bare, UpdateExpression: 'REMOVE pk' },
  'sets one attribute twice': { ...given({ S: 'x' }), UpdateExpression: 'SET label = :v REMOVE label' },
  'a section twice': { ...bare, UpdateExpression: 'REMOVE label REMOVE n' },
  'adds to text': { ...given({ N: '1' }), UpdateExpression: 'ADD #l :v', ExpressionAttributeNames: { '#l': 'list' } },
  'sets the key of an index to a number': { ...given({ N: '1' }), UpdateExpression: 'SET since = :v' },
}

const ofQueries = (input: Input): Ways => ({
  'no such index': { IndexName: 'nowhere' },
  'a limit of nothing': { Limit: 0 },
  'a key condition without the partition': { ...given({ S: 'x' }), KeyConditionExpression: 'sk = :v' },
  'a key condition with another attribute': { ...given({ S: 'x' }), KeyConditionExpression: 'pk = :v AND label = :v' },
  'a partition that is not equal': { ...given({ S: 'x' }), KeyConditionExpression: 'pk > :v' },
  'one of two partitions': { ...given({ S: 'x' }, { S: 'y' }), KeyConditionExpression: 'pk = :v OR pk = :w' },
  'a partition that is a number': { ...given({ N: '1' }), KeyConditionExpression: 'pk = :v' },
  'a filter on the key': { ...given({ S: 'a' }), KeyConditionExpression: 'pk = :v', FilterExpression: 'pk = :v' },
  ...(input.IndexName ? { 'an index read consistently': { ConsistentRead: true } } : {}),
  ...(input.ExclusiveStartKey
    ? {
        'a start of another partition': {
          ExclusiveStartKey: { ...(input.ExclusiveStartKey as Item), pk: { S: 'elsewhere' } },
        },
        'a start without its keys': { ExclusiveStartKey: { pk: { S: 'a' } } },
      }
    : {}),
})

const deletes = (count: number, pk: (n: number) => string) => ({
  RequestItems: { people: Array.from({ length: count }, (_, n) => ({ DeleteRequest: { Key: { pk: { S: pk(n) } } } })) },
})
const ofBatches: Ways = {
  'the same key twice': deletes(2, () => 'a'),
  'too many at once': deletes(26, (n) => `p${n}`),
  'a change that is none': { RequestItems: { people: [{}] } },
  'nothing to write': { RequestItems: { people: [] } },
}
