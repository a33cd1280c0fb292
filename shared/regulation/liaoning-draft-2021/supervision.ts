/** 督办 — what calls for supervision, and its steps (第二十三条、第二十四条). */
import type { Rules } from '../rules.ts'

export const supervision = {
  triggers: [
    {
      code: 'wrong-finding',
      text: '事实不清、证据不足、定性不准、处理不当',
      en: 'facts unclear, evidence short, finding or handling wrong',
      unconditional: true,
      automatic: false,
      article: '第二十三条（一）',
    },
    {
      code: 'overdue',
      text: '无任何理由，未在办理时限内反馈答复意见',
      en: 'the limit passed with no reply and no recorded reason',
      unconditional: false,
      automatic: true,
      article: '第二十三条（二）',
    },
    {
      code: 'repeated-returns',
      text: '无正当理由反复退件',
      en: 'repeated returns without good reason',
      unconditional: false,
      automatic: true,
      times: 2,
      article: '第二十三条（三）',
      reading: {
        zh: '同一诉求件有2次退件申请未获批准的，视为无正当理由反复退件。',
        en: 'Two refused return requests on one ticket are taken as repeated returns without good reason.',
      },
    },
    {
      code: 'not-closed',
      text: '无正当理由不能办结',
      en: 'not closed, without good reason',
      unconditional: false,
      automatic: false,
      article: '第二十三条（四）',
    },
    {
      code: 'weekly-report-missed',
      text: '延期期间未按周报告进展情况',
      en: 'a weekly progress report was missed during an extension',
      unconditional: false,
      automatic: true,
      article: '平台规则（依第十九条（四））',
    },
  ],
  steps: [
    { code: 'remind', zh: '提醒', en: 'reminder' },
    { code: 'track', zh: '跟踪', en: 'tracking' },
    { code: 'supervise', zh: '督办', en: 'supervision order' },
  ],
  article: '第二十三条',
} satisfies Rules['supervision']
