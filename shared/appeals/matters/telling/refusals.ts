/** 告知 — how recording what became of it is refused. */
import type { Refusals } from '../../../record/refusal.ts'

export const tellingRefusals = {
  'telling.nothing-waits': {
    kind: 'conflict',
    zh: '没有时限等待这次告知。',
    en: 'No clock waits for the appellant to be told of this.',
    provision: 'telling',
  },
  'telling.no-call': {
    kind: 'invalid',
    zh: '渠道“{channel}”不是电话渠道，不能当场告知。',
    en: 'Channel {channel} is no telephone: nobody is told in a call there.',
    provision: 'telling',
  },
} as const satisfies Refusals
