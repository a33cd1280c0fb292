/** 告警 — makes CloudWatch alarms of the alarm list, and one composite per runbook section. */
import { Duration, Stack } from 'aws-cdk-lib'
import {
  Alarm,
  AlarmRule,
  AlarmState,
  ComparisonOperator,
  CompositeAlarm,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { type FunctionName, functionNames, functionTable } from '../../shared/run/functions.ts'
import { dimension, type MetricName, namespace } from '../../shared/run/metrics.ts'
import {
  apiErrors,
  type Bound,
  business,
  deadLetters,
  firewallBlocks,
  neverQuiet,
  ofFunctions,
  oldestMessage,
  outage,
  outageSpreads,
  type Section,
  sweepSilent,
  tableThrottles,
  waking,
} from './alarm-list.ts'
import type { Api } from './api.ts'
import type { Functions } from './functions.ts'
import type { Queues } from './queues.ts'
import type { Tables } from './tables.ts'

interface Props {
  city: string
  /** who is woken, and who is told */
  addresses: { wake: readonly string[]; tell: readonly string[] }
  tables: Tables
  queues: Queues
  functions: Functions
  api: Api
}

export const runbook = 'infra/cloud/RUNBOOK.md'

/** A metric of ours, of this city. */
export const ownMetric = (city: string, metricName: MetricName, statistic: string, period: Duration): Metric =>
  new Metric({ namespace, metricName, dimensionsMap: { [dimension]: city }, statistic, period })

export class Alarms extends Construct {
  readonly all: Alarm[] = []
  private readonly inOutage: Alarm[] = []
  private readonly bySection = new Map<Section, Alarm[]>()

  constructor(scope: Construct, id: string, { city, addresses, tables, queues, functions, api }: Props) {
    super(scope, id)
    const every = ({ period }: Bound): Duration => Duration.seconds(period)

    for (const [name, bound] of Object.entries(oldestMessage) as [keyof typeof oldestMessage, Bound][])
      this.alarm(`Oldest-${name}`, bound, queues[name].metricApproximateAgeOfOldestMessage({ period: every(bound) }))
    for (const [name, queue] of Object.entries(queues.dead) as [string, Queue][])
      this.alarm(
        `Dead-${name}`,
        deadLetters,
        queue.metricApproximateNumberOfMessagesVisible({ period: every(deadLetters) }),
      )

    for (const name of functionNames) {
      const { errors, throttles, nearTimeout } = ofFunctions
      const lambda = functions.byName[name]
      this.alarm(`Errors-${name}`, errors, lambda.metricErrors({ period: every(errors) }))
      this.alarm(`Throttles-${name}`, throttles, lambda.metricThrottles({ period: every(throttles) }))
      this.alarm(
        `Slow-${name}`,
        { ...nearTimeout, above: nearTimeout.above * timeoutOf(name) * 1000 },
        lambda.metricDuration({ period: every(nearTimeout), statistic: 'Maximum' }),
      )
    }
    this.alarm('Api', apiErrors, api.rest.metricServerError({ period: every(apiErrors), statistic: 'Average' }))
    for (const [name, { tableName }] of Object.entries(tables.byName))
      this.alarm(`Table-${name}`, tableThrottles, throttledCalls(tableName, every(tableThrottles)))
    this.alarm('Firewall', firewallBlocks, blocked(api.firewall.name, Stack.of(this).region, every(firewallBlocks)))

    for (const [name, bound] of Object.entries(business) as [MetricName, Bound & { by: string }][])
      this.alarm(name, bound, ownMetric(city, name, bound.by === 'sum' ? 'Sum' : 'Maximum', every(bound)))
    this.alarm('SweepSilent', sweepSilent, ownMetric(city, 'SweepLag', 'SampleCount', every(sweepSilent)), {
      comparisonOperator: ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    })
    this.ring(addresses)
  }

  /** Of hundreds of figures a person hears one thing at a time: what it is about, and where to read on. */
  private ring({ wake, tell }: Props['addresses']): void {
    const topics = { wake: this.topicFor('Wake', wake), tell: this.topicFor('Tell', tell) }
    const whole = this.composite('Outage', 'errors', '故障', this.inOutage, topics.wake)
    for (const [section, alarms] of this.bySection) {
      const topic = waking.includes(section) ? topics.wake : topics.tell
      const quietIn = neverQuiet.includes(section) ? undefined : whole
      this.composite(`Ring-${section}`, section, '告警', alarms, topic, quietIn)
    }
  }

  private composite(id: string, section: Section, zh: string, of: Alarm[], topic: Topic, quietIn?: CompositeAlarm) {
    const alarm = new CompositeAlarm(this, id, {
      alarmDescription: `${zh} — ${section}: which of its alarms ring is on the dashboard. What it means and what to do: ${runbook}#${section}`,
      alarmRule: AlarmRule.anyOf(...of.map((one) => AlarmRule.fromAlarm(one, AlarmState.ALARM))),
      ...(quietIn
        ? {
            actionsSuppressor: quietIn,
            actionsSuppressorWaitPeriod: Duration.seconds(outageSpreads),
            actionsSuppressorExtensionPeriod: Duration.seconds(outageSpreads),
          }
        : {}),
    })
    const tell = new SnsAction(topic)
    alarm.addAlarmAction(tell)
    alarm.addOkAction(tell)
    return alarm
  }

  private alarm(id: string, { section, zh, above, periods }: Bound, metric: IMetric, more: object = {}): void {
    const alarm = new Alarm(this, id, {
      alarmDescription: `${zh} — ${id}. What it means and what to do: ${runbook}#${section}`,
      metric,
      threshold: above,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...more,
    })
    this.all.push(alarm)
    if (outage.includes(id)) this.inOutage.push(alarm)
    else this.bySection.set(section, [...(this.bySection.get(section) ?? []), alarm])
  }

  private topicFor(id: string, addresses: readonly string[]): Topic {
    const topic = new Topic(this, id, { displayName: '接诉 Jiesu', enforceSSL: true })
    for (const address of addresses) topic.addSubscription(new EmailSubscription(address))
    // A policy of its own takes the place of the usual one, under which alarms of the account may publish.
    topic.grantPublish(
      new ServicePrincipal('cloudwatch.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    )
    return topic
  }
}

const timeoutOf = (name: FunctionName): number => functionTable[name].timeout

const throttledCalls = (TableName: string, period: Duration): IMetric =>
  new MathExpression({
    expression: 'reads + writes',
    period,
    usingMetrics: Object.fromEntries(
      (['Read', 'Write'] as const).map((way) => [
        `${way.toLowerCase()}s`,
        new Metric({
          namespace: 'AWS/DynamoDB',
          metricName: `${way}ThrottleEvents`,
          dimensionsMap: { TableName },
          statistic: 'Sum',
          period,
        }),
      ]),
    ),
  })

const blocked = (WebACL: string, Region: string, period: Duration): IMetric =>
  new Metric({
    namespace: 'AWS/WAFV2',
    metricName: 'BlockedRequests',
    dimensionsMap: { WebACL, Region, Rule: 'ALL' },
    statistic: 'Sum',
    period,
  })
