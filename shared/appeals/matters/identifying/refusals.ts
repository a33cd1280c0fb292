/** 身份信息更正 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

export const identifyingRefusals = {
  'identity.unchanged': {
    kind: 'conflict',
    zh: '登记的身份信息已是如此，没有需要更正的。',
    en: 'The identity data say so already: there is nothing to correct.',
    provision: 'identity',
  },
} as const satisfies Refusals
