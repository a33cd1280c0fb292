/** How 回访与评价 says no. */
import type { Refusals } from '../refusal.ts'

export const followingUpRefusals = {
  'callback.needs-answer': {
    kind: 'invalid',
    zh: '已联系到诉求人的回访应记录问题是否解决。',
    en: 'A callback that reached the appellant must say whether the matter was solved.',
    article: '第三十条',
  },
  'callback.not-dispatched': {
    kind: 'conflict',
    zh: '未派单的诉求件不回访。',
    en: 'Only dispatched tickets are called back.',
    article: '第十九条',
  },
  'callback.already-made': {
    kind: 'conflict',
    zh: '该诉求件已完成有效回访。',
    en: 'A valid callback was already made.',
    article: '第三十条',
  },
  'rating.already-given': {
    kind: 'conflict',
    zh: '一事一评：该事项已评价。',
    en: 'One matter, one rating: this was already rated.',
    article: '第二十八条',
  },
} as const satisfies Refusals
