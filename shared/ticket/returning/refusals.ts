/** How 退件 says no. */
import type { Refusals } from '../refusal.ts'

export const returningRefusals = {
  'return.lead-or-co-only': {
    kind: 'forbidden',
    zh: '只有持有工单的单位可以申请退回。',
    en: 'Only the unit that holds the order may ask to return it.',
    article: '第二十一条',
  },
  'return.not-received': {
    kind: 'conflict',
    zh: '工单尚未送达，不能申请退回。',
    en: 'The order has not been received yet.',
    article: '第二十一条',
  },
  'return.already-requested': {
    kind: 'conflict',
    zh: '该工单的退回申请正在审定或者已经审定。',
    en: 'A return of this order was already requested.',
    article: '第二十一条',
  },
  'return.too-late': {
    kind: 'conflict',
    zh: '申请退回的期限（收到工单后2个工作日）已过。',
    en: 'The two working days for asking to return the order have passed.',
    article: '第二十一条',
  },
  'return.needs-proposal': {
    kind: 'invalid',
    zh: '申请转办应提出承接单位。',
    en: 'A transfer needs a proposed unit.',
    article: '第二十一条',
  },
  'return.needs-article-ground': {
    kind: 'invalid',
    zh: '以不予受理范围为由退回，应指明第十七条的具体情形。',
    en: 'Returning as not acceptable must name the ground of article 17.',
    article: '第二十一条、第十七条',
  },
  'return.none-pending': {
    kind: 'conflict',
    zh: '该工单没有待审定的退回申请。',
    en: 'No return request of this order is pending.',
    article: '第二十一条',
  },
  'return.transfer-needs-approval': {
    kind: 'invalid',
    zh: '不批准退回时不能指定转办单位。',
    en: 'A refused return cannot name a unit to transfer to.',
    article: '第二十一条',
  },
} as const satisfies Refusals
