/** 一月四十件的动词 — what is done with a matter on a day, each at its usual hour, limits found as they pass. */
import { type Actor, system } from '../../../shared/access/actor.ts'
import { toldInCall } from '../../appeals/ticket/endings.ts'
import {
  appellant,
  type Born,
  businessEnvironment,
  department,
  instant,
  number,
  operator,
  registered,
  type Story,
  supervisor,
} from '../../support/story.ts'

type Command = Parameters<Story['and']>[2]
export type Step = (story: Story) => Story

/** 10-09 is of 2026. */
export const at = (day: string, time: string) => `${day.length > 5 ? day : `2026-${day}`}T${time}+08:00`
const does =
  (day: string, time: string, by: Actor, command: Command): Step =>
  (story) =>
    story.sweptTo(at(day, time)).and(at(day, time), by, command)
export const all =
  (...steps: Step[]): Step =>
  (story) =>
    steps.reduce((one, step) => step(one), story)
export const life = (born: Born & { day: string }, ...steps: Step[]): Story => {
  const { day, ...given } = born
  return all(...steps)(registered({ at: at(day, '08:30'), ...given }))
}

const order = (n = 1) => `${number}-${n}`
const texts = { record: '现场核查并处理', answer: '已处理' }

export const accepted = (day: string) => does(day, '08:40', operator, { type: 'accept', toldInCall })
/** To its lead and co-handlers, who receive their orders at once. */
export const dispatched =
  (day: string, lead: string, ...coHandlers: string[]): Step =>
  (story) => {
    const given = does(day, '09:00', operator, { type: 'dispatch', lead, coHandlers, reason: '属地管理' })(story)
    return given.ticket.orders
      .filter(({ receivedAt }) => !receivedAt)
      .reduce((one, { number: of }) => received(day, of)(one), given)
  }
const received = (day: string, of: string) =>
  does(day, '09:10', system('delivery'), {
    type: 'recordReceipt',
    ...{ order: of, how: 'push', at: instant(at(day, '09:10')) },
  })
/** Accepted and dispatched on one day. */
export const given = (day: string, lead: string, ...coHandlers: string[]) =>
  all(accepted(day), dispatched(day, lead, ...coHandlers))

export const interim = (day: string, unit: string, n = 1, time = '10:00') =>
  does(day, time, department(unit), { type: 'replyInterim', order: order(n), ...texts })
export const replied = (day: string, unit: string, n = 1, time = '11:00') =>
  does(day, time, department(unit), {
    ...{ type: 'reply', order: order(n), ...texts },
    consultation: { impossible: '电话三次未接' },
  })
export const passed = (day: string) => does(day, '14:00', operator, { type: 'passCheck' })
export const sentBack = (day: string) => does(day, '14:00', operator, { type: 'sendBack', reasons: '未答复全部问题' })
export const closed = (day: string) =>
  does(day, '15:00', operator, {
    ...{ type: 'close', ground: 1, alternative: 'solved', evidence: {}, reasons: '问题已解决' },
  })
export const untrue = (day: string) =>
  does(day, '15:00', operator, {
    ...{ type: 'close', ground: 5, alternative: 'untrue', evidence: { finding: '现场核查' }, reasons: '与事实不符' },
  })
export const reached = (day: string, solved: 'solved' | 'partly' | 'not-solved' = 'solved') =>
  does(day, '16:00', operator, { type: 'callBack', outcome: 'reached', solved, by: '回访员' })
export const unreachable = (day: string) =>
  does(day, '16:00', operator, { type: 'callBack', outcome: 'unreachable', by: '回访员' })
export const rated = (day: string, level: number) =>
  does(day, '17:00', appellant(), { type: 'rate', level, via: 'link', about: 'result' })
export const examined = (day: string, conclusion: 'justified' | 'not-justified') =>
  does(day, '09:30', supervisor, {
    ...{ type: 'examineRating', conclusion, reasons: '已核查' },
    causes: conclusion === 'justified' ? ['delay'] : [],
  })
