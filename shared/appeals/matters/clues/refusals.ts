/** 线索移交 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

export const cluesRefusals = {
  'clue.body-unknown': {
    kind: 'invalid',
    zh: '线索移交政法机关或者纪委监察机关。',
    en: 'Clues go to judicial or to disciplinary bodies.',
    provision: 'clues',
  },
  'clue.ground-unknown': {
    kind: 'invalid',
    zh: '移交的线索应为违法或者违纪线索。',
    en: 'A clue is one of unlawful conduct or of a breach of discipline.',
    provision: 'clues',
  },
  'clue.delivered-already': {
    kind: 'conflict',
    zh: '该线索已于{at}送达。',
    en: 'This clue was delivered on {at} already.',
    provision: 'clues',
  },
  'clue.received-already': {
    kind: 'conflict',
    zh: '该线索已于{at}签收。',
    en: 'The receipt of this clue was recorded for {at} already.',
    provision: 'clues',
  },
  'clue.date-out-of-range': {
    kind: 'invalid',
    zh: '时间须在{after}之后，且不晚于现在。',
    en: 'The moment has to lie after {after}, and not after now.',
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
