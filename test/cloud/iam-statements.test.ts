/** The subset of IAM the host evaluates, and its refusal to start on anything else. */
import { describe, expect, it } from 'vitest'
import { needsOf, type Realm } from '../../infra/local/iam/needs.ts'
import { decisionOn, matches, ruleOf } from '../../infra/local/iam/statements.ts'
import type { Statement } from '../../infra/local/template/resources.ts'

const arn = 'arn:aws-cn:dynamodb:cn-north-1:000000000000:table/tickets'
const key = 'arn:aws-cn:kms:cn-north-1:000000000000:key/k'
const read = { action: 'dynamodb:GetItem', resource: arn }
const allow = (more: Partial<Statement> = {}): Statement => ({
  Effect: 'Allow',
  Action: read.action,
  Resource: arn,
  ...more,
})
const decide = (need: Parameters<typeof decisionOn>[0], ...statements: Statement[]) =>
  decisionOn(
    need,
    statements.map((statement) => ruleOf(statement, 'here')),
  )

describe('a call', () => {
  it('is allowed by nothing without a statement', () => expect(decide(read)).toBe('allowed by nothing'))
  it('is allowed by one statement that names its action and resource', () =>
    expect(decide(read, allow())).toBe('allowed'))
  it('is denied by a deny, whatever else allows it', () =>
    expect(decide(read, allow(), allow({ Effect: 'Deny', Action: 'dynamodb:*', Resource: '*' }))).toBe(
      'denied explicitly',
    ))
  it('is not allowed on an index by a grant on its table', () =>
    expect(decide({ ...read, resource: `${arn}/index/lists` }, allow())).toBe('allowed by nothing'))
  it('is allowed by an action in another case, not by a resource in another case', () => {
    expect(decide(read, allow({ Action: 'DynamoDB:getitem' }))).toBe('allowed')
    expect(decide(read, allow({ Resource: arn.toUpperCase() }))).toBe('allowed by nothing')
  })
  it('is allowed under a condition only by the value it names', () => {
    const through = (service: string) => allow({ Condition: { StringEquals: { 'kms:ViaService': service } } })
    const need = { ...read, context: { 'kms:ViaService': 'dynamodb.cn-north-1.amazonaws.com.cn' } }
    expect(decide(need, through('dynamodb.cn-north-1.amazonaws.com.cn'))).toBe('allowed')
    expect(decide(need, through('dynamodb.cn-north-1.amazonaws.com'))).toBe('allowed by nothing')
    expect(decide(read, through('dynamodb.cn-north-1.amazonaws.com.cn'))).toBe('allowed by nothing')
  })
})

it.each([
  ['*', 'anything', true],
  ['a*c', 'abbc', true],
  ['a?c', 'abc', true],
  ['a?c', 'ac', false],
  ['a.c', 'abc', false],
  ['a', 'ab', false],
])('the pattern %s matches %s: %s', (pattern, text, expected) => expect(matches(pattern, text)).toBe(expected))

describe('the host does not start on', () => {
  it.each([
    ['another operator', allow({ Condition: { StringLike: { 'kms:ViaService': 'x' } } }), 'StringLike'],
    ['another condition key', allow({ Condition: { StringEquals: { 'aws:SourceIp': 'x' } } }), 'aws:SourceIp'],
    ['a policy variable', allow({ Resource: `${arn}/\${aws:username}` }), 'aws:username'],
  ])('%s', (_, statement, named) => expect(() => ruleOf(statement, 'here')).toThrow(named))
})

const realm: Realm = {
  partition: 'aws-cn',
  suffix: 'amazonaws.com.cn',
  region: 'cn-north-1',
  account: '000000000000',
  keyOf: (table) => (table === 'people' ? key : undefined),
  partitionOf: (_, index) => (index === undefined ? 'pk' : 'list'),
}

