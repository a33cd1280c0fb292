/** Prints the bill as a table, one line for each thing paid for. */
import { type Assumptions, type Bill, minutesBetweenPolls, warmInstances } from './bill.ts'
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
}

const marks = { seen: ' ', remembered: '?', converted: '≈' }

interface Given {
  of: string
  ticketsPerDay: number
  surge: boolean
  counted: Counted
  prices: PriceList
  assumptions: Assumptions
  result: Bill
}

export function printed({ of, ticketsPerDay, surge, counted, prices, assumptions, result }: Given): string {
  const { currency } = prices
  const money = (amount: number): string =>
    amount.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const whole = (quantity: number): string =>
    quantity.toLocaleString('en', { maximumFractionDigits: quantity < 100 ? 1 : 0 })
  const rows = result.lines
    .toSorted((one, other) => other.amount - one.amount)
    .map(({ what, quantity, amount }) => {
      const [zh, en] = names[what]
      const share = result.total > 0 ? `${Math.round((100 * amount) / result.total)} %` : ''
      const mark = marks[prices.of[what].standing]
      return `${money(amount).padStart(14)} ${mark} ${share.padStart(5)}  ${whole(quantity).padStart(16)}  ${en} ${zh}`
    })
  return [
    `${of}: ${whole(ticketsPerDay)} appeals a day${surge ? ', every day of the month a day of surge' : ''}, a month of ${assumptions.days} days in ${prices.region}`,
    '',
    `${currency.padStart(14)}   share          quantity  of`,
    ...rows,
    `${money(result.total).padStart(14)}          in all; ${result.perTicket.toFixed(4)} ${currency} an appeal`,
    '',
    `counted on ${counted.on} (${counted.how})`,
    `${whole(100 * assumptions.dispatched)} % of appeals dispatched, ${whole(100 * assumptions.waiting)} % of these replied to after 25 days only; ${counted.lives.called ? `${assumptions.calls} calls of the telephone system an appeal` : 'calls of the telephone system not counted'}; tables as after ${assumptions.months} months at this rate; no free tier, discount or tax`,
    `${assumptions.stacks} ${assumptions.stacks === 1 ? 'stack' : 'stacks'}; every unit asks for its orders every ${minutesBetweenPolls} minutes; ${warmInstances} warm instances a stack read the city every half minute`,
    `run times as on this machine, times ${assumptions.slower(512).toFixed(2)} at 512 MB for the share of a processor a function has, and ${assumptions.waits} ms for each call of a table, a queue or the bus`,
    `prices of ${prices.on}: ? not re-read on the published page  ≈ ${prices.why ?? 'converted'}`,
  ].join('\n')
}
