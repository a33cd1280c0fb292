/** 典型案例 — closed lists and terms of chosen cases. */

/** 状态 — proposed, to be written anew, looked through once, public, not to be, taken down. */
export const caseStates = ['proposed', 'to-revise', 'decided', 'published', 'withheld', 'taken-down'] as const
export type CaseState = (typeof caseStates)[number]

export const caseStateNames: Readonly<Record<CaseState, string>> = {
  proposed: '待审核',
  'to-revise': '待修改',
  decided: '已初审',
  published: '已公开',
  withheld: '不公开',
  'taken-down': '已撤下',
}

/** 撤下的原因 — a person's decision; or the ticket: confidential since, reported, enterprise, erased. */
export const takenDownBy = ['person', 'ticket'] as const

export const takenDownNames: Readonly<Record<(typeof takenDownBy)[number], string>> = {
  person: '人工决定',
  ticket: '诉求件不再可以公开',
}

/** 去留 — of a mark: it names nobody, or must go. */
export const markDecisions = ['keep', 'replace'] as const

export const markDecisionNames: Readonly<Record<(typeof markDecisions)[number], string>> = {
  keep: '保留',
  replace: '改写',
}
