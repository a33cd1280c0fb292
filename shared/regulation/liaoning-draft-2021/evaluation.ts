/** 考评 — callback, ratings, the seven figures, and steps against those long at the bottom (第十九条、第二十七条至第三十一条). */
import type { Rules } from '../rules.ts'

export const callback = {
  share: 1,
  enterpriseShare: 1,
  article: '第三十条',
  reading: {
    zh: '条文要求对办理情况进行回访、涉企办结件逐一回访；其他诉求件默认全部回访，各市可调整。',
    en: 'The text asks for callbacks, and for each one in enterprise matters; for the others all is our default, which a city may change.',
  },
} satisfies Rules['callback']

export const rating = {
  levels: [
    { level: 5, zh: '非常满意', en: 'very satisfied' },
    { level: 4, zh: '满意', en: 'satisfied' },
    { level: 3, zh: '基本满意', en: 'fairly satisfied' },
    { level: 2, zh: '不满意', en: 'dissatisfied' },
    { level: 1, zh: '非常不满意', en: 'very dissatisfied' },
  ],
  satisfiedFrom: 3,
  badUpTo: 2,
  article: '第二十八条',
  reading: {
    zh: '条文只称“好差评”；五级沿用政务服务“好差评”，一、二级为差评。',
    en: 'The text only says “good or bad rating”; the five levels are those of government services, 1 and 2 are bad.',
  },
} satisfies Rules['rating']

export const evaluation = {
  figures: [
    { code: 'connection', zh: '接通率', en: 'connection rate', goal: 0.95 },
    { code: 'immediate-transfer', zh: '即时转办率', en: 'immediate transfer rate' },
    { code: 'on-time-feedback', zh: '按时反馈率', en: 'on-time feedback rate' },
    { code: 'closing', zh: '办结率', en: 'closing rate' },
    { code: 'callback', zh: '回访率', en: 'callback rate' },
    { code: 'satisfaction', zh: '满意率', en: 'satisfaction rate' },
    { code: 'handling-days', zh: '平均办理天数', en: 'average handling days' },
  ],
  nodes: [
    { code: 'half-year', zh: '半年', en: 'half-year', lastDay: '06-30' },
    { code: 'year-end', zh: '年终', en: 'year-end', lastDay: '12-31' },
  ],
  measures: {
    first: [
      { code: 'warn', zh: '预警', en: 'warning' },
      { code: 'notify', zh: '通报', en: 'notification' },
      { code: 'publish', zh: '曝光', en: 'publication' },
    ],
    ifNotReformed: [
      { code: 'circular', zh: '通报', en: 'circular' },
      { code: 'special-report', zh: '专报', en: 'special report' },
      { code: 'interview', zh: '约谈', en: 'interview' },
    ],
    article: '第三十一条',
  },
  article: '第二十七条',
  reading: {
    zh: '半年、年终节点取6月30日和12月31日；接通率目标95%是平台规则。',
    en: 'The nodes are taken as 30 June and 31 December; the 95 % goal for connection is a rule of the platform.',
  },
} satisfies Rules['evaluation']
