/** 评分考核 — efficiency and effect combined into one score, and among whom it is compared (第二十八条). */
import type { Rules } from '../rules.ts'

export const scoring = {
  version: '1',
  from: '2021-11-01',
  total: 100,
  parts: [
    {
      code: 'efficiency',
      zh: '办理效率',
      en: 'efficiency of handling',
      components: [
        { figure: 'on-time-feedback', weight: 20, points: { rule: 'proportional' } },
        { figure: 'closing-on-time', weight: 20, points: { rule: 'proportional' } },
        // 第十九条（一）、（二）: five working days for what is simple, fifteen for the rest.
        { figure: 'average-days', weight: 10, points: { rule: 'scale', full: 5, none: 15 } },
      ],
    },
    {
      code: 'effect',
      zh: '问题解决的实际效果',
      en: 'actual effect: was it solved',
      components: [
        { figure: 'solved', weight: 30, points: { rule: 'proportional' } },
        // 第二十九条: satisfaction is not pursued one-sidedly in mediation and law enforcement.
        { figure: 'satisfaction-unmarked', weight: 20, points: { rule: 'proportional' } },
      ],
    },
  ],
  adjustments: [],
  vetoes: [],
  rounding: { points: 2, score: 1 },
  atLeast: { matters: 10, component: 5, otherwise: 'others' },
  places: 'shrunk',
  peers: [
    {
      code: 'public-service',
      zh: '公共服务企事业单位',
      en: 'public-service enterprises',
      levels: ['province', 'city', 'district', 'street'],
      kinds: ['public-service'],
    },
    {
      code: 'provincial-departments',
      zh: '省（中）直部门',
      en: 'provincial departments',
      levels: ['province'],
      kinds: ['government'],
    },
    {
      code: 'municipal-departments',
      zh: '市直部门（单位）',
      en: 'municipal departments',
      levels: ['city'],
      kinds: ['government'],
    },
    {
      code: 'district-departments',
      zh: '区（县）政府及其部门',
      en: 'district governments and departments',
      levels: ['district'],
      kinds: ['government'],
    },
    { code: 'streets', zh: '乡镇（街道）', en: 'townships and streets', levels: ['street'], kinds: ['government'] },
  ],
  article: '第二十八条',
  reading: {
    zh: '条文要求综合考虑办理效率和实际效果评分，未定权重；效率、效果各占一半，其中各项权重、天数折分、最低件数（到期10件方排名、5件方计入一项）和同类分组是我们的设定，各市可以自定。只在同类单位之间比较，名次按收缩比率折算的得分排列，样本不足的单列、不排名（参照国办函〔2025〕66号：分类考核，不片面追求排名）。',
    en: 'The text asks to score efficiency together with effect and sets no weights. Half and half, the weights within, how days become points, the least numbers (ten matters due to be ranked, five behind a figure to count) and the peer groups are ours; a city may set its own. Units are compared with their like only, placed by the score of their shrunk rates, and too small ones are listed apart (after 国办函〔2025〕66号: evaluate by peer group, do not chase rankings).',
  },
} satisfies Rules['scoring']
