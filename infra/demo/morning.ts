/** 晨会三张清单 — a director's morning lists: returned and passed on, long unsettled, overdue. */
import * as z from 'zod'
import type { Calendar } from '../../shared/law/calendar.ts'
import { type Instant, instantOf } from '../../shared/law/shanghai-time.ts'
import { clipped, table } from './print.ts'
import { insist, type Stage } from './stage.ts'

const ticket = z.object({
  number: z.string(),
  state: z.string(),
  title: z.string(),
  registeredAt: z.string(),
  acceptedAt: z.string().optional(),
  check: z.looseObject({}).optional(),
  orders: z.array(
    z.object({
      number: z.string(),
      unit: z.string(),
      role: z.string(),
      state: z.string(),
      returnRequest: z.object({ decision: z.string().optional(), proposes: z.string().optional() }).optional(),
    }),
  ),
  clocks: z.array(
    z.object({
      clock: z.string(),
      order: z.string().optional(),
      lastDay: z.string(),
      limit: z.string(),
      status: z.string(),
      endedAt: z.string().optional(),
    }),
  ),
})
type Ticket = z.infer<typeof ticket>

const rows = z.object({ items: z.array(z.object({ number: z.string() })), next: z.string().optional() })

/** Working days since acceptance after which an unclosed matter is long unsettled. */
const long = 15
const most = 8

export interface Morning {
  returned: string
  unsettled: string
  overdue: string
}

export async function morningOf(
  now: Instant,
  days: readonly string[],
  calendar: Calendar,
  stage: Stage,
): Promise<Morning> {
  const tickets = await readAll(days, stage)
  const name = (unit: string | undefined): string => stage.people.get(unit ?? '')?.name ?? unit ?? '–'
  const lead = ({ orders }: Ticket) =>
    orders.findLast(({ role, state }) => role === 'lead' && (state === 'open' || state === 'replied'))
  const age = (since: string): number => calendar.workingDaysBetween(instantOf(since), now)
  const title = ({ title }: Ticket): string => clipped(title, 36)

  const returned = tickets
    .filter(({ orders }) => orders.some(({ returnRequest }) => returnRequest))
    .map((ticket) => {
      const path = ticket.orders.filter(({ role }) => role === 'lead').map(({ unit }) => name(unit))
      const ruling = ticket.orders.find(({ returnRequest }) => returnRequest)?.returnRequest?.decision
      return [
        ticket.number,
        title(ticket),
        path.join(' → '),
        rulings[ruling ?? 'pending'] ?? '',
        states[ticket.state] ?? '',
      ]
    })

  const unsettled = tickets
    .filter(
      ({ state, acceptedAt }) => (state === 'handling' || state === 'replied') && acceptedAt && age(acceptedAt) > long,
    )
    .sort((a, b) => a.registeredAt.localeCompare(b.registeredAt))
    .map((ticket) => [
      ticket.number,
      title(ticket),
      name(lead(ticket)?.unit),
      states[ticket.state] ?? '',
      String(age(ticket.acceptedAt ?? ticket.registeredAt)),
    ])

  const overdue = tickets
    .flatMap((ticket) => ticket.clocks.filter(isOverdue).map((clock) => ({ ticket, clock })))
    .sort((a, b) => a.clock.limit.localeCompare(b.clock.limit))
    .map(({ ticket, clock }) => {
      const order = ticket.orders.find(({ number }) => number === clock.order)
      const late = age(clock.limit)
      return [
        ticket.number,
        title(ticket),
        order ? name(order.unit) : '热线平台',
        clocks[clock.clock] ?? clock.clock,
        clock.lastDay,
        String(late),
      ]
    })

  return {
    returned: list(['编号', '诉求 matter', '经手 hands', '审定 ruling', '状态'], returned),
    unsettled: list(['编号', '诉求 matter', '主办 lead', '状态', '受理后工作日'], unsettled, [4]),
    overdue: list(['编号', '诉求 matter', '单位 unit', '时限 clock', '截止', '超期工作日'], overdue, [5]),
  }
}

/** Passed and still to be done; a week or an answer that was missed has made room for the next. */
const isOverdue = ({ status, endedAt }: Ticket['clocks'][number]): boolean => status === 'passed' && !endedAt

const list = (heading: string[], rows: string[][], right: number[] = []): string =>
  rows.length === 0
    ? '  （无 none）'
    : `${table([heading, ...rows.slice(0, most)], right)}${rows.length > most ? `\n  … 共 ${rows.length} 件 in all` : ''}`

const rulings: Record<string, string> = {
  approved: '同意 approved',
  refused: '不同意 refused',
  pending: '待审定 pending',
}
const states: Record<string, string> = {
  handling: '办理中',
  replied: '已答复未办结',
  closed: '已办结',
  accepted: '待派单',
}
const clocks: Record<string, string> = {
  review: '初核',
  dispatch: '派单',
  reply: '答复',
  'interim-reply': '阶段性答复',
  'final-reply': '最终答复',
  'enterprise-opinion': '涉企处理意见',
  'weekly-report': '每周报告',
  'supervision-answer': '督办回复',
  callback: '回访',
  'rating-examination': '差评核查',
  'finding-verification': '问题审查核定',
}

const sideBySide = 12

/** Every ticket of these days as the operator sees it. */
async function readAll(days: readonly string[], { operator }: Stage): Promise<Ticket[]> {
  const numbers: string[] = []
  for (const registeredOn of days) {
    let cursor: string | undefined
    do {
      const query = { registeredOn, limit: 100, ...(cursor ? { cursor } : {}) }
      const page = rows.parse(await insist('list', () => operator.call('listTickets', { query })))
      numbers.push(...page.items.map(({ number }) => number))
      cursor = page.next
    } while (cursor)
  }
  const found: Ticket[] = []
  const left = numbers.values()
  await Promise.all(
    Array.from({ length: sideBySide }, async () => {
      for (const number of left)
        found.push(
          ticket.parse(await insist(number, () => operator.call('readTicket', { params: { ticket: number } }))),
        )
    }),
  )
  return found.sort((a, b) => a.number.localeCompare(b.number))
}
