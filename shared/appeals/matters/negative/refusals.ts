/** 否定备案 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

export const negativeRefusals = {
  'negative.unknown': {
    kind: 'unknown',
    zh: '该诉求件没有这一否定结果。',
    en: 'The ticket has no such negative outcome.',
    provision: 'negative',
  },
  'negative.already-examined': {
    kind: 'conflict',
    zh: '该否定结果已经核查。',
    en: 'This negative outcome was examined already.',
    provision: 'negative',
  },
  'negative.nothing-to-redo': {
    kind: 'conflict',
    zh: '该否定结果之后诉求件已继续办理，没有可以重新办理的内容。',
    en: 'The matter has gone on since: there is nothing to be done again.',
    provision: 'negative',
  },
} as const satisfies Refusals
