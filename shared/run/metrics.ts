/** 指标 — writes business metrics as log lines that CloudWatch turns into figures. */
import { clock } from './clock.ts'
import { print } from './log.ts'

/** All metrics of ours, with their unit; the stack's alarms and dashboard are checked against this list. */
export const metrics = {
  TicketsRegistered: 'Count',
  TicketsDispatched: 'Count',
  TicketsReplied: 'Count',
  TicketsClosed: 'Count',
  TicketsRated: 'Count',
  ReturnsRequested: 'Count',
  LimitsPassed: 'Count',
  KnocksAbandoned: 'Count',
  DeliveriesDone: 'Count',
  DeliveriesFailed: 'Count',
  /** orders, notices and pushes of the feed that are not tried any more by themselves */
  DeliveriesGivenUp: 'Count',
  /** of the oldest order or notice that is still to arrive */
  UndeliveredAge: 'Seconds',
  /** since the limit of the notice that should have reached its appellant first */
  UntoldOverdue: 'Seconds',
  /** since the limit of the request by congress, conference or media that is late the longest */
  InquiriesOverdue: 'Seconds',
  /** files whose scanner does not answer, and that no look could settle */
  FilesWaiting: 'Count',
  /** answered with a 5xx: a bug or an outage that the door caught */
  CallsFailed: 'Count',
  /** thrown by a follower and caught, so that Lambda counts no error */
  MessagesFailed: 'Count',
  CallersRefused: 'Count',
  /** receipts of messages that match none of ours: forged, or of another system */
  StrayReceipts: 'Count',
  /** the registry could not be read, and the last law known went on */
  LawNotRead: 'Count',
  /** from the minute's message to the end of its pass over a shard */
  SweepLag: 'Seconds',
  /** what a pass left to the next minute because its time ran out */
  SweepUnfinished: 'Count',
} as const

export type MetricName = keyof typeof metrics
export const namespace = 'Jiesu'
/** the one dimension: several cities may share an account */
export const dimension = 'City'

/** Writes figures of one moment; what is zero or absent is not written. */
export function measure(city: string, figures: Partial<Record<MetricName, number>>): void {
  const written = Object.entries(figures).filter(([, value]) => value)
  if (written.length === 0) return
  print({
    _aws: {
      Timestamp: Math.round(clock.real()),
      CloudWatchMetrics: [
        {
          Namespace: namespace,
          Dimensions: [[dimension]],
          Metrics: written.map(([Name]) => ({ Name, Unit: metrics[Name as MetricName] })),
        },
      ],
    },
    [dimension]: city,
    ...Object.fromEntries(written),
  })
}
