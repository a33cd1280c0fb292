/** 知识库 — how soon reported errors in articles are dealt with. */
import type { Rules } from '../rules.ts'

export const knowledge = {
  errors: {
    withinWorkingDays: 5,
    article: '平台规则（依第三十四条）',
    reading: {
      zh: '第三十四条要求知识库多方校核、查漏纠错、专业维护，国办函〔2025〕66号要求强化知识库建设和维护更新，均未写明期限：责任单位自第一次收到纠错之日起5个工作日内更正，或者说明理由不予采纳，与咨询类诉求的答复期限相同。不予采纳的，由平台另行审看；审看退回的，重新起算。',
      en: 'Article 34 asks that the knowledge base be checked by many and mended, the State Council’s letter that it be kept up to date; neither gives a period. The unit mends an article within five working days of the first report, as a consultation is answered, or refuses with reasons, which the platform looks at; sent back, the period begins anew.',
    },
  },
  uses: {
    withinDays: 180,
    article: '平台规则（依第三十四条）',
    reading: {
      zh: '知识库“有用没用”以引用计：直接答复，和审核通过的最终答复。半年无人引用的，列出供责任单位复核。',
      en: 'Whether an article is of use is told by quotes: direct answers, and final replies whose check was passed. What nobody quoted in half a year is listed, for its unit to look at.',
    },
  },
} satisfies Rules['knowledge']
