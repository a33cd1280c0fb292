/** 同一诉求人再次诉求 — the ways in which its commands are refused, besides ground 7. */
import type { Refusals } from '../../../record/refusal.ts'

const provision = 'rejection.repeat'

export const repeatsRefusals = {
  'repeat.no-earlier-ticket': {
    kind: 'invalid',
    zh: '没有这样一件在先登记的诉求件。',
    en: 'There is no such ticket registered before this one.',
    provision,
  },
  'repeat.other-appellant': {
    kind: 'invalid',
    zh: '所指在先诉求件不是同一诉求人提出；不同诉求人的相同诉求应当合并，不得以重复为由不予受理。',
    en: 'The earlier ticket is another appellant’s: the same matter of different appellants is merged, never refused.',
    provision,
  },
  'repeat.not-handled': {
    kind: 'invalid',
    zh: '所指在先诉求件既不在办理中，也未依法办理完毕，不能作为重复诉求的依据。',
    en: 'The earlier ticket is neither being handled nor lawfully finished, so this is no repeat of it.',
    provision,
  },
  'repeat.news-on-record': {
    kind: 'conflict',
    zh: '本件已记录有新情况、新理由，不是重复诉求，不得以此不予受理。',
    en: 'This ticket has new facts or reasons on record: it is no repeat and is not refused as one.',
    provision,
  },
  'repeat.already-linked': {
    kind: 'conflict',
    zh: '两件诉求件已经关联。',
    en: 'The two tickets are linked already.',
    provision,
  },
} as const satisfies Refusals
