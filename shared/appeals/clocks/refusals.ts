/** 时限 — the ways in which its commands are refused. */
import type { Refusals } from '../../record/refusal.ts'

export const clocksRefusals = {
  'limits.nothing-due': { kind: 'conflict', zh: '目前没有到期的时限。', en: 'No limit has passed.' },
  'rules.gone': {
    kind: 'unavailable',
    zh: '该件所依据的规则版本（rules）不在当前发布版本中，暂不能办理或者说明时限，请联系运维。',
    en: 'The version of the rules that this stands under (rules) is not part of this release: nothing is decided or explained by another; tell the operators.',
  },
} as const satisfies Refusals
