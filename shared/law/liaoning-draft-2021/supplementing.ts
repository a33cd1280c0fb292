/** 补正、补充的期限 — how short, how long and how often a supplement may be asked for (第十八条、第二十五条（四）). */
import type { Rules } from '../rules.ts'

const length = {
  least: { workingDays: 2 },
  greatest: { workingDays: 15 },
  withExtensions: { workingDays: 30 },
} as const

export const supplementing = {
  /** 规定期限 — set by the platform before acceptance */
  review: { ...length, extensions: 2, times: 2 },
  /** 约定期限 — agreed with the appellant during handling */
  handling: { ...length, extensions: 2, times: 3 },
  article: '第十八条、第二十五条（四）',
  reading: {
    zh: '条文未定“规定期限”“约定期限”的长短和次数：自要求之日起不少于2个、不多于15个工作日，可延长2次，合计不超过30个工作日；同一诉求受理前不超过2次、办理期间不超过3次，不因换承办单位或者重办而重新计数。约定期限须载明何时、以何方式、与谁约定。期限内的等待不中止时限，也不构成逾期的理由。',
    en: 'The text gives set and agreed periods neither length nor number: two to fifteen working days from the asking, two extensions, thirty in all; on one matter at most twice before acceptance and three times during handling, whoever asks and however often it is handled. An agreed one says when, how and with whom it was agreed. Waiting stops no limit and excuses nobody.',
  },
} satisfies Rules['supplementing']
