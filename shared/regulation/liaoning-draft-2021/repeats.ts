/** 重复与合并 — what counts as a repeat of the same appellant, and how the same matter of several is handled as one. */
import type { Rules } from '../rules.ts'

export const repeats = {
  earlier: {
    inHand: ['registered', 'awaiting-supplement', 'accepted', 'handling', 'replied', 'merged'],
    finished: ['closed', 'answered'],
    article: '第十七条（七）',
    reading: {
      zh: '“正在办理或已经依法办理完毕”：在先诉求件尚在登记至答复之间，或已办结、已直接答复；不予受理、告知其他机构、撤回的，不算办理完毕。',
      en: '“Being handled or lawfully finished”: the earlier ticket stands between registration and reply, or was closed or answered; one refused, redirected or withdrawn was not finished.',
    },
  },
} satisfies Rules['repeats']
