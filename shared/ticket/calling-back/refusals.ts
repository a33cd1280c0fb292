/** How 回访 says no. */
import type { Refusals } from '../refusal.ts'

export const callingBackRefusals = {
  'callback.needs-answer': {
    kind: 'invalid',
    zh: '已联系到诉求人的回访应记录问题是否解决。',
    en: 'A callback that reached the appellant must say whether the matter was solved.',
    article: '第三十条',
  },
  'callback.already-made': {
    kind: 'conflict',
    zh: '该诉求件已完成有效回访。',
    en: 'A valid callback was already made.',
    article: '第三十条',
  },
  'callback.given-up': {
    kind: 'conflict',
    zh: '已按规定次数回访未能联系；诉求人回拨的可以记录。',
    en: 'The set attempts were made in vain; only the appellant’s ringing back can still be recorded.',
    article: '第三十条',
  },
} as const satisfies Refusals
