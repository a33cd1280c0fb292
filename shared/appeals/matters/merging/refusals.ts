/** 重复与合并 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

export const mergingRefusals = {
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
    provision: 'merging',
  },
  'merge.lead-unknown': {
    kind: 'invalid',
    zh: '没有所指的牵头诉求件。',
    en: 'There is no such ticket to merge into.',
    provision: 'merging',
  },
  'merge.leads-others': {
    kind: 'conflict',
    zh: '该诉求件已有其他诉求件并入，不能再并入他件；请先解除其牵头，或将对方并入本件。',
    en: 'Others are merged into this ticket: end that first, or merge the other one into this.',
    provision: 'merging',
  },
  'merge.not-a-lead': {
    kind: 'conflict',
    zh: '所指诉求件不能牵头：应当已受理、未办结，且自身未并入他件。',
    en: 'That ticket cannot lead: it must be accepted, not ended, and not merged itself.',
    provision: 'merging',
  },
  'merge.enterprise-apart': {
    kind: 'invalid',
    zh: '涉企营商环境事项只能与同类事项合并。',
    en: 'An enterprise matter is merged only with another one.',
    provision: 'enterprise.opinion',
  },
  'merge.emergency-apart': {
    kind: 'invalid',
    zh: '突发事项只能并入同类突发事项。',
    en: 'An emergency is merged only into an emergency of its kind.',
    provision: 'emergency',
  },
  'merge.return-pending': {
    kind: 'conflict',
    zh: '退件申请正在审定，审定后方可合并。',
    en: 'A return is being decided; merge after that.',
    provision: 'returning',
  },
  'merge.supplement-pending': {
    kind: 'conflict',
    zh: '正在等待诉求人补充材料，期满或补充后方可合并。',
    en: 'A supplement is being waited for; merge after that.',
    provision: 'supplement.handling',
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
