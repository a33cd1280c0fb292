/** 公开 — how questions about what is published are refused (art. 32). */
import { type RecordCode, type Refusal as RefusalOf, type Refusals, refusing } from '../record/refusal.ts'

const provision = 'published' as const

export const publishedRefusals = {
  'published.release-unknown': {
    kind: 'unknown',
    zh: '没有“{release}”这一期：每月的数字在次月5日之后的夜里公布，已公布的列在清单里。',
    en: 'There is no release “{release}”: a month is published in the nights from the 5th of the next on; the list names all.',
    provision,
  },
  'published.result-unknown': {
    kind: 'unknown',
    zh: '没有“{result}”这个已公布的考核结果。',
    en: 'No result “{result}” is published.',
    provision,
  },
  'published.no-map': {
    kind: 'unknown',
    zh: '本市没有可以公开的区划图，请用表格。',
    en: 'The city has no map that may be shown; use the tables.',
    provision,
  },
  'published.not-the-last': {
    kind: 'conflict',
    zh: '“{release}”已经更正过，请更正最近的一期“{last}”。',
    en: '“{release}” is restated already: restate the last release, “{last}”.',
    provision,
  },
  'published.being-restated': {
    kind: 'conflict',
    zh: '“{release}”正在更正，几分钟后可见。',
    en: '“{release}” is being restated and will be there in some minutes.',
    provision,
  },
  'published.other-level': {
    kind: 'forbidden',
    zh: '全市的公开数字由市级主管部门更正。',
    en: 'Figures of the whole city are restated by an authority of the city.',
    provision,
  },
  'inquiry.unknown': { kind: 'unknown', zh: '没有这件询问。', en: 'There is no such request.', provision },
  'inquiry.changed': {
    kind: 'changed',
    zh: '这件询问已被他人变更，请重新读取。',
    en: 'This request was changed by others: read it again.',
  },
  'inquiry.personal': {
    kind: 'invalid',
    zh: '询问和答复不写个人信息和诉求件编号：{words}。',
    en: 'No data of a person and no number of a ticket belong here: {words}.',
    provision,
  },
  'inquiry.in-the-future': {
    kind: 'invalid',
    zh: '收到的日期在今天（{today}）之后。',
    en: 'The day on which it came in lies behind today, {today}.',
  },
  'inquiry.answered': {
    kind: 'conflict',
    zh: '这件询问已经答复。',
    en: 'This request was answered already.',
    provision,
  },
  'inquiry.not-answered': {
    kind: 'conflict',
    zh: '这件询问还没有答复。',
    en: 'This request was not answered yet.',
    provision,
  },
  'inquiry.decided': {
    kind: 'conflict',
    zh: '是否公开已经决定。',
    en: 'Whether it is published was decided already.',
    provision,
  },
  'inquiry.own-answer': {
    kind: 'forbidden',
    zh: '是否公开由答复以外的人决定。',
    en: 'Whoever answered it does not decide whether it is published: another person does.',
    provision,
  },
  'inquiry.needs-person': {
    kind: 'forbidden',
    zh: '是否公开须用本人的密钥决定。',
    en: 'Persons decide whether it is published, with keys of their own.',
    provision,
  },
  'case.unknown': { kind: 'unknown', zh: '没有这件案例。', en: 'There is no such case.', provision },
  'case.ticket-unknown': {
    kind: 'invalid',
    zh: '没有“{ticket}”这件诉求件。',
    en: 'There is no ticket “{ticket}”.',
    provision,
  },
  'case.never': {
    kind: 'conflict',
    zh: '举报、保密、涉企、涉营商环境的，移交线索、认定滥用或者追责中的，以及已到期删除的诉求件，不作典型案例。',
    en: 'Never told as cases are reports, confidential and enterprise matters, those with clues, misuse or misconduct, and erased ones.',
    provision,
  },
  'case.minors': {
    kind: 'conflict',
    zh: '涉及未成年人（“{words}”）的不作典型案例。',
    en: 'Matters of minors are not told as cases: “{words}”.',
    provision,
  },
  'case.not-closed': {
    kind: 'conflict',
    zh: '诉求件办结或者答复之后才可以作典型案例。',
    en: 'A matter is told as a case once it was closed or answered.',
    provision,
  },
  'case.personal': {
    kind: 'invalid',
    zh: '文字中有该诉求件的个人信息、编号或者经办人：{words}。',
    en: 'The text tells data of this ticket’s people, its numbers or its officials: {words}.',
    provision,
  },
  'case.copied': {
    kind: 'invalid',
    zh: '“{words}”照抄了诉求或者答复的原文，请另行撰写。',
    en: '“{words}” is copied from the appeal or the reply: write it anew.',
    provision,
  },
  'case.changed': {
    kind: 'changed',
    zh: '这件案例已被他人变更，请重新读取。',
    en: 'This case was changed by others: read it again.',
  },
  'case.other-state': {
    kind: 'conflict',
    zh: '案例现为“{state}”，不能这样办理。',
    en: 'The case is “{state}”: that cannot be done now.',
  },
  'case.each-mark': {
    kind: 'invalid',
    zh: '共有{marks}处标记，须按顺序逐处决定。',
    en: 'There are {marks} marks: decide on each, in their order.',
    provision,
  },
  'case.not-decided': {
    kind: 'conflict',
    zh: '标记还没有经第一人决定。',
    en: 'Nobody has decided on its marks yet.',
    provision,
  },
  'case.own-decision': {
    kind: 'forbidden',
    zh: '由撰写和初审以外的人决定是否公开。',
    en: 'Whoever wrote it or decided first does not publish it: another person does.',
    provision,
  },
  'case.more-marks': {
    kind: 'conflict',
    zh: '又发现未经决定的名称，请重新提交文字。',
    en: 'Names were found that nobody decided on: send the text again.',
    provision,
  },
  'case.other-level': {
    kind: 'forbidden',
    zh: '典型案例由热线平台和市级主管部门办理。',
    en: 'Cases are the platform’s, and of its authority of the whole city.',
    provision,
  },
  'case.needs-person': {
    kind: 'forbidden',
    zh: '典型案例须用本人的密钥办理。',
    en: 'Persons act on cases, with keys of their own.',
    provision,
  },
} as const satisfies Refusals

type PublishedCode = keyof typeof publishedRefusals | RecordCode
export const refused = refusing<PublishedCode>()
export type Refusal = RefusalOf<PublishedCode>
