/** 诉求人不当行为 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

export const misuseRefusals = {
  'misuse.kind-unknown': {
    kind: 'invalid',
    zh: '没有这一类不当行为。',
    en: 'There is no such kind of misuse.',
    provision: 'misuse',
  },
  'misuse.unknown': {
    kind: 'unknown',
    zh: '没有这条不当行为记录。',
    en: 'There is no such record of misuse.',
    provision: 'misuse',
  },
  'misuse.no-answer-due': {
    kind: 'conflict',
    zh: '没有等待陈述、申辩的告知，或者期限已过。',
    en: 'No notice is waiting for an answer, or its period has lapsed.',
    provision: 'misuse',
  },
  'misuse.not-heard': {
    kind: 'conflict',
    zh: '诉求人尚未陈述、申辩且期限未满，不能核实。',
    en: 'The appellant has not been heard and may still answer: it cannot be verified yet.',
    provision: 'misuse',
  },
  'misuse.already-verified': {
    kind: 'conflict',
    zh: '该记录已核实处理或者已失效。',
    en: 'This record was already decided, or has expired.',
    provision: 'misuse',
  },
  'misuse.not-confirmed': {
    kind: 'conflict',
    zh: '只有核实属实且在有效期内的记录可以移交。',
    en: 'Only a confirmed record that has not expired may be handed over.',
    provision: 'misuse',
  },
  'misuse.already-handed-over': {
    kind: 'conflict',
    zh: '该记录已移交。',
    en: 'This record was already handed over.',
    provision: 'misuse',
  },
} as const satisfies Refusals
