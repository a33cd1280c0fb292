/** 承办单位 — receive or pull their orders and handle them as scripted. */
import * as z from 'zod'
import { dateOf, type Instant, minutesAfter, shanghaiTime } from '../../shared/law/shanghai-time.ts'
import { type Acts, whatOf } from './act.ts'
import { leadOf, seen } from './operator.ts'
import { type Case, insist, type Order, PlayStopped, type Stage } from './stage.ts'

const posted = z.object({
  items: z.array(
    z.object({
      type: z.string(),
      data: z.object({ workOrder: z.string().optional() }).catch({ workOrder: undefined }),
    }),
  ),
})
const pulled = z.object({ items: z.array(z.object({ number: z.string() })), next: z.string().optional() })

/** 接单 — the unit finds the order in what it was sent, or else asks for its list; one it cannot find stops the play. */
async function find({ number, unit }: Order, kase: Case, stage: Stage): Promise<string> {
  if (stage.reached.posted.has(number) || stage.reached.pulled.has(number)) return number
  const inbox = await fetch(`${stage.standIn}/units/${unit}`)
  const { items } = inbox.ok ? posted.parse(await inbox.json()) : { items: [] }
  if (items.some(({ type, data }) => type === 'work-order.dispatched' && data.workOrder === number)) {
    stage.reached.posted.add(number)
    return number
  }
  for (let cursor: string | undefined; ; ) {
    const query = { limit: 100, ...(cursor ? { cursor } : {}) }
    const page = pulled.parse(
      await insist(whatOf('pull', kase), () => stage.unit(unit).call('listWorkOrders', { query })),
    )
    if (page.items.some((item) => item.number === number)) {
      stage.reached.pulled.add(number)
      return number
    }
    if (!page.next) throw new PlayStopped(`${whatOf('order', kase)}: ${unit} never heard of ${number}`)
    cursor = page.next
  }
}

export const departmentActs: Acts<
  'acknowledge' | 'ask-return' | 'interim' | 'contribute' | 'first-reply' | 'reply' | 'inform'
> = {
  async acknowledge(kase, _, stage) {
    // Co-handlers stay at work when the lead's order goes on to another unit.
    for (const order of kase.orders.filter(({ state, acknowledgedAt }) => state === 'open' && !acknowledgedAt)) {
      const workOrder = await find(order, kase, stage)
      const body = { by: stage.people.get(order.unit)?.responsible ?? '值班人员' }
      await insist(whatOf(`acknowledge by ${order.unit}`, kase), () =>
        stage.unit(order.unit).call('acknowledge', { params: { workOrder }, body }),
      )
    }
  },

  async 'ask-return'(kase, _, stage) {
    const lead = leadOf(kase)
    const { returnReason, proposes } = kase.appeal.plan
    const body = {
      ground: 'not-responsible',
      form: proposes ? 'transfer' : 'give-back',
      reasons: returnReason ?? '',
      ...(proposes ? { proposes } : {}),
    } as const
    const workOrder = await find(lead, kase, stage)
    await insist(whatOf('ask-return', kase), () =>
      stage.unit(lead.unit).call('requestReturn', { params: { workOrder }, body }),
    )
  },

  async interim(kase, _, stage) {
    const lead = leadOf(kase)
    const answer = kase.appeal.plan.interim ?? ''
    const body = { record: `阶段性进展：${answer}`, answer }
    await insist(whatOf('interim', kase), () =>
      stage.unit(lead.unit).call('replyInterim', { params: { workOrder: lead.number }, body }),
    )
  },

  async contribute(kase, _, stage) {
    // As it stands now: a co-handler may have joined, stayed or been asked again since.
    const ticket = await insist(whatOf('read', kase), () =>
      stage.operator.call('readTicket', { params: { ticket: kase.number } }),
    )
    kase.orders = seen.parse(ticket).orders
    for (const { number, unit } of kase.orders.filter(({ role, state }) => role === 'co' && state === 'open')) {
      const name = stage.people.get(unit)?.name ?? unit
      const body = {
        record: `${name}已派员配合核查，职责内事项办理完毕，情况书面反馈主办单位。`,
        answer: `${name}已配合办理。`,
      }
      await insist(whatOf(`contribute by ${unit}`, kase), () =>
        stage.unit(unit).call('reply', { params: { workOrder: number }, body }),
      )
    }
  },

  /** 告知并通报 — before a firm's matter is closed (art. 26). */
  async inform(kase, at, stage) {
    const lead = leadOf(kase)
    const { ground = 1, alternative = 'solved' } = kase.appeal.plan.closing ?? {}
    const params = { workOrder: lead.number }
    const by = stage.people.get(lead.unit)?.responsible ?? '承办人'
    const consent = { document: '企业签章的办结意见', signedOn: dateOf(at) }
    const told = {
      at: shanghaiTime(minutesAfter(at, -1)),
      by,
      how: 'visit',
      ...(alternative === 'accepted' ? { consent } : {}),
    } as const
    await insist(whatOf('tell', kase), () => stage.unit(lead.unit).call('tellAppellant', { params, body: told }))
    const report = { ground, alternative, reasons: '办理情况已告知企业，符合办结条件' }
    await insist(whatOf('report', kase), () => stage.unit(lead.unit).call('reportClosing', { params, body: report }))
  },

  'first-reply': (kase, at, stage) => reply(kase, kase.appeal.plan.firstReply, at, stage),
  reply: (kase, at, stage) => reply(kase, kase.appeal.plan.reply, at, stage),
}

/** 最终答复 — with the record of having consulted the appellant, an hour and a half before (art. 21). */
async function reply(
  kase: Case,
  texts: { record: string; answer: string } | undefined,
  at: Instant,
  stage: Stage,
): Promise<void> {
  await departmentActs.contribute(kase, at, stage)
  const lead = leadOf(kase)
  const consultation = {
    at: shanghaiTime(minutesAfter(at, -96)),
    by: stage.people.get(lead.unit)?.responsible ?? '承办人',
    how: kase.appeal.showcase ? 'visit' : 'phone',
    said: saidOf(kase),
  } as const
  const body = { record: '', answer: '', ...texts, consultation }
  await insist(whatOf('reply', kase), () =>
    stage.unit(lead.unit).call('reply', { params: { workOrder: lead.number }, body }),
  )
}

function saidOf({ appeal: { plan } }: Case): string {
  if (!plan.closing) return '诉求人不认可办理结果'
  if (plan.callback === 'not-solved') return '诉求人对结果有保留意见'
  return plan.closing.alternative === 'solved' ? '诉求人表示问题已解决' : '诉求人知晓并认可办理情况'
}
