/** Where other engines answer otherwise, each with the reason why ours is the right one. */
import type { AttributeValue } from '../../../infra/local/tables/definition.ts'
import type { Difference, Pair } from './compare.ts'

const codes =
  (own: string, ...others: string[]) =>
  (pair: Pair): boolean =>
    pair.own.code === own && others.includes(pair.other.code)
const only = (fields: readonly string[], ...expected: string[]): boolean =>
  fields.every((field) => expected.includes(field))
const valuesOf = ({ call }: Pair): AttributeValue[] =>
  Object.values((call.input.ExpressionAttributeValues ?? {}) as Record<string, AttributeValue>)
const answersChanged = ({ call }: Pair): boolean => `${call.input.ReturnValues}`.startsWith('UPDATED')

/** What moto does not look at; DynamoDB answers each with a ValidationException. */
const unseenByMoto = new Set<string>([
  ...[
    'a key is a number',
    'a key is empty',
    'a sort key is empty',
    'a partition key is too long',
    'a sort key is too long',
  ],
  ...["an index's key is a number", 'a value of two types', 'no number', 'an empty expression', 'a value too many'],
  ...['a partition that is a number', 'a filter on the key', 'nothing to write', 'too many at once'],
  ...[
    'a word too many',
    'cut short',
    'a value that is not given',
    'a name that is not given',
    'a start without its keys',
  ],
  ...['adds to text', 'values that are not given at all', 'a limit of nothing'],
  'measured in what is not known',
])

export const ofMoto: Record<string, Difference> = {
  'measures nothing': {
    why: 'it says half a unit or one, whatever was read or written',
    applies: (_, fields) => only(fields, 'ConsumedCapacity'),
  },
  'it fails': {
    why: 'a comparison of unlike types, or an expression cut short, ends it with status 500; DynamoDB says that the one does not hold, and refuses the other',
    applies: (pair) => pair.other.code === 'no JSON',
  },
  'it does not look': {
    why: 'DynamoDB checks the whole request before it looks at the item',
    applies: (pair) =>
      codes('ValidationException', 'ok', 'ConditionalCheckFailedException')(pair) &&
      unseenByMoto.has(pair.call.wrong ?? ''),
  },
  'an index that is not there is a resource': {
    why: 'DynamoDB: ValidationException, "The table does not have the specified index"',
    applies: (pair) =>
      codes('ValidationException', 'ResourceNotFoundException')(pair) && pair.call.wrong === 'no such index',
  },
  'the page that ends with the last item says that it is the last': {
    why: 'DynamoDB does not look beyond the limit: only a page without LastEvaluatedKey is known to be the last',
    applies: ({ own, other, call }, fields) =>
      only(fields, 'LastEvaluatedKey', 'ConsumedCapacity') &&
      !other.body.LastEvaluatedKey &&
      own.body.ScannedCount === call.input.Limit,
  },
  'what was updated is what differs': {
    why: 'DynamoDB answers with the attributes that the expression names, changed or not, and never with the key',
    applies: (pair, fields) => only(fields, 'Attributes', 'ConsumedCapacity') && answersChanged(pair),
  },
  'NULL is nothing': {
    why: 'to DynamoDB an attribute of type NULL is there',
    applies: (pair) => valuesOf(pair).some(({ NULL }) => NULL),
  },
  'a sum of more than 38 digits': {
    why: 'DynamoDB keeps 38',
    applies: (pair) =>
      codes('ValidationException', 'ok')(pair) &&
      /more than 38/.test(pair.own.body.message ?? '') &&
      pair.call.operation === 'UpdateItem',
  },
  'sums are rounded to 28 digits': {
    why: 'DynamoDB keeps 38',
    applies: ({ call, own }, fields) =>
      only(fields, 'Attributes', 'ConsumedCapacity') &&
      /ADD/.test(`${call.input.UpdateExpression}`) &&
      /\d{28}/.test(JSON.stringify(own.body.Attributes)),
  },
  'a page goes on after an item that is not there': {
    why: "which of equal index keys come after it is nobody's promise",
    applies: (pair) => pair.call.wrong === 'a start of another partition',
  },
}

const writes = ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem']
const lettersOf = (pair: Pair): string => JSON.stringify([pair.call.input, pair.own.body, pair.other.body])
/** Letters that come before others in UTF-16, though after them in UTF-8, and the other way round. */
const ordered = /[\ud800-\uffff]/

/** Of the engine before this one, which stood on dynalite. */
export const ofEarlierEngine: Record<string, Difference> = {
  'counts no index': {
    why: 'an index that changes takes write units of its own',
    applies: ({ call, own, other }, fields) =>
      only(fields, 'ConsumedCapacity') &&
      writes.includes(call.operation) &&
      unitsOf(own.body.ConsumedCapacity) > unitsOf(other.body.ConsumedCapacity),
  },
  'counts nothing for a query': {
    why: 'DynamoDB says what was read, and half a unit at least',
    applies: ({ call, other }, fields) =>
      only(fields, 'ConsumedCapacity') && ['Query', 'Scan'].includes(call.operation) && !other.body.ConsumedCapacity,
  },
  'letters instead of bytes': {
    why: 'keys are measured in bytes of UTF-8',
    applies: (pair) =>
      codes('ValidationException', 'ok', 'ConditionalCheckFailedException')(pair) &&
      /key is too long/.test(pair.call.wrong ?? ''),
  },
  "an index's key may be empty": {
    why: 'DynamoDB: ValidationException, since 2020',
    applies: (pair) =>
      codes('ValidationException', 'ok', 'ConditionalCheckFailedException')(pair) &&
      pair.call.wrong === "an index's key is empty",
  },
  'the order of UTF-16': {
    why: 'text is ordered by its bytes in UTF-8',
    applies: (pair) => ordered.test(lettersOf(pair)) && /[<>]|BETWEEN/.test(JSON.stringify(pair.call.input)),
  },
  'a sum of more than 38 digits': {
    why: 'DynamoDB keeps 38',
    applies: (pair) =>
      codes('ValidationException', 'ok')(pair) &&
      /more than 38/.test(pair.own.body.message ?? '') &&
      pair.call.operation === 'UpdateItem',
  },
}

interface Units {
  CapacityUnits?: number
}
const unitsOf = (consumed: unknown): number => (consumed as Units | undefined)?.CapacityUnits ?? 0
