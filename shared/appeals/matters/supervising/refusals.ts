/** 督办 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

export const supervisingRefusals = {
  'supervision.unknown': {
    kind: 'unknown',
    zh: '该诉求件没有这一督办。',
    en: 'This ticket has no such supervision.',
  },
  'supervision.already-open': {
    kind: 'conflict',
    zh: '该工单已在督办中，可以升级督办。',
    en: 'This order is under supervision already; raise that one.',
    provision: 'supervision',
  },
  'supervision.nothing-passed': {
    kind: 'conflict',
    zh: '该工单没有超过的时限，不能以逾期为由督办。',
    en: 'No limit of this order has passed: that cannot be the cause of a supervision.',
    provision: 'supervision.overdue',
  },
  'supervision.day-past': {
    kind: 'invalid',
    zh: '督办回复的最后一日应在今日之后。',
    en: 'The last day for the answer must come after today.',
    provision: 'supervision.demand',
  },
  'supervision.already-answered': {
    kind: 'conflict',
    zh: '本次督办要求已回复，待主管部门确认。',
    en: 'This demand was answered; the authority has to look at it.',
    provision: 'supervision.demand',
  },
  'supervision.not-answered': {
    kind: 'conflict',
    zh: '承办单位尚未回复，不能销号。',
    en: 'The unit has not answered yet, so the supervision cannot be discharged.',
    provision: 'supervision.demand',
  },
  'supervision.over': {
    kind: 'conflict',
    zh: '该督办已销号或者已随工单终止。',
    en: 'This supervision was discharged or ended with its order.',
    provision: 'supervision.demand',
  },
} as const satisfies Refusals
