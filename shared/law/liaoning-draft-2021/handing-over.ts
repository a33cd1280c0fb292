/** 移送、转接 — to petitions, supervision platforms and other lines (第二条、第七条、第十七条、第十八条). */
import type { Rules } from '../rules.ts'

export const handingOver = {
  kinds: {
    petition: {
      ...{ zh: '信访', en: 'petitions' },
      by: ['operator', 'supervisor'],
      within: { workingDays: 5 },
      article: '第十七条（四）、第十八条第一款',
    },
    oversight: {
      ...{ zh: '督查', en: 'supervision platform' },
      by: ['supervisor'],
      within: { workingDays: 5 },
      article: '第七条、第二十三条',
    },
    hotline: {
      ...{ zh: '其他热线', en: 'another line' },
      by: ['operator', 'supervisor'],
      within: { minutes: 15 },
      article: '第二条、第十八条第二款',
    },
  },
  article: '第二条、第七条、第十八条',
  reading: {
    zh: '条文未规定移送、转接的签收期限：其他热线取15分钟，信访、督查取5个工作日。逾期只列出，不等待对方系统：电话交接的，记录何人何时接收。',
    en: 'The text sets no period for a receipt: fifteen minutes for other lines, five working days for petitions and supervision platforms. What is late is listed; nothing waits for the other system, and a hand-over by telephone is recorded with who took it and when.',
  },
} satisfies Rules['handingOver']
