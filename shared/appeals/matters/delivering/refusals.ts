/** 投递、信件 — the ways in which resending and discarding are refused. */
import type { Refusals } from '../../../record/refusal.ts'

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
    provision: 'limits.running',
  },
  'letter.unknown': {
    kind: 'unknown',
    zh: '没有这封信件，或者已经重发、作废。',
    en: 'There is no such letter, or it has been sent again or discarded.',
  },
  'letter.statutory': {
    kind: 'conflict',
    zh: '诉求件{ticket}的时限仍在计算，其信件不能作废：请排除故障后重发。',
    en: 'A clock of ticket {ticket} is running, so no letter of it can be discarded: mend the cause and send it again.',
    provision: 'limits.running',
  },
  'letter.ticket-unreadable': {
    kind: 'conflict',
    zh: '诉求件{ticket}的办理记录无法读取，不知其时限是否仍在计算，信件不能作废：请先修复。',
    en: 'The log of ticket {ticket} cannot be read, so nobody can tell whether a clock of it is running and no letter of it can be discarded: mend it first.',
    provision: 'limits.running',
  },
} as const satisfies Refusals
