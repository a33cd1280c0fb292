/** How 投递 says no: to sending again, and to discarding, what has not arrived. */
import type { Refusals } from '../refusal.ts'

export const deliveringRefusals = {
  'delivery.unknown': { kind: 'unknown', zh: '没有这次投递。', en: 'There is no such delivery.' },
  'delivery.arrived': {
    kind: 'conflict',
    zh: '该工单或通知已经送达，无需重新投递，也不能作废。',
    en: 'This order or notice has arrived: there is nothing to send again or to discard.',
  },
  'delivery.discarded': {
    kind: 'conflict',
    zh: '该投递已经作废。',
    en: 'This delivery has been discarded.',
  },
  'delivery.statutory': {
    kind: 'conflict',
    zh: '该工单的法定时限仍在计算，投递不能作废：请联系承办单位拉取工单、修复接收地址或重新投递。',
    en: 'A statutory clock of this order is running, so its delivery cannot be discarded: have the unit pull it, mend its endpoint, or send it again.',
    article: '第十九条、第二十一条',
  },
} as const satisfies Refusals
