/** 话务员、主管部门 — the platform's side: review, dispatch, the check, closing, callback, and decisions on returns. */
import * as z from 'zod'
import type { evidence } from '../../shared/appeals/matters/closing/commands.ts'
import { closing } from '../../shared/law/liaoning-draft-2021/closing.ts'
import { dateOf, type Instant } from '../../shared/law/shanghai-time.ts'
import { type Acts, whatOf } from './act.ts'
import { type Case, insist, order, PlayStopped, type Stage } from './stage.ts'
import { inCall } from './telling.ts'

/** A ticket as the operator sees it, as far as the play needs it. */
export const seen = z.object({ orders: z.array(order) })

/** What the desk finds in the knowledge base. */
const articlesFound = z.object({ items: z.array(z.object({ article: z.string(), version: z.int() })) })

/** What a plan must say for this step; the appeals' tests hold it to that. */
function planned<T>(value: T | undefined, what: string, kase: Case): T {
  if (value === undefined) throw new PlayStopped(`the plan of ${whatOf(what, kase)} does not say it`)
  return value
}

const at = ({ number }: Case) => ({ params: { ticket: number } })

/** What fits best in the matter's category, or else in any; what has no word in common is not quoted. */
async function quotable({ appeal: { title, category, area } }: Case, operator: Stage['operator']) {
  for (const query of [
    { q: title, category, area },
    { q: title, area },
  ]) {
    const looked = await operator.call('searchArticles', { query: { ...query, limit: '1' } })
    const [found] = articlesFound.parse(looked.body).items
    if (found) return found
  }
  return undefined
}

export const operatorActs: Acts<
  | 'answer'
  | 'reject'
  | 'redirect'
  | 'file'
  | 'ask-supplement'
  | 'accept'
  | 'dispatch'
  | 'confirm-enterprise'
  | 'send-back'
  | 'pass-check'
  | 'close'
  | 'call-back'
  | 'approve-return'
  | 'refuse-return'
