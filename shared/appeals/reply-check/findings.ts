/** 发现 — what a check of a reply may find; each is advice and decides nothing. */
import type { Provision } from '../../law/provisions.ts'

/** 文本 — where the cited words stand. */
export const citedTexts = ['appeal', 'record', 'answer', 'consultation', 'earlier', 'closing'] as const
export type CitedText = (typeof citedTexts)[number]

/** 引文 — words of a text, from `start` up to `end`, counted in UTF-16 units. */
export interface Citation {
  in: CitedText
  start: number
  end: number
  words: string
  /** of an earlier reply: the ticket that it answered */
  ticket?: string
}

interface Kind {
  zh: string
  en: string
  provision: Provision
}

/** 情形 — the closed list, in the order in which they are shown. */
export const findingKinds = {
  'personal-data': {
    zh: '公开答复中疑有个人信息（电话、证件号、银行卡号、车牌或者姓名加住址），公开前须再看一遍。',
    en: 'The public answer seems to hold personal data (telephone, ID, bank card, plate, or name with address): look again before it is public.',
    provision: 'identity',
  },
  contradiction: {
    zh: '前后说法相反，请核实哪一种属实。',
    en: 'Two statements contradict each other: which of them is so?',
    provision: 'reply.facts',
  },
  'ask-unanswered': {
    zh: '诉求中的这一请求，答复里没有对应的说法。',
    en: 'Nothing in the reply speaks to this request of the appeal.',
    provision: 'check',
  },
  'consultation-missing': {
    zh: '没有征求诉求人意见的情况，也没有说明无法征求的原因。',
    en: 'Nothing says how the appellant was consulted, or why that was impossible.',
    provision: 'reply.handled',
  },
  'no-time': {
    zh: '承诺没有日期或者期限。',
    en: 'A promise without a date or a period.',
    provision: 'check',
  },
  'no-process': {
    zh: '只说已办，没有说做了什么。',
    en: 'It says that it was dealt with, and not what was done.',
    provision: 'reply.handled',
  },
  'same-text': {
    zh: '与本单位对另一事项的答复文字相同。',
    en: 'The text is that of the unit’s reply to another matter.',
    provision: 'check',
  },
  'closing-ground': {
    zh: '答复的内容与所选办结情形不符，或者不能支持该情形。',
    en: 'What the reply says is against the closing ground, or does not carry it.',
    provision: 'closing',
  },
  relabelled: {
    zh: '诉求是求助、投诉或者举报，却按咨询或者建议答复。',
    en: 'An appeal for help, a complaint or a report was answered as a consultation or a suggestion.',
    provision: 'reply.facts',
  },
} as const satisfies Record<string, Kind>

export type FindingCode = keyof typeof findingKinds

/** A finding as the kinds return it: its code, and the words that it rests on. */
export interface Found {
  code: FindingCode
  cites: Citation[]
}
