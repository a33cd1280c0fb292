/** 延期 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

const provision = 'extension'

export const extendingRefusals = {
  'extension.clock-not-extendable': {
    kind: 'invalid',
    zh: '只有完成答复的时限可以延期；初核、派单、退件[、阶段性答复{interim}]的时限不得延期。',
    en: 'Only the limit of the completing reply can be extended; review, dispatch, return[ and interim reply{interim}] never.',
    provision,
    data: ({ limits }) => ({ interim: limits['interim-reply'] ? '' : undefined }),
  },
  'extension.already-met': {
    kind: 'conflict',
    zh: '该时限内的答复已反馈，无需延期。',
    en: 'What this limit asks for was given in time; there is nothing to extend.',
    provision,
  },
  'extension.statutory-limit': {
    kind: 'conflict',
    zh: '该时限由法律法规规定，从其规定，不适用本规定的延期。',
    en: 'This limit is set by a statute of its own; this regulation’s extension does not apply to it.',
    provision: 'statutory-limits',
  },
  'extension.not-general': {
    kind: 'conflict',
    zh: '本市未允许一般性申请以外的延期。',
    en: 'Extensions other than general ones are not allowed here.',
    provision,
  },
  'extension.already-pending': {
    kind: 'conflict',
    zh: '该工单已有延期申请待审批。',
    en: 'An application of this order is still to be decided.',
    provision,
  },
  'extension.too-many': {
    kind: 'conflict',
    zh: '同一诉求事项延期申请不超过{maxApplications}次，无论是否批准。',
    en: 'A matter may be applied for at most {maxApplications} times, whatever the outcome.',
    provision,
  },
  'extension.too-late': {
    kind: 'conflict',
    zh: '时限已于{limit}届满，延期应在届满前申请。',
    en: 'The limit ended at {limit}; an extension is applied for before it does.',
    provision,
  },
  'extension.needs-length': {
    kind: 'invalid',
    zh: '请写明延期几个月，或者延至哪一日，二者择一。',
    en: 'Say how many months or until which day, one of the two.',
    provision,
  },
  'extension.not-longer': {
    kind: 'invalid',
    zh: '所写日期不晚于现行时限的最后一日（{lastDay}）。',
    en: 'That is no later than the last day as it stands ({lastDay}).',
    provision,
  },
  'extension.beyond-cap': {
    kind: 'conflict',
    zh: '一般性申请延期总计不得晚于{cap}（原时限最后一日为{originalLastDay}）；所申请的是{asked}。',
    en: 'A general extension goes to {cap} at most, counted from the original last day {originalLastDay}; {asked} was asked for.',
    provision,
  },
  'extension.unknown': { kind: 'unknown', zh: '没有这次延期申请。', en: 'There is no such application.' },
  'extension.other-authority': {
    kind: 'conflict',
    zh: '该延期由{decidedBy}审批。',
    en: 'This extension is for {decidedBy} to decide.',
    provision,
  },
  'extension.none-pending': {
    kind: 'conflict',
    zh: '该延期申请已审批，或者因已按时答复、变更定性、工单已转出、合并或者办结而失效。',
    en: 'This application was decided already, or lapsed with a reply in time, a new classification, a change of hands, merging or closing.',
    provision,
  },
  'extension.refused-has-no-length': {
    kind: 'invalid',
    zh: '不予批准时不能写明延期时间。',
    en: 'A refusal names no time.',
    provision,
  },
  'extension.more-than-asked': {
    kind: 'invalid',
    zh: '批准的时间不能超过申请的时间。',
    en: 'No more can be granted than was asked for.',
    provision,
  },
  'progress-report.none-due': {
    kind: 'conflict',
    zh: '该工单没有延期，无需每周报告进展。',
    en: 'No extension of this order is asked for or granted: no weekly report is due.',
    provision,
  },
  'progress-report.enough-this-week': {
    kind: 'conflict',
    zh: '本周进展已报告，补充报告的次数已达上限（limit）；下周的报告到期后照常接收。',
    en: 'This week’s report was made, with as many further ones as there may be (limit); the next week’s is taken when its week begins.',
    provision,
  },
} as const satisfies Refusals