export const marked = (day: string, nature: 'mediation' | 'law-enforcement') =>
  does(day, '17:30', operator, { type: 'markMatter', nature, reasons: '依职责标注' })

export const extension = (day: string, unit: string, months: number) =>
  does(day, '10:00', department(unit), {
    ...{ type: 'requestExtension', order: order(), kind: 'general', months, reasons: '配件进口' },
  })
export const granted = (day: string) =>
  does(day, '11:00', supervisor, { type: 'decideExtension', extension: 1, decision: 'grant', reasons: '属实' })
export const denied = (day: string) =>
  does(day, '11:00', supervisor, { type: 'decideExtension', extension: 1, decision: 'refuse', reasons: '理由不足' })
export const reported = (day: string, unit: string) =>
  does(day, '10:30', department(unit), { type: 'reportProgress', order: order(), text: '等待配件' })

export const askedBack = (day: string, unit: string, proposes?: string) =>
  does(day, '10:00', department(unit), {
    ...{ type: 'requestReturn', order: order(), ground: 'not-responsible', reasons: '不属本单位职责' },
    ...(proposes ? { form: 'transfer' as const, proposes } : { form: 'give-back' as const }),
  })
export const approved = (day: string, transferTo?: string) =>
  does(day, '16:00', supervisor, {
    ...{ type: 'decideReturn', order: order(), decision: 'approve', reasons: '属实' },
    ...(transferTo ? { transferTo } : {}),
  })
export const refusedBack = (day: string) =>
  does(day, '16:00', supervisor, { type: 'decideReturn', order: order(), decision: 'refuse', reasons: '属其职责' })
export const reassigned = (day: string, to: string) =>
  does(day, '16:00', supervisor, { type: 'reassign', order: order(), to, reasons: '长期未办' })
export const withdrawn = (day: string) =>
  does(day, '09:00', appellant(), { type: 'withdraw', how: 'written', document: '撤诉书' })

export const answered = (day: string) =>
  does(day, '08:40', operator, {
    ...{ type: 'answer', answer: '见公告', knowledge: { article: 'greening', version: 3 }, toldInCall },
  })
export const rejected = (day: string) =>
  does(day, '08:40', operator, { type: 'reject', ground: 1, reasons: '属民事纠纷', toldInCall })
export const redirected = (day: string) =>
  does(day, '08:40', operator, { type: 'redirect', to: '公路管理机构', reasons: '专属管辖', toldInCall })
export const filed = (day: string) =>
  does(day, '08:40', operator, { type: 'file', as: 'thanks', why: 'thanks', reasons: '表扬', toldInCall })

export const reviewed = (day: string) =>
  does(day, '10:00', businessEnvironment, { type: 'reviewEnterprise', decision: 'confirm', reasons: '属涉企事项' })
/** Art. 26: the unit tells the firm, and reports the closing. */
export const toldAndReported = (day: string, unit: string) =>
  all(
    does(day, '09:00', department(unit), {
      ...{ type: 'tellAppellant', order: order(), at: instant(at(day, '08:50')), by: '李工', how: 'phone' },
    }),
    does(day, '09:30', department(unit), {
      ...{ type: 'reportClosing', order: order(), ground: 1, alternative: 'solved', reasons: '已兑现' },
    }),
  )
export const linked =
  (day: string, earlier: string): Step =>
  (story) =>
    story.and(
      at(day, '08:35'),
      operator,
      { type: 'linkEarlier', earlier, news: '再次停运' },
      { earlier: { number: earlier, state: 'closed', registeredAt: '2026-09-01T01:00:00.000Z', sameAppellant: true } },
    )
export const openedForOthers = (day: string) =>
  does(day, '13:00', operator, { type: 'openMerging', reasons: '多人反映' })
export const passedDown = (day: string, unit: string, to: string) =>
  does(day, '11:00', department(unit), { type: 'passDown', order: order(), to: [{ unit: to }], instructions: '请核实' })
