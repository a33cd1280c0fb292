/** Each alarm leads to a section of the runbook that is there, each section is led to, and each metric is written by somebody. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readCity } from '../../infra/cities/index.ts'
import { business } from '../../infra/cloud/alarm-list.ts'
import { runbook } from '../../infra/cloud/alarms.ts'
import { metrics, namespace } from '../../shared/runtime/metrics.ts'
import { assembled } from './synthesized.ts'

const stack = await assembled('shenyang')
const alarms = stack.ofType('AWS::CloudWatch::Alarm')
const text = readFileSync(runbook, 'utf8')
const anchors = [...text.matchAll(/<a id="([\w-]+)"><\/a>/g)].map(([, id]) => id ?? '')
const sectionOf = (description: string): string => description.split('#')[1] ?? ''

describe('the runbook', () => {
  it('has every section that an alarm names, and no other', () => {
    const named = new Set(alarms.map(([, { Properties }]) => sectionOf(Properties.AlarmDescription)))
    expect([...named].toSorted()).toEqual(anchors.toSorted())
  })
  it('says in each what it means, how to look and what to do, under a Chinese heading', () => {
    for (const section of text.split(/<a id="[\w-]+"><\/a>/).slice(1)) {
      expect(section).toMatch(/^\s*## \p{Script=Han}/u)
      for (const part of ['What it means', 'How to look', 'What to do']) expect(section).toContain(`**${part}.**`)
    }
  })
  it('links only to sections there are', () => {
    for (const [, id = ''] of text.matchAll(/\]\(#([\w-]+)\)/g)) expect(anchors).toContain(id)
  })
})

describe('alarms', () => {
  it('watch the age of every queue that wakes a function, and every dead letter', () => {
    const watched = (metric: string) =>
      alarms
        .filter(([, { Properties }]) => Properties.MetricName === metric)
        .flatMap(([, { Properties }]) => Properties.Dimensions)
    const queues = stack.ofType('AWS::SQS::Queue').map(([id]) => id)
    const sources = stack.ofType('AWS::Lambda::EventSourceMapping')
    expect(watched('ApproximateAgeOfOldestMessage')).toHaveLength(sources.length)
    expect(watched('ApproximateNumberOfMessagesVisible')).toHaveLength(queues.length - sources.length)
  })
  it('tell the city’s addresses, when it begins and when it is over', () => {
    const addresses = stack.ofType('AWS::SNS::Subscription').map(([, { Properties }]) => Properties.Endpoint)
    expect(addresses).toEqual(readCity('shenyang').deployment.alarms)
    for (const [, { Properties }] of alarms) {
      expect(Properties.AlarmActions).toHaveLength(1)
      expect(Properties.OKActions).toHaveLength(1)
    }
  })
  it('may publish to their topic, though its policy is not the usual one', () => {
    const [[, policy] = []] = stack.ofType('AWS::SNS::TopicPolicy')
    expect(policy?.Properties.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
      }),
    )
  })
  it('of ours are on metrics that the functions write', () => {
    const own = alarms.filter(([, { Properties }]) => Properties.Namespace === namespace)
    expect(own.length).toBe(Object.keys(business).length + 1)
    for (const [, { Properties }] of own) expect(metrics).toHaveProperty(Properties.MetricName)
  })
})
