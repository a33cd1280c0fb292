/** 意见征集 — the kinds of drafts and form fields of the public consultation page. */
import { draftKinds, occupations } from '../consulting.ts'
import type { Rules } from '../rules.ts'

export const consultation = {
  drafts: [...draftKinds],
  fields: [
    { code: 'title', zh: '标题', en: 'title' },
    { code: 'name', zh: '姓名', en: 'name' },
    { code: 'idNumber', zh: '身份证', en: 'ID number' },
    { code: 'occupation', zh: '职业', en: 'occupation' },
    { code: 'phone', zh: '联系电话', en: 'phone' },
    { code: 'email', zh: '邮箱', en: 'e-mail' },
    { code: 'comment', zh: '意见', en: 'comment' },
    { code: 'captcha', zh: '验证码', en: 'verification code' },
  ],
  occupations: [...occupations],
  article: '意见征集栏目',
  reading: {
    zh: '栏目未写明重大决策咨询的展示方式，从严由专人筛选；各市可另行规定。',
    en: 'The page does not say how comments on major decisions are shown; a person screens them, unless the city says otherwise.',
  },
} satisfies Rules['consultation']
