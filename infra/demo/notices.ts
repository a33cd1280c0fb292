/** 告知记录 — what one appellant heard or read, as they did, and how everybody was told. */
import * as z from 'zod'
import { type Proof, proofs } from '../../shared/law/telling.ts'
import { clipped, localTime, padded, table } from './print.ts'
import { type Case, insist, type Stage } from './stage.ts'

const notice = z.object({
  notice: z.string(),
  type: z.string(),
  decidedAt: z.string(),
  state: z.string(),
  way: z.string().optional(),
  owed: z.boolean(),
  until: z.string().optional(),
  text: z.string().optional(),
  messages: z.array(
    z.object({ way: z.string(), sentAt: z.string().optional(), receipt: z.object({ status: z.string() }).optional() }),
  ),
  attempts: z.array(z.object({ at: z.string(), outcome: z.string(), note: z.string().optional() })).optional(),
  told: z.object({ how: z.enum(proofs), at: z.string(), by: z.string().optional() }).optional(),
})
type Notice = z.infer<typeof notice>

const ofTicket = z.object({ items: z.array(notice) })
const clocksOf = z.object({
  clocks: z.array(
    z.object({ clock: z.string(), limit: z.string(), status: z.string(), endedAt: z.string().optional() }),
  ),
})

const noticesOf = async ({ number: ticket }: Case, { operator }: Stage): Promise<Notice[]> =>
  ofTicket
    .parse(await insist('notices', () => operator.call('listTicketNotices', { params: { ticket } })))
    .items.toSorted((a, b) => a.decidedAt.localeCompare(b.decidedAt))

/** Each sentence as it was heard or read, and under it what became of it; then what was answered. */
export async function heardBy(kase: Case, stage: Stage): Promise<string> {
  const told = (await noticesOf(kase, stage)).map((one) => ({
    at: one.decidedAt,
    lines: `“${sentAs(one, stage) ?? one.text ?? ''}”\n${' '.repeat(20)}${whatBecameOf(one)}`,
  }))
  const answered = stage.messages.written
    .filter(({ from }) => from === kase.appeal.appellant.phone)
    .map(({ at, text }) => ({ at, lines: `诉求人回复短信 answered by message: “${text}”` }))
  return [...told, ...answered].map(({ at, lines }) => `  ${localTime(at)}  ${lines}`).join('\n')
}

/** As the message stood on the telephone, with its signature and its link. */
const sentAs = ({ notice }: Notice, { messages }: Stage): string | undefined =>
  messages.sent.findLast(({ outId }) => outId.startsWith(`${notice}~`))?.text

const ways: Record<Proof, string> = {
  'in-call': '通话中当场告知 told in the call',
  person: '电话告知 told by telephone',
  receipt: '短信已送达 SMS delivered',
  posted: '书信已寄出 letter posted',
  channel: '渠道转告 passed on by the channel',
  page: '本人查阅 read on their own page',
  deposit: '三次未能联系，存放于查询页面 not reached three times: lies ready on the page',
}

const untold = {
  over: '撤回后无须再告知 withdrawn: nothing left to tell',
  untold: '待告知 still to be told',
}

function whatBecameOf({ told, messages, owed, state }: Notice): string {
  const sent = messages.map(
    ({ sentAt, receipt }) => `短信 SMS ${sentAt ? localTime(sentAt) : ''} ${receipt?.status ?? ''}`,
  )
  const end = told
    ? `${ways[told.how]} ${localTime(told.at)}${told.by ? `（${told.by}）` : ''}`
    : owed && state !== 'over'
      ? `待告知 still to be told: ${state}`
      : '不单独致电，来电或者查询时可知 not telephoned: to be had by asking'
  return [...sent, end].join(' → ')
}

export interface Telling {
  /** how many were told which way */
  ways: string
  /** reviews that were told after their limit, and why */
  late: string
}

/** How everybody was told, and which reviews were told too late. */
export async function tellingOf(stage: Stage): Promise<Telling> {
  const counts = new Map<Proof | keyof typeof untold, number>()
  const late: string[][] = []
  for (const kase of stage.cases.values()) {
    if (!kase.number) continue
    const notices = (await noticesOf(kase, stage)).filter(({ owed }) => owed)
    for (const { told, state } of notices) {
      const how = told?.how ?? (state === 'over' ? 'over' : 'untold')
      counts.set(how, (counts.get(how) ?? 0) + 1)
    }
    late.push(...(await lateReview(kase, notices, stage)))
  }
  const rows = [...counts].toSorted(([, a], [, b]) => b - a)
  return {
    ways: rows.map(([how, count]) => `  ${padded(String(count), 5)} ${{ ...ways, ...untold }[how]}`).join('\n'),
    late:
      late.length === 0
        ? '  （无 none）'
        : table([['编号', '诉求 matter', '决定 decided', '告知时限 limit', '告知 told', '原因 why'], ...late]),
  }
}

async function lateReview(kase: Case, notices: readonly Notice[], { operator }: Stage): Promise<string[][]> {
  const { clocks } = clocksOf.parse(
    await insist('ticket', () => operator.call('readTicket', { params: { ticket: kase.number } })),
  )
  const [review] = clocks.filter(
    ({ clock, status }) => clock === 'review' && (status === 'late' || status === 'passed'),
  )
  if (!review) return []
  const telling = notices.find(({ until, told }) => until === review.limit && told?.at === review.endedAt) ?? notices[0]
  const [decided, told] = [telling?.decidedAt, review.endedAt]
  const isDecidedInTime = decided !== undefined && Date.parse(decided) < Date.parse(review.limit)
  const noted = telling?.attempts?.at(-1)?.note
  const why = isDecidedInTime
    ? `按时作出，迟于告知 decided in time, told late${noted ? `：${noted}` : ''}`
    : '迟于作出 decided late'
  return [
    [
      kase.number,
      clipped(kase.appeal.title, 30),
      decided ? localTime(decided) : '',
      localTime(review.limit),
      told ? localTime(told) : '–',
      why,
    ],
  ]
}
