/** 公开 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

export const publishingRefusals = {
  'public.never': {
    kind: 'conflict',
    zh: '举报、涉企、涉营商环境、保密的诉求件和已到期删除的不得公开。',
    en: 'Reports, enterprise and business-environment matters, confidential ones and erased ones are never public.',
    provision: 'confidentiality',
  },
  'public.month-told': {
    kind: 'conflict',
    zh: '登记当月的公开指标已经发布，此后公开这一件会使人推算出少数几件；可以写成典型案例。',
    en: 'The figures of the month it was registered in are public: shown now, it would tell of its few neighbours. It may be told of as a chosen case.',
    provision: 'published',
  },
  'public.so-already': {
    kind: 'conflict',
    zh: '该诉求件已如此公开。',
    en: 'It is shown in public so already.',
  },
  'public.not-shown': { kind: 'conflict', zh: '该诉求件没有公开。', en: 'It is not shown in public.' },
} as const satisfies Refusals
