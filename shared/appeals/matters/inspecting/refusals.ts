/** 抽检 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

export const inspectingRefusals = {
  'inspection.unknown': {
    kind: 'unknown',
    zh: '没有这次抽检。',
    en: 'There is no such inspection.',
    article: '第三十条',
  },
  'inspection.not-drawn': {
    kind: 'conflict',
    zh: '该诉求件不在这次抽检抽取之列。',
    en: 'This inspection did not draw this ticket.',
    article: '第三十条',
  },
  'inspection.nothing-to-draw': {
    kind: 'conflict',
    zh: '抽检范围内没有办结的诉求件。',
    en: 'The stratum holds no closed ticket.',
    article: '第三十条',
  },
  'inspection.already-recorded': {
    kind: 'conflict',
    zh: '该诉求件在这次抽检中的结果已记录。',
    en: 'The result of this ticket in this inspection was already recorded.',
    article: '第三十条',
  },
  'inspection.faulty-needs-findings': {
    kind: 'invalid',
    zh: '抽检发现问题的，应写明问题。',
    en: 'What is faulty must be described.',
    article: '第三十条',
  },
} as const satisfies Refusals
