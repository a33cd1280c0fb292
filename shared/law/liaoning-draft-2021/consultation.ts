/** 意见征集 — the kinds of drafts and form fields of the public consultation page. */
import type { Rules } from '../rules.ts'

export const consultation = {
  drafts: [
    { code: 'major-decision', zh: '重大决策咨询', en: 'major decision', shown: 'at-once' },
    { code: 'government-document', zh: '省政府文件', en: 'provincial government document', shown: 'at-once' },
    { code: 'government-rule', zh: '规章', en: 'government rule', shown: 'after-screening' },
    { code: 'local-regulation', zh: '地方性法规', en: 'local regulation', shown: 'after-screening' },
  ],
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
  occupations: [
    '公务员',
    '事业单位工作人员',
    '专业技术人员',
    '企业管理人员',
    '工人',
    '农民',
    '学生',
    '教师',
    '医生',
    '律师',
    '文体人员',
    '现役军人',
    '自由职业者',
    '个人经营者',
    '无业人员',
    '退（离）休人员',
    '其他',
  ],
  article: '意见征集栏目',
  reading: {
    zh: '栏目未写明重大决策咨询的展示方式，按政府文件即时展示。',
    en: 'The page does not say how comments on major decisions are shown; we show them at once, as for documents.',
  },
} satisfies Rules['consultation']
