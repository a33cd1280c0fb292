/** Every alarm has its runbook section, every section its alarm, every metric a writer. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readCity } from '../../infra/cities/index.ts'
import { business, neverQuiet, outage, type Section, waking } from '../../infra/cloud/alarm-list.ts'
import { runbook } from '../../infra/cloud/alarms.ts'
import { metrics, namespace } from '../../shared/run/metrics.ts'
import { law } from '../support/story.ts'
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
  const rings = stack.ofType('AWS::CloudWatch::CompositeAlarm')
  const [[outageId] = ['']] = rings.filter(([id]) => id.includes('Outage'))
  const childrenOf = (id: string) =>
    alarms
      .map(([alarm]) => alarm)
      .filter((alarm) => JSON.stringify(Object.fromEntries(rings)[id]?.Properties.AlarmRule).includes(`"${alarm}"`))
  const topicOf = (id: string) => Object.fromEntries(rings)[id]?.Properties.AlarmActions[0].Ref as string
  const addressesOf = (topic: string) =>
    stack
      .ofType('AWS::SNS::Subscription')
      .filter(([, { Properties }]) => Properties.TopicArn.Ref === topic)
      .map(([, { Properties }]) => Properties.Endpoint)

  it('ring through one composite each, when it begins and when it is over, and never by themselves', () => {
    for (const [, { Properties }] of alarms) expect(Properties.AlarmActions ?? Properties.OKActions).toBeUndefined()
    for (const [, { Properties }] of rings) {
      expect(Properties.AlarmActions).toHaveLength(1)
      expect(Properties.OKActions).toEqual(Properties.AlarmActions)
    }
    expect(rings.flatMap(([id]) => childrenOf(id)).toSorted()).toEqual(alarms.map(([id]) => id).toSorted())
  })
  const sectionOfRing = (id: string) => sectionOf(Object.fromEntries(rings)[id]?.Properties.AlarmDescription) as Section
  it('of an outage ring once, and keep others quiet while they do', () => {
    expect(childrenOf(outageId)).toHaveLength(outage.length)
    for (const [id, { Properties }] of rings)
      if (id !== outageId && !neverQuiet.includes(sectionOfRing(id)))
        expect(Properties.ActionsSuppressor['Fn::GetAtt'][0]).toBe(outageId)
  })
  it('of what an outage does not explain are never kept quiet', () => {
    const heard = rings.filter(([, { Properties }]) => !Properties.ActionsSuppressor).map(([id]) => id)
    expect(
      heard
        .filter((id) => id !== outageId)
        .map(sectionOfRing)
        .toSorted(),
    ).toEqual(['dead-letters', 'sweep-silent'])
  })
  it('of one function that fails by itself are no outage', () => {
    const alarmOf = (part: string) => alarms.map(([id]) => id).filter((id) => id.includes(part))
    for (const name of ['Errorsevaluation', 'Errorsdaily', 'MessagesFailed']) {
      expect(alarmOf(name)).toHaveLength(1)
      expect(childrenOf(outageId)).not.toContain(alarmOf(name)[0])
    }
    for (const name of ['Errorsdeadlines', 'Errorsauthorizer']) expect(childrenOf(outageId)).toContain(alarmOf(name)[0])
  })
  it('count as failures what the door and the followers catch, and wake somebody for it', () => {
    for (const metric of ['CallsFailed', 'MessagesFailed']) {
      const [id = ''] = alarms.filter(([, { Properties }]) => Properties.MetricName === metric).map(([one]) => one)
      const [ring = ''] = rings.map(([one]) => one).filter((one) => childrenOf(one).includes(id))
      expect(addressesOf(topicOf(ring))).toEqual(readCity('shenyang').deployment.alarms)
    }
  })
  it('wake somebody for what cannot wait and tell somebody else of the rest', () => {
    const { alarms: wake, notices: tell } = readCity('shenyang').deployment
    expect(wake).not.toEqual(tell)
    for (const [id, { Properties }] of rings)
      expect(addressesOf(topicOf(id))).toEqual(
        id === outageId || waking.includes(sectionOf(Properties.AlarmDescription) as Section) ? wake : tell,
      )
  })
  it('may publish to their topic, though its policy is not the usual one', () => {
    const policies = stack.ofType('AWS::SNS::TopicPolicy')
    expect(policies).toHaveLength(2)
    for (const [, policy] of policies)
      expect(policy.Properties.PolicyDocument.Statement).toContainEqual(
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
  it('or the dashboard read every metric that the functions write', () => {
    const [page] = stack.ofType('AWS::CloudWatch::Dashboard')
    const shown = JSON.stringify(page)
    const read = (name: string) =>
      shown.includes(`\\"${name}\\"`) || alarms.some(([, alarm]) => alarm.Properties.MetricName === name)
    expect(Object.keys(metrics).filter((name) => !read(name))).toEqual([])
  })
})

it('each period of the alarm about files has a look at what waits in it', () => {
  const everyFiveMinutes = 300
  const longest = law.rules.files.scannedWithinMinutes * 60 + everyFiveMinutes
  expect(business.FilesWaiting?.period).toBeGreaterThan(longest)
})
