/** 突发事项 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

export const emergenciesRefusals = {
  'emergency.no-unit': {
    kind: 'invalid',
    zh: '本市未登记处置此类突发事项的单位。',
    en: 'The city has named no unit for this kind of emergency.',
    provision: 'emergency',
  },
  'emergency.already-one': {
    kind: 'conflict',
    zh: '该诉求件已按突发事项处置。',
    en: 'This ticket is handled as an emergency already.',
    provision: 'emergency',
  },
  'emergency.not-one': {
    kind: 'conflict',
    zh: '该诉求件不是突发事项。',
    en: 'This ticket is not an emergency.',
    provision: 'emergency',
  },
  'emergency.already-confirmed': {
    kind: 'conflict',
    zh: '该突发事项已经核定。',
    en: 'This emergency was looked at and confirmed.',
    provision: 'emergency',
  },
  'external-line.unknown': {
    kind: 'invalid',
    zh: '不是已列明的紧急热线号码。',
    en: 'This is not one of the emergency lines that the regulation names.',
    provision: 'external-lines',
  },
} as const satisfies Refusals
