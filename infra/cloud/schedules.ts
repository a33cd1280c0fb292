/** Schedules: every minute a look at what is due, every night the orphans of broken registrations. */
import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { Construct } from 'constructs'
import type { Functions } from './functions.ts'

export class Schedules extends Construct {
  constructor(scope: Construct, id: string, { functions }: { functions: Functions }) {
    super(scope, id)
    new Rule(this, 'EveryMinute', {
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(functions.byName.minute)],
    })
    new Rule(this, 'EveryNight', {
      // 03:10 in Shanghai
      schedule: Schedule.cron({ minute: '10', hour: '19' }),
      targets: [new LambdaFunction(functions.byName.daily)],
    })
  }
}
