/** 工作人员违规 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

const provision = 'misconduct'

export const misconductRefusals = {
  'misconduct.ground-unknown': {
    kind: 'invalid',
    zh: '{§misconduct}没有这一情形。',
    en: '{§misconduct} has no such ground.',
    provision,
  },
  'misconduct.unknown': {
    kind: 'unknown',
    zh: '没有这条违规记录。',
    en: 'There is no such record of misconduct.',
    provision,
  },
  'misconduct.other-level': {
    kind: 'conflict',
    zh: '由本级主管部门核定：该单位不在贵部门辖区内。',
    en: 'Verified by the authority at its own level: this unit is not in your branch.',
    provision,
  },
  'misconduct.already-verified': {
    kind: 'conflict',
    zh: '该记录已核定。',
    en: 'This record was already verified.',
    provision,
  },
  'misconduct.dropped-is-not-serious': {
    kind: 'invalid',
    zh: '核定不成立的，不能认定情节严重或者构成犯罪。',
    en: 'What is dropped can be neither serious nor a crime.',
    provision,
  },
  'misconduct.crime-is-serious': {
    kind: 'invalid',
    zh: '构成犯罪的必为情节严重。',
    en: 'A crime is serious: say so too.',
    provision,
  },
  'misconduct.not-verified': {
    kind: 'conflict',
    zh: '未经核定成立，不得通报或者移交。',
    en: 'Nothing is published or handed over before it is verified and upheld.',
    provision,
  },
  'misconduct.step-not-open': {
    kind: 'conflict',
    zh: '情节严重的方可交纪委监察机关，构成犯罪的方可追究刑事责任。',
    en: 'Only what is serious goes to the disciplinary body, and only a crime to prosecution.',
    provision,
  },
  'misconduct.step-already-taken': {
    kind: 'conflict',
    zh: '该步骤已完成。',
    en: 'This step was already taken.',
    provision,
  },
  'misconduct.step-out-of-order': {
    kind: 'conflict',
    zh: '应先通报批评并报上级，再交纪委监察机关，最后追究刑事责任。',
    en: 'The circular and report come first, then the disciplinary body, then prosecution.',
    provision,
  },
  'misconduct.circular-needs-report': {
    kind: 'invalid',
    zh: '通报批评应同时报上级营商环境建设主管部门，请注明报告编号。',
    en: 'The circular goes with a report to the level above: name its reference.',
    provision,
  },
  'misconduct.needs-body': {
    kind: 'invalid',
    zh: '请注明移交的机关。',
    en: 'Name the body it is handed to.',
    provision,
  },
} as const satisfies Refusals
