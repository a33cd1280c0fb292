/** 告知的用语 — ways, languages and facts of what appellants are told. */

/** 方式 — how somebody is told. */
export const ways = ['channel', 'sms', 'phone', 'letter'] as const
export type Way = (typeof ways)[number]
export const wayNames: Readonly<Record<Way, readonly [zh: string, en: string]>> = {
  channel: ['渠道', 'the channel'],
  sms: ['短信', 'a message'],
  phone: ['电话', 'a call'],
  letter: ['信件', 'a letter'],
}

export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

/** What a sentence may name, in words that can be read aloud; `always`: no notice is without it. */
export const facts = {
  number: { zh: '诉求件编号', en: 'the number of the appeal', always: true },
  day: { zh: '日期', en: 'the day on which it was decided', always: true },
  ask: { zh: '咨询电话', en: 'where to ask', always: true },
  unit: { zh: '承办单位名称', en: 'the name of the unit that handles it', always: false },
  limit: { zh: '下一时限', en: 'the last day of the next limit', always: false },
  ground: { zh: '依据', en: 'the ground, in the words of the regulation', always: false },
  body: { zh: '专属机构', en: 'the body that is competent', always: false },
  contact: { zh: '专属机构联系方式', en: 'how that body is reached', always: false },
  overdue: { zh: '逾期工单件数', en: 'how many orders of a unit are overdue', always: false },
  choices: { zh: '可选项', en: 'what an answer may say: numbers of appeals, or levels', always: false },
  due: { zh: '即将到期工单件数', en: 'how many orders of a unit are due soon', always: false },
  outcome: { zh: '意见的采纳情况', en: 'whether a comment was adopted', always: false },
  words: {
    zh: '答复、理由、补正要求的原文',
    en: 'the answer, reasons or request as written; in letters only',
    always: false,
  },
  link: { zh: '查看链接', en: 'where it can be looked at; in messages only', always: false },
} as const satisfies Record<string, { zh: string; en: string; always: boolean }>
export type FactName = keyof typeof facts

/** What is known of one notice. */
export type Facts = { readonly [F in FactName]?: string | undefined }

/** The notice with a sentence of its own that says no more than that there is news. */
export const restricted = 'restricted'

/** Which sentence a notice has, as the city's words name it. @param isOnlyNews no more than that there is news may be said */
export const sentenceOf = (notice: string, isOnlyNews: boolean): string =>
  isOnlyNews ? restricted : notice.replace(/^appeal\./, '')

/** 每日提要 — the one sentence that goes to units: how many of its orders are overdue, or due soon */
export const unitDigest = 'unit-digest'

/** 追问 — what is asked back of whoever answered a message: which appeal, or once more */
export const questions = { which: 'which-appeal', again: 'answer-again' } as const
export type Question = keyof typeof questions

/** 咨询电话 — where to ask, unless the city's file says another number. */
export const hotline = '12345'
