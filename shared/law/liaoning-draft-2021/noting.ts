/** 内部备注、标签 — the platform's own remarks on a matter; no article speaks of them. */
import type { Rules } from '../rules.ts'

export const noting = {
  tags: 10,
  article: '平台规则（依第三十五条）',
  reading: {
    zh: '内部备注、标签是平台工作人员之间的提示，不是办理行为：不起算、不终止任何时限，不计入考核，不对外公开；承办单位、渠道、诉求人、推送和事件均看不到。文字与诉求件的其他文本同期删除。一件诉求件至多10个标签。',
    en: 'Notes and tags are remarks among the platform’s own people and no act of handling: no limit begins or ends with them, no figure counts them, and units, channels, appellants, posts and events never carry them. Their words are erased with the other texts of the ticket. A ticket has at most ten tags.',
  },
} satisfies Rules['noting']
