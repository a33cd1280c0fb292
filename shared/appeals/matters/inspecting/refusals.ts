/** 抽检 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

export const inspectingRefusals = {
  'inspection.unknown': {
    kind: 'unknown',
    zh: '没有这次抽检。',
    en: 'There is no such inspection.',
    provision: 'inspection',
  },
  'inspection.not-drawn': {
    kind: 'conflict',
    zh: '该诉求件不在这次抽检抽取之列。',
    en: 'This inspection did not draw this ticket.',
    provision: 'inspection',
  },
  'inspection.nothing-to-draw': {
    kind: 'conflict',
    zh: '抽检范围内没有办结的诉求件。',
    en: 'The stratum holds no closed ticket.',
    provision: 'inspection',
  },
  'inspection.already-recorded': {
    kind: 'conflict',
    zh: '该诉求件在这次抽检中的结果已记录。',
    en: 'The result of this ticket in this inspection was already recorded.',
    provision: 'inspection',
  },
  'inspection.results-published': {
    kind: 'conflict',
    zh: '这次抽检的结果已经公布。',
    en: 'The results of this inspection are published already.',
    provision: 'inspection',
  },
  'inspection.not-all-recorded': {
    kind: 'conflict',
    zh: '抽取的{drawn}件中只记录了{examined}件的结果，记录齐全之后再公布。',
    en: 'Of {drawn} tickets that were drawn only {examined} have a result; publish once all do.',
    provision: 'inspection',
  },
  'inspection.faulty-needs-findings': {
    kind: 'invalid',
    zh: '抽检发现问题的，应写明问题。',
    en: 'What is faulty must be described.',
    provision: 'inspection',
  },
} as const satisfies Refusals
