/** Prints the bill as a table, one line for each thing paid for. */
import { type Assumptions, type Bill, isProviders, type Line, type Sum, warmInstances } from './bill.ts'
import type { Counted } from './counted.ts'
import type { Priced, PriceList } from './prices.ts'

const names: Record<Priced, readonly [zh: string, en: string]> = {
  apiCalls: ['接口调用', 'API calls'],
  firewallRequests: ['防火墙检查', 'requests looked at by the firewall'],
  functionRequests: ['函数调用', 'function runs'],
  functionGigabyteSeconds: ['函数时长', 'function GB-seconds'],
  readUnits: ['读单位', 'read request units'],
  writeUnits: ['写单位', 'write request units'],
  tableGigabytes: ['表存储', 'GB in tables, indexes included'],
  backupGigabytes: ['连续备份', 'GB restorable to any second'],
  queueRequests: ['队列请求', 'queue requests'],
  events: ['事件', 'events on the bus'],
  logGigabytes: ['日志', 'GB of logs'],
  gigabytesOut: ['流量', 'GB out to callers'],
  metrics: ['指标', 'metrics of our own'],
  alarms: ['告警', 'alarms'],
  dashboards: ['仪表盘', 'dashboards'],
  keys: ['密钥', 'customer keys'],
  firewalls: ['防火墙', 'firewalls'],
  firewallRules: ['防火墙规则', 'firewall rules'],
  objectPuts: ['附件写入', 'files put, as sent and as shown'],
  objectGets: ['附件读取', 'files read'],
  objectGigabytes: ['附件存储', 'GB of files'],
  smsParts: ['短信', 'parts of messages'],
}

const marks = { seen: ' ', remembered: '?', converted: '≈' }

interface Given {
  of: string
  ticketsPerDay: number
  surge: boolean
  counted: Counted
  prices: PriceList
  assumptions: Assumptions
  /** seconds between two of a unit's polls */
  pollSeconds: number
  result: Bill
}

export function printed({
  of,
  ticketsPerDay,
  surge,
  counted,
  prices,
  assumptions,
  pollSeconds,
  result,
}: Given): string {
  const { currency } = prices
  const money = (amount: number): string =>
    amount.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const whole = (quantity: number): string =>
    quantity.toLocaleString('en', { maximumFractionDigits: quantity < 100 ? 1 : 0 })
  const row = ({ what, quantity, amount }: Line, share: string): string => {
    const [zh, en] = names[what]
    const mark = marks[prices.of[what].standing]
    return `${money(amount).padStart(14)} ${mark} ${share.padStart(5)}  ${whole(quantity).padStart(16)}  ${en} ${zh}`
  }
  const shareOf = ({ amount }: Line): string =>
    result.aws.total > 0 ? `${Math.round((100 * amount) / result.aws.total)} %` : ''
  const sum = ({ total, perTicket }: Sum, whose: string): string =>
    `${money(total).padStart(14)}          ${whose}; ${perTicket.toFixed(4)} ${currency} an appeal`
  const percent = (share: number): string => `${whole(100 * share)} %`
  const sorted = result.lines.toSorted((one, other) => other.amount - one.amount)
  const { answeredByMessage, dispatchedByMessage } = assumptions
  return [
    `${of}: ${whole(ticketsPerDay)} appeals a day${surge ? ', every day of the month a day of surge' : ''}, a month of ${assumptions.days} days in ${prices.region}`,
    '',
    `${currency.padStart(14)}   share          quantity  of`,
    ...sorted.filter(({ what }) => !isProviders(what)).map((line) => row(line, shareOf(line))),
    sum(result.aws, 'to AWS'),
    '',
    ...sorted.filter(({ what }) => isProviders(what)).map((line) => row(line, '')),
    sum(result.provider, 'to the provider of messages'),
    '',
    sum(result.both, 'in all'),
    '',
    `counted on ${counted.on} (${counted.how})`,
    `${whole(100 * assumptions.dispatched)} % of appeals dispatched, ${whole(100 * assumptions.waiting)} % of these replied to after 25 days only; ${assumptions.calls} calls of the telephone system and ${assumptions.files} files of ${Math.round(assumptions.fileBytes / 1024 ** 2)} MB an appeal; ${percent(assumptions.batched)} of appeals come in a row of a batch instead of a call, and ${assumptions.actRows} rows of bulk acts go with each; every line of the feed is put on the bus and pushed to ${assumptions.pushedTo} receivers; tables as after ${assumptions.months} months at this rate; no free tier, discount or tax`,
    `told by message are ${percent(answeredByMessage)} of those answered at once and ${percent(dispatchedByMessage)} of those dispatched, others in the call and by telephone: ${result.sms.messages.toFixed(1)} messages in ${result.sms.parts.toFixed(1)} parts an appeal (70 characters alone, 67 in each of several)`,
    `${assumptions.stacks} ${assumptions.stacks === 1 ? 'stack' : 'stacks'}; every unit asks for its orders every ${pollSeconds} seconds, mostly in vain; ${warmInstances} warm instances a stack read the city every half minute`,
    `processor times as on this machine, times ${assumptions.slower(512).toFixed(2)} at 512 MB for the share of a processor a function has, and ${assumptions.waits} ms for each call of a table, a queue or the bus`,
    `prices of ${prices.on}: ? not re-read on the published page  ≈ ${prices.why ?? 'converted'}`,
  ].join('\n')
}
