/** 定期报告 — to the authority, the level above, the own government, areas and departments (第九条、第二十七条、第三十六条). */
import type { Rules } from '../rules.ts'

export const reporting = {
  kinds: [
    {
      code: 'analysis',
      ...{ zh: '统计分析报告', en: 'Statistical analysis' },
      by: ['platform'],
      to: ['business-environment', 'superior'],
      article: '第三十六条',
    },
    {
      code: 'work',
      ...{ zh: '工作报告', en: 'Report to the government' },
      by: ['platform', 'business-environment'],
      to: ['government', 'superior'],
      through: 'business-environment',
      article: '第九条、第二十七条、第三十六条',
    },
    {
      code: 'circular',
      ...{ zh: '情况通报', en: 'Circular' },
      by: ['platform', 'business-environment'],
      to: ['area', 'department'],
      article: '第二十七条、第三十六条',
    },
  ],
  receiptWithin: { workingDays: 5 },
  article: '第九条、第二十七条、第三十六条',
  reading: {
    zh: '“定期”未规定间隔：半年、年终取考核节点，以已审定的考核结果为准；其间逐月，以已公布的月度数字为准（第二十七条“定期通报”不限于考核节点）。未审定、未公布的数字不报。条文未规定回执期限，取报送之日起5个工作日。向本级人民政府报告，由同级营商环境建设主管部门报送（第九条“通过”）。',
    en: '“Periodically” has no interval in the text: at the nodes of evaluation a report rests on an approved result, and month by month between them on the figures of a month as they were published (the circulars of article 27 are not bound to the nodes); never on figures that were neither approved nor published. The text sets no period for a receipt: five working days from the sending. What goes to the own government is sent by the business-environment authority (“through”, article 9).',
  },
} satisfies Rules['reporting']
