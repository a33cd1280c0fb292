/** 办理 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

export const handlingRefusals = {
  'work-order.unknown': { kind: 'unknown', zh: '没有这个编号的工单。', en: 'There is no work order with this number.' },
  'work-order.passed-down': {
    kind: 'conflict',
    zh: '该工单已交办下级单位，由下级单位办理；交办单位可以审核、采用、退回或者收回。',
    en: 'This order was passed down and is the sub-unit’s to act on; the unit that passed it checks, adopts, sends back or recalls it.',
    provision: 'passing-down',
  },
  'work-order.not-open': {
    kind: 'conflict',
    zh: '该工单已不在办理中。',
    en: 'This work order is no longer open.',
  },
  'work-order.already-received': {
    kind: 'conflict',
    zh: '该工单已记录送达。',
    en: 'This work order was already recorded as received.',
  },
  'work-order.already-acknowledged': {
    kind: 'conflict',
    zh: '该工单已签收。',
    en: 'This work order was already acknowledged.',
  },
  'reply.lead-only': {
    kind: 'conflict',
    zh: '阶段性答复由主办单位作出。',
    en: 'The interim reply is the lead unit’s to give.',
    provision: 'co-handling',
  },
  'reply.only-lead-quotes': {
    kind: 'invalid',
    zh: '知识条目由主办单位在最终答复中引用，协办、下派的办理意见不引用。',
    en: 'The lead’s final reply quotes an article; what co-handlers and sub-units contribute quotes none.',
    provision: 'knowledge.quoting',
  },
  'reply.interim-already-given': {
    kind: 'conflict',
    zh: '阶段性答复已反馈。',
    en: 'The interim reply was already given.',
    provision: 'interim-reply',
  },
  'reply.interim-not-due': {
    kind: 'conflict',
    zh: '咨询、服务类事项直接反馈答复意见，没有阶段性答复。',
    en: 'Consultations and services are replied to directly; there is no interim reply.',
    provision: 'reply',
  },
  'reply.needs-consultation': {
    kind: 'invalid',
    zh: '最终答复应记录征求诉求人意见的情况（时间、人员、方式），或者说明无法征求的原因。',
    en: 'A final reply must record how the appellant was consulted (when, by whom, how), or why that was impossible.',
    provision: 'returning',
  },
  'reply.consultation-not-yet': {
    kind: 'invalid',
    zh: '征求诉求人意见的时间晚于现在；应先征求意见，再作最终答复。',
    en: 'The appellant is said to have been consulted in the future: that comes before the final reply.',
    provision: 'returning',
  },
  'reply.consultation-too-early': {
    kind: 'invalid',
    zh: '征求诉求人意见应在接到本次派发的工单之后，所写时间早于派单。',
    en: 'The appellant is consulted about this handling: the time given lies before the order was dispatched.',
    provision: 'returning',
  },
  'reply.co-handlers-open': {
    kind: 'conflict',
    zh: '尚有协办单位未反馈办理意见（{waitingFor}）；主办单位应当汇总后统一答复，确需先行答复的应说明理由。',
    en: 'Co-handlers have not contributed yet ({waitingFor}): the lead gives one joint reply, or says why it goes on without them.',
    provision: 'co-handling',
  },
  'answer.personal-data': {
    kind: 'conflict',
    zh: '公开答复或者办结理由中疑有个人信息（电话、证件号、银行卡号、车牌或者姓名加住址）。请删去，或者再看一遍后确认可以公开（secondLook）。',
    en: 'The public answer, or the reasons of a closing, seem to hold personal data (telephone, ID, bank card, plate, or name with address). Take it out, or look again and confirm that it may be public (secondLook).',
    provision: 'identity',
  },
  'check.nothing-replied': {
    kind: 'conflict',
    zh: '该工单没有待审核的答复或者办理意见。',
    en: 'This work order has no reply or contribution to be sent back.',
    provision: 'check',
  },
  'check.passed-down': {
    kind: 'conflict',
    zh: '交办给下级单位的工单由交办单位审核、退回。',
    en: 'What was passed down is checked and sent back by the unit that passed it.',
    provision: 'passing-down',
  },
  'check.already-passed': {
    kind: 'conflict',
    zh: '该答复已审核通过。',
    en: 'This reply has already passed the check.',
    provision: 'check',
  },
} as const satisfies Refusals
