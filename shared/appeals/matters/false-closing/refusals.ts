/** 假办结、被办结 — the ways in which verification of findings is refused. */
import type { Refusals } from '../../../record/refusal.ts'

export const falseClosingRefusals = {
  'finding.unknown': {
    kind: 'unknown',
    zh: '没有这条回访、抽检发现。',
    en: 'There is no such finding.',
    provision: 'false-closing',
  },
  'finding.already-verified': {
    kind: 'conflict',
    zh: '该发现已审查核定。',
    en: 'This finding was already verified.',
    provision: 'false-closing',
  },
} as const satisfies Refusals
