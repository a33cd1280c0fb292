/** 补正 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

export const supplementingRefusals = {
  'supplement.period-needed': {
    kind: 'invalid',
    zh: '办理期间要求补充材料应约定期限。',
    en: 'During handling a supplement needs an agreed last day.',
    provision: 'supplement.handling',
  },
  'supplement.period-past': {
    kind: 'invalid',
    zh: '补正期限不得早于今日。',
    en: 'The last day for the supplement must not be before today.',
    provision: 'supplement.review',
  },
  'supplement.needs-agreement': {
    kind: 'invalid',
    zh: '办理期间的期限应与诉求人约定，并载明何时、以何方式、与谁约定。',
    en: 'During handling the period is agreed: say when, how and with whom (`agreement`).',
    provision: 'supplement.handling',
  },
  'supplement.agreement-time': {
    kind: 'invalid',
    zh: '约定的时间应在诉求登记（办理期间为派单）之后、此刻之前。',
    en: 'The agreement must be dated after the registration of the appeal, during handling after the dispatch, and not after now.',
    provision: 'supplement.handling',
  },
  'supplement.asked-by-another': {
    kind: 'conflict',
    zh: '该补充材料不是贵单位要求的，期限由要求的一方约定，理由由要求的一方认定。',
    en: 'Your unit did not ask for this supplement: whoever asked agrees the period and judges the reasons.',
    provision: 'supplement.handling',
  },
  'supplement.period-too-short': {
    kind: 'invalid',
    zh: '补充材料的期限过短。',
    en: 'The period leaves the appellant too little time.',
    provision: 'supplement',
  },
  'supplement.period-too-long': {
    kind: 'invalid',
    zh: '补充材料的期限过长。',
    en: 'The period is longer than one may be.',
    provision: 'supplement',
  },
  'supplement.asked-too-often': {
    kind: 'conflict',
    zh: '同一诉求要求补充材料的次数已满。',
    en: 'On this matter a supplement was asked for as often as it may be.',
    provision: 'supplement',
  },
  'supplement.extended-too-often': {
    kind: 'conflict',
    zh: '这一补充期限延长的次数已满。',
    en: 'This period was extended as often as it may be.',
    provision: 'supplement',
  },
  'supplement.not-asked': {
    kind: 'conflict',
    zh: '目前没有待补正的要求。',
    en: 'No supplement is being waited for.',
    provision: 'supplement.review',
  },
  'supplement.already-asked': {
    kind: 'conflict',
    zh: '已有一项补充材料要求尚在期限内。',
    en: 'A supplement is already being waited for.',
    provision: 'supplement.handling',
  },
  'supplement.not-extended': {
    kind: 'invalid',
    zh: '延长后的期限应晚于原定期限。',
    en: 'An extended period must end later than the one it replaces.',
    provision: 'supplement.handling',
  },
  'supplement.none-running': {
    kind: 'conflict',
    zh: '目前没有在期限内的补充材料要求。',
    en: 'No supplement is being waited for within its period.',
    provision: 'supplement',
  },
  'supplement.already-explained': {
    kind: 'conflict',
    zh: '诉求人说明的理由正在认定或者已经认定。',
    en: 'A reason was given already; it is being judged, or has been.',
    provision: 'supplement.handling',
  },
  'supplement.no-reason-given': {
    kind: 'conflict',
    zh: '诉求人没有说明待认定的理由。',
    en: 'No reason has been given that waits to be judged.',
    provision: 'supplement.handling',
  },
  'supplement.good-reason': {
    kind: 'conflict',
    zh: '诉求人说明了不能补充的理由，尚待认定或者已认定为正当，不得以逾期未补充为由处理。',
    en: 'The appellant gave a reason for not supplying, not yet judged or found good: the silence may not be held against them.',
    provision: 'supplement.good-reason',
  },
} as const satisfies Refusals
