/** 告知模板 — what appellants are told until a city has its own sentences. */
import type { FactName, Question, questions } from './words.ts'

/** `[…]` is said only where its facts are known; every sentence can be read aloud and fits two messages. */
interface Sentence {
  zh: string
  en: string
}

const thing = '您反映的事项（编号{number}）'
const yours = 'Your appeal {number}'
const ask = '咨询请拨{ask}。'
const call = 'Questions: {ask}.'
const answerBy = '[，{limit}前答复您]'
const answeredBy = '[; you will be answered by {limit}]'

/** By the notice without `appeal.`; `restricted` is all that is said of reports, clues, enterprise and confidential matters. */
export const sentences = {
  registered: {
    zh: `您反映的事项已登记，编号{number}[，{limit}前告知您是否受理]。${ask}`,
    en: `Your appeal is registered as {number}[; by {limit} you will be told whether it is accepted]. ${call}`,
  },
  'access-code-issued': {
    zh: `${thing}的查询码已于{day}重新发放，原查询码作废。${ask}`,
    en: `A new access code for your appeal {number} was issued on {day}; the old one is void. ${call}`,
  },
  accepted: {
    zh: `${thing}已于{day}受理[，{limit}前转交承办单位]。${ask}`,
    en: `${yours} was accepted on {day}[ and will be with the department by {limit}]. ${call}`,
  },
  rejected: {
    zh: `${thing}不予受理[，依据：{ground}]。详细理由请拨{ask}。`,
    en: `${yours} is not accepted[: {ground}]. For the full reasons call {ask}.`,
  },
  answered: {
    zh: `您咨询的事项（编号{number}）已于{day}答复。${ask}`,
    en: `Your question {number} was answered on {day}. ${call}`,
  },
  redirected: {
    zh: `${thing}依法由专门机构处理[，请联系{body}][（{contact}）]。${ask}`,
    en: `${yours} is by law for another body[: please turn to {body}][ ({contact})]. ${call}`,
  },
  filed: {
    zh: `您的来电来信（编号{number}）已于{day}归档。如有异议，请拨{ask}。`,
    en: `Your message {number} was filed on {day}. If you disagree call {ask}.`,
  },
  'supplement-requested': {
    zh: `${thing}需要补充材料[，请于{limit}前提供]。所需材料请拨{ask}。`,
    en: `${yours} needs further material[ by {limit}]. To learn what, call {ask}.`,
  },
  'supplement-extended': {
    zh: `${thing}补充材料的期限已延长[至{limit}]。${ask}`,
    en: `You have longer to supplement your appeal {number}[: until {limit}]. ${call}`,
  },
  'supplement-lapsed': {
    zh: `${thing}未按期补充材料[，{limit}前告知处理意见]。${ask}`,
    en: `${yours} was not supplemented in time[; you will be told what follows by {limit}]. ${call}`,
  },
  'supplement-ended': {
    zh: `${thing}不再需要补充材料。${ask}`,
    en: `${yours} needs no further material. ${call}`,
  },
  'explanation-judged': {
    zh: `您关于不能补充材料的说明（编号{number}）已于{day}认定。结果请拨{ask}。`,
    en: `Your reasons for not supplementing appeal {number} were judged on {day}. For the result call {ask}.`,
  },
  reclassified: {
    zh: `${thing}的类型已于{day}更正${answerBy}。${ask}`,
    en: `The type of your appeal {number} was corrected on {day}${answeredBy}. ${call}`,
  },
  dispatched: {
    zh: `${thing}已转交[{unit}]办理${answerBy}。${ask}`,
    en: `${yours} is being handled[ by {unit}]${answeredBy}. ${call}`,
  },
  progressed: {
    zh: `${thing}有新的办理进展[，{limit}前答复办理结果]。进展请拨{ask}。`,
    en: `There is progress in your appeal {number}[; the result follows by {limit}]. To hear of it call {ask}.`,
  },
  extended: {
    zh: `${thing}的办理期限已延长[至{limit}]。${ask}`,
    en: `The time for your appeal {number} was extended[ until {limit}]. ${call}`,
  },
  'limit-moved': {
    zh: `${thing}的期限因工作日安排调整而变动[，现为{limit}]。${ask}`,
    en: `Working days have changed, and with them a limit of your appeal {number}[: it is now {limit}]. ${call}`,
  },
  replied: {
    zh: `${thing}已有答复[，承办单位：{unit}]。答复内容请拨{ask}，欢迎评价。`,
    en: `${yours} has been answered[ by {unit}]. To hear the answer call {ask}; please rate it.`,
  },
  closed: {
    zh: `${thing}已于{day}办结。结果请拨{ask}，欢迎评价。`,
    en: `${yours} was closed on {day}. For the result call {ask}; please rate it.`,
  },
  merged: {
    zh: `${thing}已与同一事项合并办理，结果仍会告知您。${ask}`,
    en: `${yours} is handled together with the same matter of others; you will be told the result. ${call}`,
  },
  unmerged: {
    zh: `${thing}恢复单独办理${answerBy}。${ask}`,
    en: `${yours} is handled by itself again${answeredBy}. ${call}`,
  },
  'emergency-downgraded': {
    zh: `${thing}经核定按一般事项办理${answerBy}。${ask}`,
    en: `${yours} is no emergency and is handled as usual${answeredBy}. ${call}`,
  },
  'confidentiality-set': {
    zh: `${thing}的保密设置已于{day}变更。${ask}`,
    en: `Whether your appeal {number} is kept confidential was changed on {day}. ${call}`,
  },
  withdrawn: {
    zh: `${thing}已于{day}按您的要求撤回。${ask}`,
    en: `${yours} was withdrawn on {day} as you asked. ${call}`,
  },
  reopened: {
    zh: `${thing}已于{day}重新办理${answerBy}。${ask}`,
    en: `${yours} is being worked again since {day}${answeredBy}. ${call}`,
  },
  'rating-examined': {
    zh: `您对事项（编号{number}）的评价已于{day}核查。结果请拨{ask}。`,
    en: `Your rating of appeal {number} was examined on {day}. For the result call {ask}.`,
  },
  'misuse-noticed': {
    zh: `关于您的来电来信（编号{number}）有一项告知[，您可于{limit}前陈述意见]。请拨{ask}。`,
    en: `There is a notice about your messages ({number})[; you may reply to it by {limit}]. Please call {ask}.`,
  },
  'misuse-decided': {
    zh: `关于您的来电来信（编号{number}）的认定已于{day}作出。请拨{ask}了解。`,
    en: `A decision about your messages ({number}) was made on {day}. Please call {ask}.`,
  },
  restricted: {
    zh: '您有一件诉求（编号{number}）有新的情况，请拨{ask}了解。',
    en: 'There is news of your appeal {number}. Please call {ask}.',
  },
} as const satisfies Record<string, Sentence>

