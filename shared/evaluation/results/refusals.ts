/** 考核结果 — how decisions on results are refused (art. 27). */
import { type RecordCode, type Refusal as RefusalOf, type Refusals, refusing } from '../../record/refusal.ts'

const provision = 'evaluation.result' as const

export const resultRefusals = {
  'result.unknown': { kind: 'unknown', zh: '没有这个考核结果。', en: 'There is no such result.' },
  'result.changed': {
    kind: 'changed',
    zh: '这个考核结果已被他人变更，请重新读取。',
    en: 'This result was changed by others: read it again.',
  },
  'result.other-level': {
    kind: 'forbidden',
    zh: '考核结果由同级主管部门办理：全市的由市级，区县的由该区县政府一级，不由其上级、下级或者部门办理。',
    en: 'A result is for the authorities of its own level: the city’s for the city, a district’s for its government, not for those above or below.',
    provision,
  },
  'result.node-unknown': {
    kind: 'invalid',
    zh: '没有“{node}”这个考核节点，可用的有：{known}。',
    en: 'There is no node “{node}”; known are: {known}.',
    provision,
  },
  'result.period-not-over': {
    kind: 'conflict',
    zh: '考核期到{lastDay}止，期满之后方可计算。',
    en: 'The period runs until {lastDay}: a result is worked out once it is over.',
    provision,
  },
  'result.begun-already': {
    kind: 'conflict',
    zh: '这一节点的考核结果{result}已经存在（{resultState}）；审定之后的变动另作更正。',
    en: 'The result {result} of this node exists already ({resultState}); what changes after its approval is a restatement.',
    provision,
  },
  'result.not-approved': {
    kind: 'conflict',
    zh: '{result}尚未审定，不必更正：撤销后重新计算。',
    en: '{result} is not approved yet: withdraw it and work it out anew instead of restating it.',
    provision,
  },
  'result.rulings-do-not-fit': {
    kind: 'invalid',
    zh: '更正须写明审定之后准予不计入的申诉裁定；这些不是：{rulings}。',
    en: 'A restatement names rulings that exclude something and came after the approval; these do not: {rulings}.',
    provision,
  },
  'result.not-now': {
    kind: 'conflict',
    zh: '考核结果现为“{resultState}”，这一步要在“{needs}”时办理。',
    en: 'The result is “{resultState}”; this is done when it is “{needs}”.',
    provision,
  },
  'result.appeals-may-come': {
    kind: 'conflict',
    zh: '申诉期到{lastDay}24时止，期满之后方可复核。',
    en: 'Appeals may be filed until the end of {lastDay}: it is reviewed after that.',
    provision: 'evaluation.appeals',
  },
  'result.appeals-undecided': {
    kind: 'conflict',
    zh: '还有{many}件考核申诉未裁定，或者挂账已到再议日期：{appeals}。',
    en: '{many} appeals are not ruled, or were put off until a day that has come: {appeals}.',
    provision: 'evaluation.appeals',
  },
  'result.rulings-changed': {
    kind: 'conflict',
    zh: '复核之后申诉裁定又有变动，请重新复核：{appeals}。',
    en: 'Rulings changed after the review: review it again. {appeals}',
    provision: 'evaluation.appeals',
  },
  'result.prepared-by-approver': {
    kind: 'forbidden',
    zh: '考核结果由{by}编制或者复核，审定须由另一人办理。',
    en: 'This result was prepared or reviewed by {by}: somebody else approves it.',
    provision,
  },
  'result.sent-already': {
    kind: 'conflict',
    zh: '已于{at}报送{addressee}。',
    en: 'It was sent to {addressee} on {at} already.',
    provision,
  },
  'result.not-sent': {
    kind: 'conflict',
    zh: '尚未报送{addressee}，没有可以记录的回执。',
    en: 'It was not sent to {addressee} yet: there is no receipt to record.',
    provision,
  },
  'result.received-already': {
    kind: 'conflict',
    zh: '{addressee}的回执已于{at}记录。',
    en: 'The receipt of {addressee} was recorded for {at} already.',
    provision,
  },
  'result.date-out-of-range': {
    kind: 'invalid',
    zh: '时间须在{after}之后，且不晚于现在。',
    en: 'The moment has to lie after {after}, and not after now.',
  },
} as const satisfies Refusals

export type ResultRefusal = keyof typeof resultRefusals | RecordCode
export const refused = refusing<ResultRefusal>()
export type Refusal = RefusalOf<ResultRefusal>
