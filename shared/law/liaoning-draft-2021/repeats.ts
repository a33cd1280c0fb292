/** 重复与合并 — what counts as a repeat, and how several appellants' matter is merged. */
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
  personalClosings: {
    alternatives: [
      { ground: 1, alternative: 'accepted' },
      { ground: 1, alternative: 'settlement' },
      { ground: 3 },
      { ground: 4 },
      { ground: 8 },
    ],
    article: '第二十五条',
    reading: {
      zh: '认可、和解、终止或撤回、逾期未补充、不予配合，均是牵头件诉求人自身的行为，不能据以办结他人的诉求：并入的诉求件恢复单独办理。',
      en: 'Accepting, settling, ending, not supplementing and not cooperating are acts of the leading ticket’s own appellant; nobody else’s appeal is closed by them: what was merged is freed.',
    },
  },
  similar: {
    atLeast: 0.25,
    samePlaceAdds: 0.1,
    nearMetres: 100,
    withinDays: 15,
    compared: { rows: 200, inFull: 20 },
    shown: 10,
    article: '第十七条（七）',
    reading: {
      zh: '条文及国办函〔2025〕66号均未规定如何识别重复或同一事项：登记后按二字组重合程度提示并说明理由，是否重复、是否合并由工作人员审核决定。门槛取0.25：演示用的三百余件诉求中，同一分类而事项不同的，重合均不足此数。',
      en: 'Neither the article nor the State Council’s letter says how a repeat or the same matter is recognised: after registration it is pointed out by the pairs of characters that agree, with the reasons; people decide. The threshold is 0.25: of the demo’s three hundred appeals, no two of one category about different matters reach it.',
    },
  },
} satisfies Rules['repeats']