/** 采纳情况 — to whoever commented on a draft: never what they wrote, and reasons stand on their own page. */
export const toCommenters = {
  'comment-judged': {
    zh: `您提出的意见（编号{number}）已有结果[：{outcome}]，凭编号和查询码可查看理由。${ask}`,
    en: `Your comment {number} was dealt with[: {outcome}]. Its number and code show the reasons. ${call}`,
  },
} as const satisfies Record<string, Sentence>

/** 每日提要 — to a unit's duty person: `number` is the most urgent order's, `limit` the last of the days ahead. */
export const toUnits = {
  'unit-digest': {
    zh: '{unit}：[逾期工单{overdue}件，][{limit}前到期工单{due}件，]最急的是{number}，请及时办理。',
    en: '{unit}:[ {overdue} orders overdue;][ {due} due by {limit};] the most urgent is {number}.',
  },
} as const satisfies Record<string, Sentence>

/** 追问 — by message to whoever answered; `choices` are numbered appeals, or the levels. */
export const toAnswerers = {
  'which-appeal': {
    zh: '您有多件诉求待评价，请回复序号：{choices}',
    en: 'You have several appeals to rate. Answer with the first digit: {choices}',
  },
  'answer-again': {
    zh: '未能识别您的评价，请只回复一个数字：{choices}',
    en: 'Your answer could not be read. Please send one digit only: {choices}',
  },
} as const satisfies Record<(typeof questions)[Question], Sentence>

/** Facts without which a sentence of these is never said. */
export const surelyKnown = (notice: string): readonly FactName[] =>
  Object.hasOwn(toAnswerers, notice) ? ['choices'] : []

/** 查看链接 — put behind these sentences in messages: what somebody may look at, add to or rate there. */
export const linked = {
  notices: new Set<string>([
    'registered',
    'accepted',
    'dispatched',
    'supplement-requested',
    'replied',
    'closed',
    'comment-judged',
  ] satisfies (keyof typeof sentences | keyof typeof toCommenters)[]),
  zh: '[查看：{link}]',
  en: '[ See {link}]',
}

/** 全文 — put behind the sentence in a letter, where something was written to the appellant. */
export const inFull = { zh: '[全文如下：{words}]', en: '[ In full: {words}]' }
