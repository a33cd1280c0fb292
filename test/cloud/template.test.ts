/** The template fits every region, uses nothing China lacks, and can lose no state. */
import { readFileSync } from 'node:fs'
import { App, Stack } from 'aws-cdk-lib'
import { RestApi } from 'aws-cdk-lib/aws-apigateway'
import { describe, expect, it } from 'vitest'
import { readCity } from '../../infra/cities/index.ts'
import { firewall } from '../../infra/cities/schema/firewall.ts'
import { absent, absentMetrics, offered } from '../../infra/cloud/china-regions.ts'
import { Firewall } from '../../infra/cloud/firewall.ts'
import { requestLimits } from '../../infra/cloud/sizes.ts'
import { assemble } from '../../infra/local/assembly.ts'
import { readTemplate } from '../../infra/local/template/template.ts'
import { assembled, type RawResource, synthesized } from './synthesized.ts'

const beijing = await assembled('shenyang')

describe.each([
  ['cn-north-1', 'aws-cn', 'amazonaws.com.cn', beijing],
  ['cn-northwest-1', 'aws-cn', 'amazonaws.com.cn', synthesized('shenyang', 'cn-northwest-1')],
  ['eu-central-1', 'aws', 'amazonaws.com', synthesized('shenyang', 'eu-central-1')],
])('in %s', (region, partition, suffix, { text }) => {
  const place = { stack: 'Jiesu-Shenyang', region, account: '123456789012', endpoint: 'http://127.0.0.1:1' }
  const template = readTemplate(JSON.parse(text), place)
  const policies = JSON.stringify(template.all('AWS::IAM::Role').flatMap(({ properties }) => properties.Policies))

  it('names its own partition in every ARN, and no other region', () => {
    expect(new Set(policies.match(/arn:[\w-]+/g))).toEqual(new Set([`arn:${partition}`]))
    const regions = new Set(text.match(/\b(cn|eu|us|ap)-[a-z]+-\d\b/g) ?? [])
    expect([...regions].filter((one) => one !== region)).toEqual([])
  })
  it('lets the identity key be used through its own DynamoDB and S3 only', () =>
    expect(new Set(policies.match(/"kms:ViaService":"([^"]+)"/g))).toEqual(
      new Set(['dynamodb', 's3'].map((service) => `"kms:ViaService":"${service}.${region}.${suffix}"`)),
    ))
  it('has no address of another partition written out', () =>
    expect(partition === 'aws' || !/amazonaws\.com(?!\.cn)/.test(text.replaceAll(/"\w+\.amazonaws\.com"/g, ''))).toBe(
      true,
    ))
})

describe('in the China regions', () => {
  it('uses only services that are offered there', () => {
    const services = new Set(beijing.resources.map(([, { Type }]) => Type.split('::')[1] ?? ''))
    expect([...services].filter((service) => !(service in offered))).toEqual([])
  })
  it.each(absent.map((one) => [one.feature, one] as const))('does without %s', (_, { type, path, value }) => {
    const using = beijing.ofType(type).filter(([, { Properties }]) => {
      if (!path) return true
      const found = at(Properties, path)
      return found !== undefined && (!value || value.test(String(found)))
    })
    expect(using.map(([id]) => id)).toEqual([])
  })
  it('rings no alarm on metrics that are not reported there', () =>
    expect(beijing.text).not.toMatch(new RegExp(absentMetrics.join('|'))))
})

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inside, key) => (inside as Record<string, unknown> | undefined)?.[key], value)

