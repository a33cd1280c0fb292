/** 保存期限 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

export const retainingRefusals = {
  'retention.still-needed': {
    kind: 'conflict',
    zh: '该诉求件或者其督办、不当行为、线索、违规记录尚未了结，身份信息和文本继续保存。',
    en: 'The matter, or a record of supervision, misuse, a clue or misconduct, is still open: identity data and texts are kept.',
    provision: 'retention',
  },
  'retention.not-yet': {
    kind: 'conflict',
    zh: '保存期限尚未届满，保存至{until}。',
    en: 'They are kept until {until}.',
    provision: 'retention',
  },
  'retention.identity-ended': {
    kind: 'unknown',
    zh: '诉求人的身份信息保存期满，已经删除[（{identityEndedAt}）]。',
    en: 'The identity data were kept as long as they may be and are erased[ ({identityEndedAt})].',
    provision: 'retention',
  },
  'retention.ended': {
    kind: 'conflict',
    zh: '该诉求件早已办毕，身份信息已按期删除，不再办理；有新的情况请重新登记，并注明原编号。',
    en: 'This matter ended long ago and its identity data were erased: nothing more is done under it; register what is new, and name this number.',
    provision: 'retention',
  },
} as const satisfies Refusals
