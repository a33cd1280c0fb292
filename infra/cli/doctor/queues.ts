/** Queues: dead letters, what the sweep set aside, and messages that wait too long. */
import { CloudWatchClient, GetMetricStatisticsCommand } from '@aws-sdk/client-cloudwatch'
import { queueStates } from '../dead-letters.ts'
import { type Check, type Finding, note, wrong } from './finding.ts'

/** Seconds the oldest message of a queue may wait. */
const tooOld = 900
/** Where no age is measured: this many waiting is a jam. */
const tooMany = 1_000

export const queues: Check = async (patient) => {
  const { deployment, file } = patient
  const states = await queueStates(deployment)
  const findings: Finding[] = []
  if (states.length === 0)
    return [
      note('the stack does not say where its queues are', `an older release: npm run city -- deploy --city ${file}`),
    ]
  for (const { name, dead, waiting } of states) {
    if (dead && dead.waiting > 0)
      findings.push(
        wrong(
          `${dead.waiting} dead letters of ${name}`,
          `look for "a message failed" in the log of its function, mend the cause, then: npm run city -- redrive ${name} --city ${file}`,
        ),
      )
    if (name === 'setAside' && waiting > 0)
      findings.push(
        wrong(
          `${waiting} tickets or deliveries could not be swept and were set aside`,
          `npm run city -- letters list --queue setAside --city ${file} names them, as GET /v1/letters does; mend the cause, then letters resend: the sweep finds them again`,
        ),
      )
    if (name !== 'setAside' && waiting > tooMany)
      findings.push(
        wrong(`${waiting} messages wait in ${name}`, 'see whether its function is throttled, slow or failing'),
      )
  }
  return deployment.isLocal ? findings : [...findings, ...(await oldMessages(patient, states))]
}

async function oldMessages(
  { deployment: { region, endpoint }, now }: Parameters<Check>[0],
  states: Awaited<ReturnType<typeof queueStates>>,
): Promise<Finding[]> {
  const cloudwatch = new CloudWatchClient({ region, ...(endpoint ? { endpoint } : {}) })
  const found = await Promise.all(
    states.map(async ({ name, url }) => {
      const { Datapoints = [] } = await cloudwatch.send(
        new GetMetricStatisticsCommand({
          Namespace: 'AWS/SQS',
          MetricName: 'ApproximateAgeOfOldestMessage',
          Dimensions: [{ Name: 'QueueName', Value: url.split('/').at(-1) }],
          StartTime: new Date(now.getTime() - 900_000),
          EndTime: now,
          Period: 300,
          Statistics: ['Maximum'],
        }),
      )
      return { name, age: Math.max(0, ...Datapoints.map(({ Maximum = 0 }) => Maximum)) }
    }),
  )
  return found
    .filter(({ name, age }) => name !== 'setAside' && age > tooOld)
    .map(({ name, age }) =>
      wrong(
        `the oldest message of ${name} is ${Math.round(age / 60)} minutes old`,
        'see whether its function is throttled, slow or failing',
      ),
    )
}
