/** What wakes functions besides calls and queues: minutes, nights, and files that arrive. */
import { Duration } from 'aws-cdk-lib'
import { Match, Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { quarantine } from '../../shared/storage/tables.ts'
import type { Functions } from './functions.ts'

/** The next minute comes anyway: after an outage a day of minutes would only sweep the same tickets over and over. */
const once = { maxEventAge: Duration.minutes(1), retryAttempts: 0 }

export class Schedules extends Construct {
  constructor(scope: Construct, id: string, { functions, bucket }: { functions: Functions; bucket: Bucket }) {
    super(scope, id)
    new Rule(this, 'EveryMinute', {
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(functions.byName.minute, once)],
    })
    // The rule hands over at once; what waits after it, when the function is throttled or AWS fails, is given up likewise.
    functions.byName.minute.configureAsyncInvoke({ maxEventAge: once.maxEventAge, retryAttempts: once.retryAttempts })
    new Rule(this, 'FileArrived', {
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [bucket.bucketName] }, object: { key: Match.prefix(quarantine) } },
      },
      targets: [new LambdaFunction(functions.byName.arrivals)],
    })
    // An event that was lost, a scanner that was away, an end that was promised.
    new Rule(this, 'EveryFiveMinutes', {
      schedule: Schedule.rate(Duration.minutes(5)),
      targets: [new LambdaFunction(functions.byName.arrivals, once)],
    })
    new Rule(this, 'EveryNight', {
      // 03:10 in Shanghai
      schedule: Schedule.cron({ minute: '10', hour: '19' }),
      targets: [new LambdaFunction(functions.byName.daily)],
    })
  }
}
