/** 仪表盘 — what comes in, waits and fails, and which alarms ring. */
import { Duration } from 'aws-cdk-lib'
import {
  AlarmStatusWidget,
  Dashboard as CloudWatchDashboard,
  GraphWidget,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import { functionNames, wakingQueues } from '../../shared/run/functions.ts'
import type { MetricName } from '../../shared/run/metrics.ts'
import { type Alarms, ownMetric } from './alarms.ts'
import type { Api } from './api.ts'
import type { Functions } from './functions.ts'
import type { Queues } from './queues.ts'

interface Props {
  city: { code: string; nameEn: string }
  alarms: Alarms
  api: Api
  functions: Functions
  queues: Queues
}

const period = Duration.minutes(5)

export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { city, alarms, api, functions, queues }: Props) {
    super(scope, id)
    const own = (statistic: string, ...names: MetricName[]) =>
      names.map((name) => ownMetric(city.code, name, statistic, period))
    const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12 })
    const waiting = wakingQueues.map((name) => queues[name])
    const everyFunction = functionNames.map((name) => functions.byName[name])

    new CloudWatchDashboard(this, 'Page', {
      dashboardName: `jiesu-${city.nameEn.toLowerCase()}`,
      widgets: [
        [new AlarmStatusWidget({ title: '告警 alarms', alarms: alarms.all, width: 24, height: 6 })],
        [
          graph(
            '诉求件 tickets',
            own('Sum', 'TicketsRegistered', 'TicketsDispatched', 'TicketsReplied', 'TicketsClosed', 'TicketsRated'),
          ),
          graph('时限 limits passed, sweep lag (s)', [...own('Sum', 'LimitsPassed'), ...own('Maximum', 'SweepLag')]),
        ],
        [
          graph('投递 deliveries', own('Sum', 'DeliveriesDone', 'DeliveriesFailed')),
          graph(
            '队列 oldest message (s)',
            waiting.map((queue) => queue.metricApproximateAgeOfOldestMessage({ period })),
          ),
        ],
        [
          graph('接口 calls, 4xx, 5xx', [
            api.rest.metricCount({ period, statistic: 'Sum' }),
            api.rest.metricClientError({ period, statistic: 'Sum' }),
            api.rest.metricServerError({ period, statistic: 'Sum' }),
          ]),
          graph('接口 milliseconds, p50 p99', [
            api.rest.metricLatency({ period, statistic: 'p50' }),
            api.rest.metricLatency({ period, statistic: 'p99' }),
          ]),
        ],
        [
          graph(
            '函数 errors',
            everyFunction.map((one) => one.metricErrors({ period })),
          ),
          graph(
            '函数 longest run (ms)',
            everyFunction.map((one) => one.metricDuration({ period, statistic: 'Maximum' })),
          ),
        ],
        [
          graph(
            '拒绝 refused: keys, returns asked, stray receipts',
            own('Sum', 'CallersRefused', 'ReturnsRequested', 'StrayReceipts'),
          ),
        ],
      ],
    })
  }
}