describe('stateful resources', () => {
  const stateful = ['AWS::DynamoDB::Table', 'AWS::KMS::Key', 'AWS::Logs::LogGroup', 'AWS::SQS::Queue']
  it.each(stateful.flatMap((type) => beijing.ofType(type)))(
    '%s stays when it is taken out of the stack',
    (_, { DeletionPolicy, UpdateReplacePolicy }) => {
      expect(['Retain', 'RetainExceptOnCreate']).toContain(DeletionPolicy)
      expect(UpdateReplacePolicy).toBe('Retain')
    },
  )
  it.each(beijing.ofType('AWS::DynamoDB::Table'))(
    '%s can be restored, not deleted, and costs what is used',
    (_, { Properties }) =>
      expect(Properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      }),
  )
  it('identity data are under a key of their own, which rotates', () => {
    const [[, table] = [], ...others] = beijing
      .ofType('AWS::DynamoDB::Table')
      .filter(([, { Properties }]) => Properties.SSESpecification)
    expect(others).toEqual([])
    const key = table?.Properties.SSESpecification.KMSMasterKeyId['Fn::GetAtt'][0]
    expect(Object.fromEntries(beijing.resources)[key]).toMatchObject({ Properties: { EnableKeyRotation: true } })
  })
  it.each(beijing.ofType('AWS::SQS::Queue'))('%s keeps messages two weeks, encrypted', (_, { Properties }) =>
    expect(Properties).toMatchObject({ MessageRetentionPeriod: 1_209_600, SqsManagedSseEnabled: true }),
  )
  it('every queue that wakes a function has dead letters', () => {
    const queues = Object.fromEntries(beijing.resources)
    const sources = beijing.ofType('AWS::Lambda::EventSourceMapping')
    expect(sources.length).toBeGreaterThan(0)
    for (const [, { Properties }] of sources)
      expect(queues[Properties.EventSourceArn['Fn::GetAtt'][0]]?.Properties.RedrivePolicy).toBeDefined()
  })
  it('logs are kept six months and more, as the city says', () => {
    const { logDays } = readCity('shenyang').deployment.retention
    for (const [, { Properties }] of beijing.ofType('AWS::Logs::LogGroup'))
      expect(Properties.RetentionInDays).toBe(logDays)
    expect(logDays).toBeGreaterThanOrEqual(184)
  })
  it.each(['AWS::DynamoDB::Table', 'AWS::SQS::Queue', 'AWS::Lambda::Function', 'AWS::KMS::Key', 'AWS::Logs::LogGroup'])(
    'each %s is tagged with the project and the city',
    (type) => {
      for (const [, { Properties }] of beijing.ofType(type))
        expect(Properties.Tags).toEqual(
          expect.arrayContaining([
            { Key: 'city', Value: '210100' },
            { Key: 'project', Value: 'jiesu' },
          ]),
        )
    },
  )
})

describe('a dead dependency cannot eat the account', () => {
  const functions = beijing.ofType('AWS::Lambda::Function')
  const awakened = new Set(
    beijing.ofType('AWS::Lambda::EventSourceMapping').map(([, { Properties }]) => Properties.FunctionName.Ref),
  )
  const limitOf = (id: string, { Properties }: RawResource): number | undefined =>
    awakened.has(id)
      ? beijing
          .ofType('AWS::Lambda::EventSourceMapping')
          .find(([, source]) => source.Properties.FunctionName.Ref === id)?.[1].Properties.ScalingConfig
          .MaximumConcurrency
      : Properties.ReservedConcurrentExecutions
  const scheduled = (id: string) => /minute|daily/.test(id)

  it('every function but the scheduled ones has a limit of its own', () =>
    expect(functions.filter(([id, one]) => !scheduled(id) && !limitOf(id, one)).map(([id]) => id)).toEqual([]))
  it('and together they leave a tenth of the account’s thousand', () =>
    expect(functions.reduce((sum, [id, one]) => sum + (limitOf(id, one) ?? 1), 0)).toBeLessThanOrEqual(900))
  it('the API takes twice what the busiest hour of a surge brings', () => {
    expect(requestLimits({ ticketsPerDay: 15_000, surgePerDay: 150_000, callsAtOnce: 50 })).toEqual({
      perSecond: 300,
      burst: 500,
    })
    expect(requestLimits({ ticketsPerDay: 52_000, surgePerDay: 520_000, callsAtOnce: 50 })).toEqual({
      perSecond: 694,
      burst: 1157,
    })
  })
})

