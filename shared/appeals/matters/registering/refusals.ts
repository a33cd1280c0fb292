/** 登记 — the ways in which its commands are refused. */
import { namingRefusals } from '../../../city/refusals.ts'
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
  'original.not-yet': {
    kind: 'invalid',
    zh: '原登记时间不能晚于现在。',
    en: 'The other hotline cannot have registered it in the future.',
    provision: 'registration',
  },
  'channel.unknown': namingRefusals['channel.unknown'],
  'channel.not-yours': {
    kind: 'forbidden',
    zh: '密钥所属渠道与提交的渠道不一致。',
    en: 'This key belongs to another channel.',
  },
  'category.unknown': namingRefusals['category.unknown'],
  'area.unknown': namingRefusals['area.unknown'],
  'unit.unknown': namingRefusals['unit.unknown'],
  'unit.takes-no-orders': namingRefusals['unit.takes-no-orders'],
} as const satisfies Refusals
