/** 监督询问 — closed lists and terms of requests by congress, consultative conference and media. */

/** 监督主体 — who asks. */
export const inquirers = ['npc', 'cppcc', 'media'] as const
export type Inquirer = (typeof inquirers)[number]

export const inquirerNames: Readonly<Record<Inquirer, string>> = { npc: '人大', cppcc: '政协', media: '媒体' }

/** 状态 — waits for an answer, was answered, is told in public, or is not. */
export const inquiryStates = ['open', 'answered', 'published', 'withheld'] as const
export type InquiryState = (typeof inquiryStates)[number]

export const inquiryStateNames: Readonly<Record<InquiryState, string>> = {
  open: '待答复',
  answered: '已答复',
  published: '已公开',
  withheld: '不公开',
}

/** 答复期限 — the text sets none: working days after it came in, a rule of the platform. */
export const answeredWithin = 15
