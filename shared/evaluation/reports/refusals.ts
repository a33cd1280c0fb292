/** 定期报告 — how reports are refused, and what is recorded of their way (art. 9, 36). */
import { type RecordCode, type Refusal as RefusalOf, type Refusals, refusing } from '../../record/refusal.ts'
import { resultRefusals } from '../results/refusals.ts'

const provision = 'reporting' as const

export const reportRefusals = {
  'report.unknown': { kind: 'unknown', zh: '没有这份报告。', en: 'There is no such report.', provision },
  'report.changed': {
    kind: 'changed',
    zh: '这份报告的记录已被他人变更，请重新读取。',
    en: 'What is recorded of this report was changed by others: read it again.',
  },
  'report.kind-unknown': {
    kind: 'invalid',
    zh: '没有这一类报告，可用的有：{known}。',
    en: 'There is no such kind of report; known are: {known}.',
    provision,
  },
  'report.not-approved': {
    kind: 'conflict',
    zh: '“{result}”尚未审定：报告只写已审定的数字。',
    en: '“{result}” is not approved: a report holds approved figures alone.',
    provision,
  },
  'report.month-not-published': {
    kind: 'conflict',
    zh: '{month}的数字尚未公布：按月的报告只写已公布的数字。',
    en: 'The figures of {month} are not published: a report of a month holds published figures alone.',
    provision,
  },
  'report.other-authority': {
    kind: 'forbidden',
    zh: '这一类报告由{authority}办理（{article}）。',
    en: 'Reports of this kind are for {authority} ({article}).',
    provision,
  },
  'report.reader-not-allowed': {
    kind: 'invalid',
    zh: '这一类报告不报送“{reader}”，报送：{allowed}。',
    en: 'A report of this kind does not go to “{reader}”, but to: {allowed}.',
    provision,
  },
  'report.recipient-twice': {
    kind: 'invalid',
    zh: '“{recipient}”写了两次。',
    en: '“{recipient}” is named twice.',
    provision,
  },
  'report.made-already': {
    kind: 'conflict',
    zh: '这一类报告已经作出：{report}。',
    en: 'The report of this kind was made already: {report}.',
    provision,
  },
  'report.no-recipient': {
    kind: 'invalid',
    zh: '不是这份报告的报送对象，报送对象有：{known}。',
    en: 'This report does not go there, but to: {known}.',
    provision,
  },
  'report.sent-already': {
    kind: 'conflict',
    zh: '已于{at}报送“{addressee}”。',
    en: 'It was sent to “{addressee}” on {at} already.',
    provision,
  },
  'report.not-sent': {
    kind: 'conflict',
    zh: '尚未报送“{addressee}”，没有可以记录的回执。',
    en: 'It was not sent to “{addressee}” yet: there is no receipt to record.',
    provision,
  },
  'report.received-already': {
    kind: 'conflict',
    zh: '“{addressee}”的回执已于{at}记录。',
    en: 'The receipt of “{addressee}” was recorded for {at} already.',
    provision,
  },
  'report.date-out-of-range': {
    kind: 'invalid',
    zh: '时间须在{after}之后，且不晚于现在。',
    en: 'The moment has to lie after {after}, and not after now.',
    provision,
  },
  'result.other-level': resultRefusals['result.other-level'],
} as const satisfies Refusals

export type ReportRefusal = keyof typeof reportRefusals | RecordCode
export const refused = refusing<ReportRefusal>()
export type Refusal = RefusalOf<ReportRefusal>
