/** 诉求人 — appeal through channels, and supplement, withdraw and rate by access code. */
import * as z from 'zod'
import { dateOf } from '../../shared/law/shanghai-time.ts'
import { type Acts, whatOf } from './act.ts'
import { type Case, insist, order, PlayStopped, type Stage } from './stage.ts'
import { inCall } from './telling.ts'

const registered = z.object({ number: z.string(), accessCode: z.string() })
const at = ({ number }: Case) => ({ params: { ticket: number } })

export const appellantActs: Acts<'register' | 'supply' | 'withdraw' | 'rate'> = {
  async register(kase, moment, stage) {
    const { id, channel, type, category, area, title, text, appellant, emergency } = kase.appeal
    const { kind, ...identity } = appellant
    if (channel === 'phone') kase.onLineAt = moment
    const body = {
      channel,
      reference: `${channel}-${dateOf(moment)}-${id}`,
      ticketType: type,
      category,
      area,
      title,
      text,
      appellantKind: kind,
      businessEnvironment: type === 'enterprise',
      ...(emergency ? { emergency } : {}),
      appellant: identity,
      ...inCall(kase, moment),
    }
    const answer = await insist(whatOf('register', kase), () => stage.channel(channel).call('register', { body }))
    Object.assign(kase, registered.parse(answer))
    if (emergency) kase.orders = await ordersOf(kase, stage)
  },

  async supply(kase, _, stage) {
    const text = kase.appeal.plan.supplement?.supplied ?? ''
    await insist(whatOf('supply', kase), () =>
      stage.appellant(kase).call('supplySupplement', { ...at(kase), body: { text } }),
    )
  },

  /** In writing by the appellant; said on the telephone, the operator notes it. */
  async withdraw(kase, _, stage) {
    const oral = kase.appeal.plan.closing?.alternative === 'ended'
    const who = oral ? stage.operator : stage.appellant(kase)
    const recording = kase.appeal.plan.closing?.evidence?.recording ?? `电话录音 ${kase.number}`
    const body = oral ? ({ how: 'oral', recording } as const) : ({ how: 'written' } as const)
    await insist(whatOf('withdraw', kase), () => who.call('withdraw', { ...at(kase), body }))
  },

  async rate(kase, _, stage) {
    const { channel, plan, showcase, appellant } = kase.appeal
    if (showcase) {
      const { answered } = await stage.messages.write(appellant.phone, String(plan.rating))
      if (answered !== 200) throw new PlayStopped(`an answer by message was not taken: ${answered}`)
      return
    }
    const via = channel === 'phone' || channel === 'sms' ? 'sms' : 'link'
    const body = { level: plan.rating ?? 0, via } as const
    await insist(whatOf('rate', kase), () => stage.appellant(kase).call('rate', { ...at(kase), body }))
  },
}

/** An emergency went to its units before anybody reviewed it: the operator looks to whom. */
async function ordersOf(kase: Case, { operator }: Stage): Promise<Case['orders']> {
  const seen = await insist(whatOf('emergency', kase), () => operator.call('readTicket', at(kase)))
  return z.object({ orders: z.array(order) }).parse(seen).orders
}
