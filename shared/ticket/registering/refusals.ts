/** How 登记 says no. */
import type { Refusals } from '../refusal.ts'

export const registeringRefusals = {
  'reference.reused': {
    kind: 'conflict',
    zh: '同一渠道流水号已用于另一内容的诉求。',
    en: 'This channel reference was already used for a submission with other content.',
  },
  'channel.unknown': { kind: 'invalid', zh: '没有这个渠道。', en: 'There is no such channel.' },
  'channel.not-yours': {
    kind: 'forbidden',
    zh: '密钥所属渠道与提交的渠道不一致。',
    en: 'This key belongs to another channel.',
  },
  'category.unknown': { kind: 'invalid', zh: '没有这个诉求分类。', en: 'There is no such category.' },
  'area.unknown': { kind: 'invalid', zh: '没有这个行政区划。', en: 'There is no such area.' },
  'unit.unknown': { kind: 'invalid', zh: '没有这个承办单位。', en: 'There is no such unit.' },
  'unit.takes-no-orders': {
    kind: 'invalid',
    zh: '村（居）民委员会只协助解决，不接受工单。',
    en: 'Villages and communities assist; they take no work orders.',
    article: '第二十一条第三款',
  },
  'emergency.no-unit': {
    kind: 'invalid',
    zh: '本市未登记处置此类突发事项的单位。',
    en: 'The city has named no unit for this kind of emergency.',
    article: '第十八条第二款',
  },
  'enterprise.needs-organisation': {
    kind: 'invalid',
    zh: '涉企营商环境事项的诉求主体应为法人或者非法人组织，且诉求涉及营商环境。',
    en: 'An enterprise matter needs an organisation as appellant and the business environment as subject.',
    article: '第十九条',
  },
} as const satisfies Refusals
