/** 告警清单 — each row: a metric, its bound, and the runbook section that helps. */
import type { FunctionName, WakingQueue } from '../../shared/run/functions.ts'
import type { MetricName } from '../../shared/run/metrics.ts'

/** A section of infra/cloud/RUNBOOK.md. */
export type Section =
  | 'oldest-message'
  | 'dead-letters'
  | 'sweep-lag'
  | 'sweep-silent'
  | 'errors'
  | 'throttles'
  | 'near-timeout'
  | 'table-throttles'
  | 'authorizer-refusals'
  | 'firewall'
  | 'deliveries-failed'
  | 'deliveries-given-up'
  | 'untold-overdue'
  | 'inquiries-overdue'
  | 'files-waiting'
  | 'knocks-abandoned'
  | 'law-not-read'

export interface Bound {
  section: Section
  zh: string
  /** alarmed when above it */
  above: number
  /** seconds that one figure covers */
  period: number
  /** how many figures in a row */
  periods: number
}

/** Seconds a message may wait in each queue. Deliveries wait on purpose: pauses between tries come to half an hour. */
export const oldestMessage: Record<WakingQueue, Bound> = {
  changes: { section: 'oldest-message', zh: '跟进积压', above: 300, period: 60, periods: 3 },
  delivery: { section: 'oldest-message', zh: '投递积压', above: 3600, period: 300, periods: 2 },
  sweep: { section: 'oldest-message', zh: '巡检积压', above: 300, period: 60, periods: 3 },
  // Of a large batch a message is never older than its part: others wait behind two that are worked on.
  batches: { section: 'oldest-message', zh: '批量积压', above: 1800, period: 300, periods: 2 },
  // Of a large city each turn takes minutes, and is one message.
  evaluating: { section: 'oldest-message', zh: '考核积压', above: 1800, period: 300, periods: 2 },
}

export const deadLetters: Bound = { section: 'dead-letters', zh: '死信', above: 0, period: 60, periods: 1 }

export const ofFunctions = {
  errors: { section: 'errors', zh: '函数出错', above: 0, period: 300, periods: 2 },
  throttles: { section: 'throttles', zh: '函数限流', above: 0, period: 300, periods: 2 },
  /** of the time it may take */
  nearTimeout: { section: 'near-timeout', zh: '接近超时', above: 0.8, period: 300, periods: 3 },
} satisfies Record<string, Bound>

/** Share of calls answered by a 5xx. */
export const apiErrors: Bound = { section: 'errors', zh: '接口5xx', above: 0.01, period: 300, periods: 2 }
export const tableThrottles: Bound = { section: 'table-throttles', zh: '表限流', above: 10, period: 300, periods: 2 }
export const firewallBlocks: Bound = { section: 'firewall', zh: '防火墙拦截', above: 1000, period: 300, periods: 2 }

/** 唤醒 — sections for which somebody is woken at any hour; of the others somebody is told, to read in the morning. */
export const waking: readonly Section[] = ['errors', 'sweep-lag', 'sweep-silent', 'oldest-message', 'dead-letters']

/**
 * 故障 — the alarms that say: the platform is out. All of them ring as one, once, and while they ring most others do not: what
 * remains afterwards rings then. One function that fails by itself is no outage.
 */
export const outage: readonly string[] = [
  'CallsFailed',
  'Api',
  ...(['authorizer', 'changes', 'deadlines', 'minute'] satisfies FunctionName[]).map((name) => `Errors-${name}`),
]

/** What must be heard beside an outage too: a ticket whose limits nobody watches is no consequence that passes by itself. */
export const neverQuiet: readonly Section[] = ['dead-letters', 'sweep-silent']

/** Seconds: an outage shows in some sections a little earlier than it rings, and in some a little longer. */
export const outageSpreads = 300

/** Of our own metrics, by their sum or greatest value. */
export const business: Partial<Record<MetricName, Bound & { by: 'sum' | 'maximum' }>> = {
  SweepLag: { section: 'sweep-lag', zh: '巡检延迟', above: 180, period: 60, periods: 3, by: 'maximum' },
  SweepUnfinished: { section: 'sweep-lag', zh: '巡检未完', above: 0, period: 60, periods: 10, by: 'sum' },
  CallsFailed: { section: 'errors', zh: '接口失败', above: 4, period: 300, periods: 1, by: 'sum' },
  MessagesFailed: { section: 'errors', zh: '跟进失败', above: 10, period: 300, periods: 1, by: 'sum' },
  CallersRefused: { section: 'authorizer-refusals', zh: '密钥拒绝', above: 300, period: 300, periods: 2, by: 'sum' },
  DeliveriesFailed: { section: 'deliveries-failed', zh: '投递失败', above: 200, period: 900, periods: 1, by: 'sum' },
  UndeliveredAge: { section: 'deliveries-failed', zh: '未送达', above: 7200, period: 300, periods: 2, by: 'maximum' },
  DeliveriesGivenUp: { section: 'deliveries-given-up', zh: '停止投递', above: 0, period: 300, periods: 1, by: 'sum' },
  UntoldOverdue: { section: 'untold-overdue', zh: '逾期未告知', above: 3600, period: 300, periods: 3, by: 'maximum' },
  InquiriesOverdue: { section: 'inquiries-overdue', zh: '询问逾期', above: 0, period: 300, periods: 3, by: 'maximum' },
  // What waits is looked at every ten to fifteen minutes: each period has a look of it.
  FilesWaiting: { section: 'files-waiting', zh: '附件待扫', above: 0, period: 1200, periods: 2, by: 'sum' },
  KnocksAbandoned: { section: 'knocks-abandoned', zh: '空敲门', above: 20, period: 300, periods: 2, by: 'sum' },
  LawNotRead: { section: 'law-not-read', zh: '规则未读', above: 0, period: 300, periods: 3, by: 'sum' },
}

/** Fewer passes than one a minute: nobody watches the limits. */
export const sweepSilent: Bound = { section: 'sweep-silent', zh: '巡检停摆', above: 0, period: 60, periods: 5 }