> = {
  async answer(kase, moment, { operator }) {
    const { plan } = kase.appeal
    const { article, version } = planned(await quotable(kase, operator), 'answer', kase)
    const body = {
      answer: planned(plan.answer, 'answer', kase),
      knowledge: { article, version },
      ...inCall(kase, moment),
    }
    await insist(whatOf('answer', kase), () => operator.call('answer', { ...at(kase), body }))
  },

  async reject(kase, moment, { operator, cases }) {
    const { plan } = kase.appeal
    const earlier = plan.earlier ? cases.get(plan.earlier)?.number : undefined
    const body = {
      ground: planned(plan.rejectGround, 'reject', kase),
      reasons: planned(plan.reason, 'reject', kase),
      ...(earlier ? { earlierTicket: earlier, noNewFactsOrReasons: true } : {}),
      ...inCall(kase, moment),
    }
    await insist(whatOf('reject', kase), () => operator.call('reject', { ...at(kase), body }))
  },

  async redirect(kase, moment, { operator }) {
    const { plan } = kase.appeal
    const to = planned(plan.redirectTo, 'redirect', kase)
    const body = { to, reasons: planned(plan.reason, 'redirect', kase), ...inCall(kase, moment) }
    await insist(whatOf('redirect', kase), () => operator.call('redirect', { ...at(kase), body }))
  },

  async file(kase, moment, { operator }) {
    const { plan, type } = kase.appeal
    const why = planned(plan.why, 'file', kase)
    const reasons = why === 'thanks' ? '诉求人表扬，无办理事项，予以归档。' : '来电无诉求内容，予以归档。'
    const as = type === 'thanks' ? ('thanks' as const) : ('invalid' as const)
    const body = { as, why, reasons, ...inCall(kase, moment) }
    await insist(whatOf('file', kase), () => operator.call('file', { ...at(kase), body }))
  },

  async 'ask-supplement'(kase, moment, { operator }) {
    const { ask } = planned(kase.appeal.plan.supplement, 'ask-supplement', kase)
    await insist(whatOf('ask-supplement', kase), () =>
      operator.call('requestSupplement', { ...at(kase), body: { ask, ...inCall(kase, moment) } }),
    )
  },

  async accept(kase, moment, { operator }) {
    await insist(whatOf('accept', kase), () => operator.call('accept', { ...at(kase), body: inCall(kase, moment) }))
  },

  async dispatch(kase, _, { operator }) {
    const body = await insist(whatOf('dispatch', kase), () => operator.call('dispatch', { ...at(kase), body: {} }))
    kase.orders = seen.parse(body).orders
  },

  async 'confirm-enterprise'(kase, _, { businessEnvironment }) {
    const body = { decision: 'confirm', reasons: '诉求人为企业，事项涉及营商环境，属涉企营商环境事项。' } as const
    await insist(whatOf('confirm-enterprise', kase), () =>
      businessEnvironment.call('reviewEnterprise', { ...at(kase), body }),
    )
  },

  async 'send-back'(kase, _, { operator }) {
    const body = { reasons: planned(kase.appeal.plan.sendBackReason, 'send-back', kase) }
    await insist(whatOf('send-back', kase), () => operator.call('sendBack', { ...at(kase), body }))
  },

  async 'pass-check'(kase, _, { operator }) {
    const body = { note: '过程与结果已核，答复口径可以告知诉求人' }
    await insist(whatOf('pass-check', kase), () => operator.call('passCheck', { ...at(kase), body }))
  },

  async close(kase, moment, { operator }) {
    const { ground, alternative } = planned(kase.appeal.plan.closing, 'close', kase)
    const entry = closing.grounds
      .find(({ code }) => code === ground)
      ?.alternatives.find(({ code }) => code === alternative)
    const body = {
      ground,
      alternative,
      evidence: evidenceOf(kase, moment),
      reasons: `${entry?.zh}。答复已经平台把关。`,
    }
    await insist(whatOf('close', kase), () => operator.call('close', { ...at(kase), body }))
  },

  async 'call-back'(kase, _, { operator }) {
    const { callback } = kase.appeal.plan
    const body =
      callback === 'unreachable'
        ? ({ outcome: 'unreachable', by: '回访员', note: '两次拨打均无人接听' } as const)
        : ({ outcome: 'reached', solved: planned(callback, 'call-back', kase), by: '回访员' } as const)
    await insist(whatOf('call-back', kase), () => operator.call('callBack', { ...at(kase), body }))
  },

  async 'approve-return'(kase, _, { supervisor, people }) {
    const to = planned(kase.appeal.plan.proposes, 'approve-return', kase)
    const reasons = `经审定，退件理由成立，转由${people.get(to)?.name ?? to}主办，首接时间连续计算。`
    const body = { decision: 'approve', reasons, transferTo: to } as const
    const answer = await insist(whatOf('approve-return', kase), () =>
      supervisor.call('decideReturn', { params: { workOrder: leadOf(kase).number }, body }),
    )
    kase.orders = seen.parse(answer).orders
  },

  async 'refuse-return'(kase, _, { supervisor }) {
    const body = {
      decision: 'refuse',
      reasons: '经审定，退件理由不成立。首接单位负责，由你单位继续主办，需要配合的部门由平台协调。',
    } as const
    await insist(whatOf('refuse-return', kase), () =>
      supervisor.call('decideReturn', { params: { workOrder: leadOf(kase).number }, body }),
    )
  },
}

/** The order whose unit owns the matter now. */
export function leadOf(kase: Case) {
  const lead = kase.orders.findLast(({ role, state }) => role === 'lead' && (state === 'open' || state === 'replied'))
  if (!lead) throw new PlayStopped(`${whatOf('no lead order', kase)}: ${JSON.stringify(kase.orders)}`)
  return lead
}

/** What the appellant brought elsewhere, or another body took up, on the day the desk learns of it. */
const raised = ['lawsuit', 'reconsideration', 'arbitration', 'public-security', 'procuratorate', 'discipline']

/** Evidence that the plan leaves to the day: recordings, signatures and their dates; consent of firms is signed (art. 26). */
function evidenceOf({ appeal, number }: Case, moment: Instant): z.input<ReturnType<typeof evidence>> {
  const today = dateOf(moment)
  const { closing, supplement: _ } = appeal.plan
  return {
    ...(closing?.alternative === 'accepted' ? { recording: `电话录音 ${number}` } : {}),
    ...(closing?.alternative === 'ended' ? { recording: `电话录音 ${number}` } : {}),
    ...(closing?.alternative === 'settlement' ? { signedOn: today, performedOn: today } : {}),
    ...(raised.includes(closing?.alternative ?? '') ? { raisedOn: today } : {}),
    ...(appeal.type === 'enterprise' ? { document: '企业签章的办结意见', signedOn: today } : {}),
    ...closing?.evidence,
  }
}
