/** 线索移交 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

export const cluesRefusals = {
  'clue.body-unknown': {
    kind: 'invalid',
    zh: '线索移交政法机关或者纪委监察机关。',
    en: 'Clues go to judicial or to disciplinary bodies.',
    provision: 'clues',
  },
  'clue.unknown': { kind: 'unknown', zh: '没有这条线索。', en: 'There is no such clue.', provision: 'clues' },
  'clue.already-closed': {
    kind: 'conflict',
    zh: '该线索已办结。',
    en: 'This clue was already closed.',
    provision: 'clues',
  },
} as const satisfies Refusals
