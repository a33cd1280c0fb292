/** How 重复与合并 says no. */
import type { Refusals } from '../refusal.ts'

export const mergingRefusals = {
  'repeat.no-earlier-ticket': {
    kind: 'invalid',
    zh: '没有这样一件在先登记的诉求件。',
    en: 'There is no such ticket registered before this one.',
    article: '第十七条（七）',
  },
  'repeat.other-appellant': {
    kind: 'invalid',
    zh: '所指在先诉求件不是同一诉求人提出；不同诉求人的相同诉求应当合并，不得以重复为由不予受理。',
    en: 'The earlier ticket is another appellant’s: the same matter of different appellants is merged, never refused.',
    article: '第十七条（七）',
  },
  'repeat.not-handled': {
    kind: 'invalid',
    zh: '所指在先诉求件既不在办理中，也未依法办理完毕，不能作为重复诉求的依据。',
    en: 'The earlier ticket is neither being handled nor lawfully finished, so this is no repeat of it.',
    article: '第十七条（七）',
  },
  'merging.already-open': {
    kind: 'conflict',
    zh: '该诉求件已是牵头件。',
    en: 'Others may be merged into this ticket already.',
  },
  'merging.not-open': {
    kind: 'conflict',
    zh: '该诉求件不是牵头件。',
    en: 'No tickets are merged into this one.',
  },
  'merge.into-itself': {
    kind: 'invalid',
    zh: '诉求件不能合并到自身。',
    en: 'A ticket cannot be merged into itself.',
    article: '国办函〔2025〕66号',
  },
  'merge.lead-unknown': {
    kind: 'invalid',
    zh: '没有所指的牵头诉求件。',
    en: 'There is no such ticket to merge into.',
    article: '国办函〔2025〕66号',
  },
  'merge.leads-others': {
    kind: 'conflict',
    zh: '该诉求件已有其他诉求件并入，不能再并入他件；请先解除其牵头，或将对方并入本件。',
    en: 'Others are merged into this ticket: end that first, or merge the other one into this.',
    article: '国办函〔2025〕66号',
  },
  'merge.not-a-lead': {
    kind: 'conflict',
    zh: '所指诉求件不能牵头：应当已受理、未办结，且自身未并入他件。',
    en: 'That ticket cannot lead: it must be accepted, not ended, and not merged itself.',
    article: '国办函〔2025〕66号',
  },
  'merge.enterprise-apart': {
    kind: 'invalid',
    zh: '涉企营商环境事项只能与同类事项合并。',
    en: 'An enterprise matter is merged only with another one.',
    article: '第十九条（三）',
  },
  'merge.emergency-apart': {
    kind: 'invalid',
    zh: '突发事项只能并入同类突发事项。',
    en: 'An emergency is merged only into an emergency of its kind.',
    article: '第十八条第二款',
  },
  'merge.return-pending': {
    kind: 'conflict',
    zh: '退件申请正在审定，审定后方可合并。',
    en: 'A return is being decided; merge after that.',
    article: '第二十一条',
  },
  'merge.supplement-pending': {
    kind: 'conflict',
    zh: '正在等待诉求人补充材料，期满或补充后方可合并。',
    en: 'A supplement is being waited for; merge after that.',
    article: '第二十五条（四）',
  },
  'merge.not-merged-into': {
    kind: 'conflict',
    zh: '该诉求件未并入所指诉求件。',
    en: 'The ticket is not merged into that one.',
  },
  'merge.nothing-new': {
    kind: 'conflict',
    zh: '牵头诉求件没有新的进展。',
    en: 'The leading ticket has nothing new.',
  },
} as const satisfies Refusals
