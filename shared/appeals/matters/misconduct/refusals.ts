/** 工作人员违规 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

const article = '第三十九条'

export const misconductRefusals = {
  'misconduct.ground-unknown': {
    kind: 'invalid',
    zh: '第三十九条没有这一情形。',
    en: 'Article 39 has no such ground.',
    article,
  },
  'misconduct.unknown': {
    kind: 'unknown',
    zh: '没有这条违规记录。',
    en: 'There is no such record of misconduct.',
    article,
  },
  'misconduct.other-level': {
    kind: 'conflict',
    zh: '由本级主管部门核定：该单位不在贵部门辖区内。',
    en: 'Verified by the authority at its own level: this unit is not in your branch.',
    article,
  },
  'misconduct.already-verified': {
    kind: 'conflict',
    zh: '该记录已核定。',
    en: 'This record was already verified.',
    article,
  },
  'misconduct.dropped-is-not-serious': {
    kind: 'invalid',
    zh: '核定不成立的，不能认定情节严重或者构成犯罪。',
    en: 'What is dropped can be neither serious nor a crime.',
    article,
  },
  'misconduct.crime-is-serious': {
    kind: 'invalid',
    zh: '构成犯罪的必为情节严重。',
    en: 'A crime is serious: say so too.',
    article,
  },
  'misconduct.not-verified': {
    kind: 'conflict',
    zh: '未经核定成立，不得通报或者移交。',
    en: 'Nothing is published or handed over before it is verified and upheld.',
    article,
  },
  'misconduct.step-not-open': {
    kind: 'conflict',
    zh: '情节严重的方可交纪委监察机关，构成犯罪的方可追究刑事责任。',
    en: 'Only what is serious goes to the disciplinary body, and only a crime to prosecution.',
    article,
  },
  'misconduct.step-already-taken': {
    kind: 'conflict',
    zh: '该步骤已完成。',
    en: 'This step was already taken.',
    article,
  },
  'misconduct.step-out-of-order': {
    kind: 'conflict',
    zh: '应先通报批评并报上级，再交纪委监察机关，最后追究刑事责任。',
    en: 'The circular and report come first, then the disciplinary body, then prosecution.',
    article,
  },
  'misconduct.circular-needs-report': {
    kind: 'invalid',
    zh: '通报批评应同时报上级营商环境建设主管部门，请注明报告编号。',
    en: 'The circular goes with a report to the level above: name its reference.',
    article,
  },
  'misconduct.needs-body': {
    kind: 'invalid',
    zh: '请注明移交的机关。',
    en: 'Name the body it is handed to.',
    article,
  },
} as const satisfies Refusals
