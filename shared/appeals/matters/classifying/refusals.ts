/** 定性 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

export const classifyingRefusals = {
  'classification.unchanged': {
    kind: 'conflict',
    zh: '该诉求件已是这一类型。',
    en: 'The ticket is of this type already.',
    provision: 'types',
  },
  'classification.needs-note': {
    kind: 'invalid',
    zh: '受理时改变诉求类型，应注明理由。',
    en: 'Changing the type on acceptance needs a note that says why.',
    provision: 'types',
  },
} as const satisfies Refusals
