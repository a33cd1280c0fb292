/** 标签 — the ways in which its command is refused. */
import type { Refusals } from '../../../record/refusal.ts'

export const notingRefusals = {
  'tags.whole-or-change': {
    kind: 'invalid',
    zh: '请给出全部标签（tags），或者给出增减的标签（add、remove），二者择一。',
    en: 'Give the whole set (tags), or what is added and removed (add, remove): one of the two.',
    provision: 'noting',
  },
  'tags.added-and-removed': {
    kind: 'invalid',
    zh: '同一标签不能既增又减。',
    en: 'A tag cannot be both added and removed.',
    provision: 'noting',
  },
  'tags.too-many': {
    kind: 'conflict',
    zh: '一件诉求件至多{atMost}个标签。',
    en: 'A ticket has at most {atMost} tags.',
    provision: 'noting',
  },
  'tags.so-already': {
    kind: 'conflict',
    zh: '标签已是如此。',
    en: 'The tags are so already.',
    provision: 'noting',
  },
} as const satisfies Refusals
