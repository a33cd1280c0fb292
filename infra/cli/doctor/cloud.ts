/** Checks on AWS that alarms are heard, which ring, and that tables are restorable. */
import { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch'
import { DescribeContinuousBackupsCommand, DescribeTableCommand } from '@aws-sdk/client-dynamodb'
import { paginateListSubscriptionsByTopic, SNSClient, type Subscription } from '@aws-sdk/client-sns'
import type { Deployment } from '../deployment.ts'
import { resourcesOf } from '../stack-resources.ts'
import { type Check, few, wrong } from './finding.ts'

const at = ({ region, endpoint }: Deployment) => ({ region, ...(endpoint ? { endpoint } : {}) })

const namesOf = (deployment: Deployment, type: string): Promise<string[]> =>
  resourcesOf(new CloudFormationClient(at(deployment)), deployment.stack, type)

export const alarmsHeard: Check = async ({ deployment, file }) => {
  if (deployment.isLocal) return []
  const topics = await namesOf(deployment, 'AWS::SNS::Topic')
  const sns = new SNSClient(at(deployment))
  const listening = await Promise.all(topics.map((TopicArn) => subscriptionsOf(sns, TopicArn)))
  const isPending = ({ SubscriptionArn }: { SubscriptionArn?: string | undefined }) =>
    SubscriptionArn === 'PendingConfirmation'
  const pending = listening
    .flat()
    .filter(isPending)
    .map(({ Endpoint = '' }) => Endpoint)
  // Each of the two: who is woken, and who is told.
  const nobody = listening.some((subscriptions) => subscriptions.every(isPending))
  return [
    ...(nobody
      ? [
          wrong(
            'nobody hears the alarms',
            `name somebody under alarms and notices in infra/cities/${file}.ts, deploy, and have the e-mail confirmed`,
          ),
        ]
      : []),
    ...(pending.length > 0
      ? [
          wrong(
            `alarm addresses are not confirmed: ${few(pending)}`,
            'they must open the link in the e-mail of AWS; it is sent again from the SNS console',
          ),
        ]
      : []),
  ]
}

async function subscriptionsOf(client: SNSClient, TopicArn: string): Promise<Subscription[]> {
  const found: Subscription[] = []
  for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic({ client }, { TopicArn }))
    found.push(...Subscriptions)
  return found
}

export const alarmsRinging: Check = async ({ deployment }) => {
  if (deployment.isLocal) return []
  const names = await namesOf(deployment, 'AWS::CloudWatch::Alarm')
  const client = new CloudWatchClient(at(deployment))
  const ringing: { name: string; why: string }[] = []
  for (let i = 0; i < names.length; i += 100) {
    const { MetricAlarms = [] } = await client.send(
      new DescribeAlarmsCommand({ AlarmNames: names.slice(i, i + 100), StateValue: 'ALARM' }),
    )
    for (const { AlarmName = '', StateReason = '' } of MetricAlarms) ringing.push({ name: AlarmName, why: StateReason })
  }
  return ringing.map(({ name, why }) =>
    wrong(`the alarm ${name} rings: ${why}`, 'its description names the section of the runbook'),
  )
}

export const tablesSafe: Check = async ({ deployment, file }) => {
  if (deployment.isLocal) return []
  const { dynamo, tables } = deployment
  const unsafe = await Promise.all(
    Object.values(tables).map(async (TableName) => {
      const { Table } = await dynamo.send(new DescribeTableCommand({ TableName }))
      const { ContinuousBackupsDescription } = await dynamo.send(new DescribeContinuousBackupsCommand({ TableName }))
      const restorable =
        ContinuousBackupsDescription?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus === 'ENABLED'
      return [
        ...(restorable ? [] : [`${TableName} cannot be restored to a point in time`]),
        ...(Table?.DeletionProtectionEnabled ? [] : [`${TableName} may be deleted`]),
      ]
    }),
  )
  return unsafe.flat().map((what) => wrong(what, `somebody changed it by hand: npm run city -- deploy --city ${file}`))
}
