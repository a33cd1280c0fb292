/** Schedules: the sweep every minute, and the clearing of orphaned claims every night. */
import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { Construct } from 'constructs'
import type { Functions } from './functions.ts'

/** The next minute comes anyway: after an outage a day of minutes would only sweep the same tickets over and over. */
const once = { maxEventAge: Duration.minutes(1), retryAttempts: 0 }

export class Schedules extends Construct {
  constructor(scope: Construct, id: string, { functions }: { functions: Functions }) {
    super(scope, id)
    new Rule(this, 'EveryMinute', {
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(functions.byName.minute, once)],
    })
    // The rule hands over at once; what waits after it, when the function is throttled or AWS fails, is given up likewise.
    functions.byName.minute.configureAsyncInvoke({ maxEventAge: once.maxEventAge, retryAttempts: once.retryAttempts })
    new Rule(this, 'EveryNight', {
      // 03:10 in Shanghai
      schedule: Schedule.cron({ minute: '10', hour: '19' }),
      targets: [new LambdaFunction(functions.byName.daily)],
    })
  }
}
