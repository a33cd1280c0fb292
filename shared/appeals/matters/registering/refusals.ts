/** 登记 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

export const registeringRefusals = {
  'reference.reused': {
    kind: 'conflict',
    zh: '同一渠道流水号已用于另一内容的诉求。',
    en: 'This channel reference was already used for a submission with other content.',
  },
  'occurred.not-yet': {
    kind: 'invalid',
    zh: '事发时间不能晚于现在。',
    en: 'What is appealed about cannot have happened in the future.',
  },
  'channel.unknown': { kind: 'invalid', zh: '没有代码为“{channel}”的渠道。', en: 'There is no channel “{channel}”.' },
  'channel.not-yours': {
    kind: 'forbidden',
    zh: '密钥所属渠道与提交的渠道不一致。',
    en: 'This key belongs to another channel.',
  },
  'category.unknown': {
    kind: 'invalid',
    zh: '没有代码为“{category}”的诉求分类。',
    en: 'There is no category “{category}”.',
  },
  'area.unknown': { kind: 'invalid', zh: '没有代码为“{area}”的行政区划。', en: 'There is no area “{area}”.' },
  'unit.unknown': { kind: 'invalid', zh: '没有代码为“{unit}”的承办单位。', en: 'There is no unit “{unit}”.' },
  'unit.takes-no-orders': {
    kind: 'invalid',
    zh: '村（居）民委员会只协助解决，不接受工单。',
    en: 'Villages and communities assist; they take no work orders.',
    article: '第二十一条第三款',
  },
} as const satisfies Refusals
