/** 考核申诉 — how appeals against an evaluation are refused. */
import { type RecordCode, type Refusal as RefusalOf, type Refusals, refusing } from '../../record/refusal.ts'
import { resultRefusals } from '../results/refusals.ts'

const provision = 'evaluation.appeals' as const

export const evaluationAppealRefusals = {
  'evaluation-appeal.unknown': { kind: 'unknown', zh: '没有这件考核申诉。', en: 'There is no such appeal.' },
  'evaluation-appeal.changed': {
    kind: 'changed',
    zh: '这件考核申诉已被他人变更，请重新读取。',
    en: 'This appeal was changed by others: read it again.',
  },
  'evaluation-appeal.too-late': {
    kind: 'conflict',
    zh: '考核申诉应在{lastDay}24时前提出，已过期限。',
    en: 'Appeals were to be filed by the end of {lastDay}: it is too late.',
    provision,
  },
  'evaluation-appeal.unit-not-listed': {
    kind: 'unknown',
    zh: '{unit}不在这份初步结果之列，或者不属于提出申诉的分支。',
    en: '{unit} is not on this provisional list, or not of the branch that appeals.',
    provision,
  },
  'evaluation-appeal.does-not-count': {
    kind: 'conflict',
    zh: '{ticket}没有计入{unit}的“{figure}”，无可申诉。',
    en: '{ticket} does not count in “{figure}” of {unit}: there is nothing to dispute.',
    provision,
  },
  'evaluation-appeal.ground-unknown': {
    kind: 'invalid',
    zh: '没有“{ground}”这一申诉理由，可用的有：{known}。',
    en: 'There is no ground “{ground}”; known are: {known}.',
    provision,
  },
  'evaluation-appeal.filed-already': {
    kind: 'conflict',
    zh: '这一件在这一指标中的申诉{appeal}已经提出。',
    en: 'The appeal {appeal} about this matter in this figure is filed already.',
    provision,
  },
  'evaluation-appeal.ruled-already': {
    kind: 'conflict',
    zh: '这件考核申诉已于{at}裁定。',
    en: 'This appeal was ruled on {at} already.',
    provision,
  },
  'evaluation-appeal.own-branch': {
    kind: 'forbidden',
    zh: '考核申诉由涉事分支以外的人裁定：{by}属于{unit}所在的分支。',
    en: 'It is ruled by somebody outside the disputing branch: {by} belongs to that of {unit}.',
    provision,
  },
  'evaluation-appeal.had-a-hand': {
    kind: 'forbidden',
    zh: '{by}经手过{ticket}，不得裁定有关它的考核申诉。',
    en: '{by} had a hand in {ticket}, and does not rule an appeal about it.',
    provision,
  },
  'evaluation-appeal.look-again-out-of-range': {
    kind: 'invalid',
    zh: '挂账须写明再议日期，在{from}至{until}之间；其他裁定没有再议日期。',
    en: 'What is put off names a day to look again, from {from} to {until}; other rulings have none.',
    provision,
  },
  'result.unknown': resultRefusals['result.unknown'],
  'result.other-level': resultRefusals['result.other-level'],
  'result.not-now': resultRefusals['result.not-now'],
} as const satisfies Refusals

export type AppealRefusal = keyof typeof evaluationAppealRefusals | RecordCode
export const refused = refusing<AppealRefusal>()
export type Refusal = RefusalOf<AppealRefusal>