describe('the stack', () => {
  it('cannot be deleted by a slip, and hands no tags down to what takes none', async () => {
    const { artifacts } = JSON.parse(readFileSync(`${(await assemble('shenyang')).directory}/manifest.json`, 'utf8'))
    expect(artifacts['Jiesu-Shenyang'].properties).toMatchObject({ terminationProtection: true })
    expect(artifacts['Jiesu-Shenyang'].properties.tags).toBeUndefined()
  })
  it('lets a minute that could not be swept go: the next one comes', () => {
    const minute = beijing
      .ofType('AWS::Events::Rule')
      .find(([, one]) => one.Properties.ScheduleExpression === 'rate(1 minute)')
    expect(minute?.[1].Properties.Targets).toMatchObject([
      { RetryPolicy: { MaximumEventAgeInSeconds: 60, MaximumRetryAttempts: 0 } },
    ])
    expect(beijing.ofType('AWS::Lambda::EventInvokeConfig').map(([, one]) => one.Properties)).toMatchObject([
      { MaximumEventAgeInSeconds: 60, MaximumRetryAttempts: 0 },
    ])
  })
  it('stays well below what CloudFormation takes: 500 resources, a megabyte', () => {
    expect(beijing.resources.length).toBeLessThanOrEqual(300)
    expect(beijing.text.length).toBeLessThanOrEqual(800_000)
  })
  /** What IAM takes of a role's own policies together, without blanks; names are as long as CloudFormation makes them. */
  it('gives no role more than IAM takes: 10,240 characters', () => {
    const written = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(written)
      if (typeof value !== 'object' || value === null) return value
      const {
        'Fn::Join': join,
        'Fn::GetAtt': of,
        Ref,
      } = value as Record<string, [string, unknown[]]> & { Ref?: string }
      if (join) return join[1].map(written).join(join[0])
      if (of) return `arn:aws-cn:dynamodb:cn-northwest-1:123456789012:table/Jiesu-Liaoyang-${of[0]}-1ABCDEFGHIJKL`
      if (Ref !== undefined) return 'cn-northwest-1.amazonaws.com.cn'
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, written(inner)]))
    }
    const sizes = beijing
      .ofType('AWS::IAM::Role')
      .map(([id, { Properties }]) => [id, JSON.stringify(written(Properties.Policies ?? [])).length] as const)
    expect(Math.max(...sizes.map(([, size]) => size))).toBeGreaterThan(5000)
    expect(sizes.filter(([, size]) => size > 10_240)).toEqual([])
  })
  it('stands behind a firewall that limits an address and stops no appeal for its words', () => {
    const [[, acl] = []] = beijing.ofType('AWS::WAFv2::WebACL')
    const rules = acl?.Properties.Rules
    expect(rules[0]).toMatchObject({ Action: { Block: {} }, Statement: { RateBasedStatement: { Limit: 10_000 } } })
    const counted = JSON.stringify(rules[1].Statement.ManagedRuleGroupStatement.RuleActionOverrides)
    for (const rule of ['SizeRestrictions_BODY', 'CrossSiteScripting_BODY']) expect(counted).toContain(rule)
    expect(beijing.ofType('AWS::WAFv2::WebACLAssociation')).toHaveLength(1)
  })
  it('the firewall writes what it saw, without keys, cookies, links and what was searched for, into a group of its own', () => {
    const [[, logging] = []] = beijing.ofType('AWS::WAFv2::LoggingConfiguration')
    expect(logging?.Properties.RedactedFields).toEqual([
      { SingleHeader: { Name: 'authorization' } },
      { SingleHeader: { Name: 'cookie' } },
      { SingleHeader: { Name: 'x-api-key' } },
      { UriPath: {} },
      { QueryString: {} },
    ])
    const groups = beijing.ofType('AWS::Logs::LogGroup').filter(([, { Properties }]) => Properties.LogGroupName)
    expect(groups.map(([, { Properties }]) => Properties.LogGroupName)).toEqual(['aws-waf-logs-jiesu-shenyang'])
    // Kept as all logs are, and yet not in the way of a second first deployment, which takes the same name.
    expect(groups[0]?.[1]).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' })
    expect(JSON.stringify(logging?.Properties.LogDestinationConfigs)).toContain(groups[0]?.[0])
    expect(JSON.stringify(logging?.Properties.LogDestinationConfigs)).not.toContain('*')
  })
  it('the firewall does not count addresses that the city exempts, and shuts out those that it blocks', () => {
    const stack = new Stack(new App(), 'Test')
    const api = new RestApi(stack, 'Rest')
    api.root.addMethod('GET')
    const settings = firewall.parse({
      perAddress: 2_000,
      exempt: ['203.0.113.7', '2001:db8::/48'],
      blocked: ['198.51.100.9/24'],
    })
    new Firewall(stack, 'Firewall', { api, city: 'test', settings })
    const { Resources } = JSON.parse(
      JSON.stringify(stack.resolve((stack as unknown as { _toCloudFormation(): unknown })._toCloudFormation())),
    )
    const all = Object.values(Resources) as RawResource[]
    expect(
      all.filter(({ Type }) => Type === 'AWS::WAFv2::IPSet').map(({ Properties }) => Properties.Addresses),
    ).toEqual([['203.0.113.7/32'], ['2001:db8::/48'], ['198.51.100.0/24']])
    const rules = all.find(({ Type }) => Type === 'AWS::WAFv2::WebACL')?.Properties.Rules
    expect(rules[0]).toMatchObject({
      Name: 'blocked',
      Action: { Block: {} },
      Statement: { IPSetReferenceStatement: {} },
    })
    expect(rules[1].Statement.RateBasedStatement).toMatchObject({
      Limit: 2_000,
      ScopeDownStatement: { NotStatement: { Statement: { OrStatement: { Statements: [{}, {}] } } } },
    })
  })
  it('writes who called what, without addresses', () => {
    const [[, stage] = []] = beijing.ofType('AWS::ApiGateway::Stage')
    expect(stage?.Properties.AccessLogSetting.Format).toContain('$context.requestId')
    expect(stage?.Properties.AccessLogSetting.Format).not.toMatch(/sourceIp|userAgent|\$context\.path/)
  })
  it('answers under its own name once there is a certificate', () =>
    expect(beijing.ofType('AWS::ApiGateway::DomainName')).toHaveLength(0))
})
