/** Values and their order: bytes of UTF-8, 38 digits, 400 KB. */
import { expect, it } from 'vitest'
import type { Item } from '../../../infra/local/tables/definition.ts'
import { codeOf, empty, key } from './engine.ts'
import { bytesOfTexts } from './large.ts'

it('orders sort keys by their bytes in UTF-8, and ranges likewise', async () => {
  const { ask, put } = empty()
  const inOrder = ['Z', 'a', 'aa', 'b', 'é', '汉', '\ue000', '\uffee', '😀', '𠀀']
  for (const sk of inOrder.toReversed()) await put(key('p', sk))
  const found = async (range: string, values: Item, forward = true) => {
    const { Items = [] } = await ask('Query', {
      KeyConditionExpression: `pk = :p${range}`,
      ExpressionAttributeValues: { ':p': { S: 'p' }, ...values },
      ScanIndexForward: forward,
    })
    return Items.map(({ sk }) => sk?.S)
  }
  expect(await found('', {})).toEqual(inOrder)
  expect(await found('', {}, false)).toEqual(inOrder.toReversed())
  expect(await found(' AND sk > :a', { ':a': { S: '\uffee' } })).toEqual(['😀', '𠀀'])
  expect(await found(' AND sk >= :a', { ':a': { S: '😀' } })).toEqual(['😀', '𠀀'])
  expect(await found(' AND sk < :a', { ':a': { S: 'aa' } })).toEqual(['Z', 'a'])
  expect(await found(' AND sk <= :a', { ':a': { S: 'aa' } })).toEqual(['Z', 'a', 'aa'])
  expect(await found(' AND sk BETWEEN :a AND :b', { ':a': { S: 'aa' }, ':b': { S: '汉' } })).toEqual([
    'aa',
    'b',
    'é',
    '汉',
  ])
  expect(await found(' AND begins_with(sk, :a)', { ':a': { S: 'a' } })).toEqual(['a', 'aa'])
})

it.each([
  ['1.50', '1.5'],
  ['007', '7'],
  ['+5', '5'],
  ['-0.0', '0'],
  ['1e3', '1000'],
  ['-2.5E-2', '-0.025'],
  ['12345678901234567890123456789012345678', '12345678901234567890123456789012345678'],
  ['0.00012345678901234567890123456789012345678', '0.00012345678901234567890123456789012345678'],
  ['9.9999999999999999999999999999999999999e125', `${'9'.repeat(38)}${'0'.repeat(88)}`],
  ['1e-130', `0.${'0'.repeat(129)}1`],
])('the number %s is kept as %s', async (given, kept) => {
  const { ask, put } = empty()
  await put({ ...key('p', 's'), n: { N: given } })
  expect(await ask('GetItem', { Key: key('p', 's') })).toMatchObject({ Item: { n: { N: kept } } })
})

it.each(['', 'abc', '1e126', '1e-131', '1'.repeat(39), '0x10', ' 1', '1e', 'NaN', 'Infinity', '--1', '+-1'])(
  'the number "%s" is none',
  async (given) => {
    const { put } = empty()
    expect(codeOf(await put({ ...key('p', 's'), n: { N: given } }))).toBe('ValidationException')
  },
)

it('adds and compares 38 digits to the last', async () => {
  const { ask, put } = empty()
  const large = '12345678901234567890123456789012345678'
  await put({ ...key('p', 's'), n: { N: large } })
  const add = (N: string, more: object = {}) =>
    ask('UpdateItem', {
      Key: key('p', 's'),
      UpdateExpression: 'ADD n :n',
      ExpressionAttributeValues: { ':n': { N } },
      ReturnValues: 'UPDATED_NEW',
      ...more,
    })
  expect(await add('1')).toMatchObject({ Attributes: { n: { N: '12345678901234567890123456789012345679' } } })
  const above = {
    ExpressionAttributeValues: { ':n': { N: '-1' }, ':is': { N: large } },
    ConditionExpression: 'n > :is',
  }
  expect(await add('-1', above)).toMatchObject({ Attributes: { n: { N: large } } })
  expect(codeOf(await add('-1', above))).toBe('ConditionalCheckFailedException')
  expect(codeOf(await add('0.1'))).toBe('ValidationException')
  expect(await ask('GetItem', { Key: key('p', 's') })).toMatchObject({ Item: { n: { N: large } } })
})

it('an item of 400 KB is taken, and one byte more is not, by put and by update', async () => {
  const { ask, put } = empty()
  const item = (bytes: number): Item => {
    const bare = bytesOfTexts({ ...key('p', 's'), letter: { S: '' } })
    return { ...key('p', 's'), letter: { S: `汉${'x'.repeat(bytes - bare - 3)}` } }
  }
  expect(codeOf(await put(item(409_600)))).toBe('ok')
  expect(codeOf(await put(item(409_601)))).toBe('ValidationException')
  const update = (UpdateExpression: string, S: string) =>
    ask('UpdateItem', { Key: key('p', 's'), UpdateExpression, ExpressionAttributeValues: { ':v': { S } } })
  expect(codeOf(await update('SET a = :v', ''))).toBe('ValidationException')
  expect(codeOf(await update('SET a = :v REMOVE letter', 'x'))).toBe('ok')
})