describe('a condition on the item asked for', () => {
  const oneItem = allow({ Condition: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['secret'] } } })
  const asking = (pk: string) => ({ ...read, context: { 'dynamodb:LeadingKeys': pk } })
  it('lets that item be read, no other, and nothing without a key', () => {
    expect(decide(asking('secret'), oneItem)).toBe('allowed')
    expect(decide(asking('web#r-1'), oneItem)).toBe('allowed by nothing')
    expect(decide(read, oneItem)).toBe('allowed by nothing')
  })
  it('may be a pattern: those alone whose name begins so', () => {
    const ofArticles = allow({
      Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['articles of *'] } },
    })
    expect(decide(asking('articles of heping'), ofArticles)).toBe('allowed')
    for (const pk of ['orders of heping', 'articles']) expect(decide(asking(pk), ofArticles)).toBe('allowed by nothing')
    expect(decide(read, ofArticles)).toBe('allowed by nothing')
  })
  it('is asked of a query for one partition, of the table or of an index', () => {
    const named = { TableName: 'tickets', KeyConditionExpression: 'pk = :pk AND begins_with(sk, :own)' }
    const query = { ...named, ExpressionAttributeValues: { ':pk': { S: 'articles' } } }
    const contextOf = (more: object) => needsOf('DynamoDB_20120810', 'Query', { ...query, ...more }, realm)[0]?.context
    expect(contextOf({})).toEqual({ 'dynamodb:LeadingKeys': 'articles' })
    expect(contextOf({ KeyConditionExpression: 'list = :pk' })).toBeUndefined()
    expect(contextOf({ IndexName: 'lists' })).toBeUndefined()
    const renamed = { KeyConditionExpression: '#p = :pk AND due > :due', ExpressionAttributeNames: { '#p': 'list' } }
    expect(contextOf({ IndexName: 'lists', ...renamed })).toEqual({ 'dynamodb:LeadingKeys': 'articles' })
    expect(contextOf(renamed)).toBeUndefined()
  })
})

describe('what a call needs', () => {
  const needs = (target: string, operation: string, input: Record<string, unknown>) =>
    needsOf(target, operation, input, realm).map(({ action, resource }) => `${action} ${resource.split(':').at(-1)}`)

  it.each([
    [
      'a query of an index',
      'DynamoDB_20120810',
      'Query',
      { TableName: 'tickets', IndexName: 'due' },
      ['dynamodb:Query table/tickets/index/due'],
    ],
    [
      'a batch over tables',
      'DynamoDB_20120810',
      'BatchGetItem',
      { RequestItems: { a: {}, b: {} } },
      ['dynamodb:BatchGetItem table/a', 'dynamodb:BatchGetItem table/b'],
    ],
    ['a table by its ARN', 'DynamoDB_20120810', 'GetItem', { TableName: arn }, ['dynamodb:GetItem table/tickets']],
    [
      'reading under a customer key',
      'DynamoDB_20120810',
      'GetItem',
      { TableName: 'people' },
      ['dynamodb:GetItem table/people', 'kms:Decrypt key/k'],
    ],
    [
      'writing under a customer key',
      'DynamoDB_20120810',
      'PutItem',
      { TableName: 'people' },
      ['dynamodb:PutItem table/people', 'kms:Decrypt key/k', 'kms:Encrypt key/k', 'kms:GenerateDataKey key/k'],
    ],
    ['listing tables', 'DynamoDB_20120810', 'ListTables', {}, ['dynamodb:ListTables *']],
    [
      'a batch of messages',
      'AmazonSQS',
      'SendMessageBatch',
      { QueueUrl: 'http://h/0/q.fifo' },
      ['sqs:SendMessage q.fifo'],
    ],
    [
      'events on two buses',
      'AWSEvents',
      'PutEvents',
      { Entries: [{ EventBusName: 'city' }, {}] },
      ['events:PutEvents event-bus/city', 'events:PutEvents event-bus/default'],
    ],
  ])('%s', (_, target, operation, input, expected) => expect(needs(target, operation, input)).toEqual(expected))
})
