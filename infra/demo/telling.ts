/** 告知 — the desk's rounds: whoever messages did not reach is telephoned, or reads. */
import * as z from 'zod'
import { dateOf, type Instant, instantOf } from '../../shared/law/shanghai-time.ts'
import type { Mode } from '../local/stand-in/messages/mode.ts'
import type { Appeal } from './appeals.ts'
import { momentOf } from './diary.ts'
import { randomOf } from './random.ts'
import { type Case, insist, type Stage } from './stage.ts'

const toCall = z.object({
  items: z.array(z.object({ ticket: z.string(), until: z.string().optional() })),
  next: z.string().optional(),
})

/** 当场告知 — what is decided while the appellant is on the line is told by whoever holds it. */
export function inCall({ appeal, onLineAt }: Case, at: Instant) {
  if (appeal.channel !== 'phone' || onLineAt !== at) return {}
  return { toldInCall: { by: deskOf(appeal), callId: `call-${dateOf(at)}-${appeal.id}` } }
}

const desk = ['话务员李敏', '话务员王倩', '话务员赵磊', '话务员陈雪'] as const
const deskOf = ({ id }: Appeal): string => desk[id % desk.length] ?? desk[0]

/** How an appellant is found: on their own page, by telephone at once or at the second try, never, or not in time because nobody called. */
type Found = 'page' | 'phone' | 'second-call' | 'never' | 'overlooked'
const online = ['web', 'app', 'wechat']

export function foundBy({ id, channel, showcase }: Appeal): Found {
  const random = randomOf(7_919 * id)
  if (showcase) return 'phone'
  if (random.chance(0.04)) return 'never'
  if (random.chance(0.03)) return 'overlooked'
  if (online.includes(channel) && random.chance(0.6)) return 'page'
  return random.chance(0.15) ? 'second-call' : 'phone'
}

/** 运营商 — whoever is not found at once has a number that there is not, is switched off, or hears nothing; of a few no receipt comes. */
export const carriersOf = (appeals: readonly Appeal[]): Mode[] =>
  appeals.flatMap((appeal): Mode[] => {
    const to = appeal.appellant.phone
    const found = foundBy(appeal)
    if (found === 'never') return [{ is: 'refuse', code: 'NO_SUCH_NUMBER', to }]
    if (found === 'overlooked') return [{ is: 'fail', code: 'BLOCKED', to }]
    if (found === 'second-call') return [{ is: 'fail', code: 'POWERED_OFF', to }]
    return !appeal.showcase && appeal.id % 30 === 0 ? [{ is: 'lose', to }] : []
  })

/** 一轮告知 — goes through the list of those to be telephoned once. */
export async function tellingRound(at: Instant, stage: Stage): Promise<void> {
  const byNumber = new Map([...stage.cases.values()].map((kase) => [kase.number, kase]))
  const waiting = await listed(stage)
  for (const [ticket, rows] of Map.groupBy(waiting, (row) => row.ticket)) {
    const kase = byNumber.get(ticket)
    const limits = rows.flatMap(({ until }) => (until === undefined ? [] : [instantOf(until)]))
    if (kase) await told(kase, { at, limit: limits.toSorted()[0] }, stage)
  }
}

async function listed({ operator }: Stage) {
  const rows: z.infer<typeof toCall>['items'] = []
  for (let cursor: string | undefined; ; ) {
    const query = { list: 'to-call', limit: 100, ...(cursor ? { cursor } : {}) } as const
    const page = toCall.parse(await insist('who is to be telephoned', () => operator.call('listNotices', { query })))
    rows.push(...page.items)
    if (!page.next) return rows
    cursor = page.next
  }
}

interface Round {
  at: Instant
  /** the first of what waits */
  limit: Instant | undefined
}

async function told(kase: Case, { at, limit }: Round, stage: Stage): Promise<void> {
  const params = { ticket: kase.number }
  const found = foundBy(kase.appeal)
  if (found === 'page') {
    await insist(`read #${kase.appeal.id}`, () => stage.appellant(kase).call('listTicketNotices', { params }))
    return
  }
  if (found === 'overlooked' && (limit === undefined || limit > at)) return
  const halfDay = halfDayOf(at)
  // Who did not answer is tried again in another half of a day.
  if (kase.triedIn.has(halfDay)) return
  const isInVain = found === 'never' || (found === 'second-call' && kase.triedIn.size === 0)
  if (isInVain) kase.triedIn.add(halfDay)
  const note = found === 'overlooked' ? '前几日来电集中，未能及时拨打' : undefined
  const body = {
    outcome: isInVain ? 'unreachable' : 'reached',
    by: deskOf(kase.appeal),
    number: kase.appeal.appellant.phone,
    note: isInVain ? '无人接听' : (note ?? '已告知并说明'),
  } as const
  await insist(`tell #${kase.appeal.id}`, () => stage.operator.call('recordTelling', { params, body }))
}

const halfDayOf = (at: Instant): string => {
  const day = dateOf(at)
  return `${day} ${at < momentOf(day, '12:00') ? '上午' : '下午'}`
}
