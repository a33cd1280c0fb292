/** 退件 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

export const returningRefusals = {
  'return.not-received': {
    kind: 'conflict',
    zh: '工单尚未送达，不能申请退回。',
    en: 'The order has not been received yet.',
    provision: 'returning',
  },
  'return.already-requested': {
    kind: 'conflict',
    zh: '该工单的退回申请正在审定。',
    en: 'A return of this order was already requested and is being decided.',
    provision: 'returning',
  },
  'return.needs-new-grounds': {
    kind: 'conflict',
    zh: '该工单的退回申请未获批准，没有新的理由不得再次申请；承办单位应当立即办理。',
    en: 'The return of this order was refused; without new grounds it cannot be asked for again, and the unit has to handle it.',
    provision: 'returning.again',
  },
  'return.article-ground-not-asked': {
    kind: 'invalid',
    zh: '以不属于本单位责任范围为由退回的，不适用{§rejection}的情形。',
    en: 'A return for want of responsibility names no ground of {§rejection}.',
    provision: 'returning',
  },
  'return.too-late': {
    kind: 'conflict',
    zh: '申请退回的期限已于{limit}届满。',
    en: 'The time for asking to return the order ended at {limit}.',
    provision: 'returning',
  },
  'return.needs-proposal': {
    kind: 'invalid',
    zh: '申请转办应提出承接单位。',
    en: 'A transfer needs a proposed unit.',
    provision: 'returning',
  },
  'return.needs-article-ground': {
    kind: 'invalid',
    zh: '以不予受理范围为由退回，应指明{§rejection}的具体情形。',
    en: 'Returning as not acceptable must name the ground of {§rejection}.',
    provision: 'returning.not-acceptable',
  },
  'return.none-pending': {
    kind: 'conflict',
    zh: '该工单没有待审定的退回申请。',
    en: 'No return request of this order is pending.',
    provision: 'returning',
  },
  'return.transfer-needs-approval': {
    kind: 'invalid',
    zh: '不批准退回时不能指定转办单位。',
    en: 'A refused return cannot name a unit to transfer to.',
    provision: 'returning',
  },
  'reassign.passed-down': {
    kind: 'conflict',
    zh: '上级单位交办的工单由交办单位收回；主管部门改派的是平台派发的工单。',
    en: 'A passed-down order is recalled by the unit that passed it; the authority reassigns what the platform dispatched.',
    provision: 'returning',
  },
  'reassign.return-pending': {
    kind: 'conflict',
    zh: '该工单的退回申请正在审定，应先作出决定（批准并转办，或者不批准）。',
    en: 'A return of this order is pending: decide on it, with a transfer if it is approved, instead of reassigning.',
    provision: 'returning',
  },
} as const satisfies Refusals
