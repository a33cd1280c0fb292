/** 清单目录 — every list that somebody works through, and who may count it. */

import { callbacksGivenUp } from '../matters/calling-back/listed.ts'
import { unsettledList } from '../matters/closing/listed.ts'
import { clueLists } from '../matters/clues/listed.ts'
import { emergencyLists } from '../matters/emergencies/listed.ts'
import { enterpriseLists } from '../matters/enterprise/listed.ts'
import { extensionList } from '../matters/extending/listed.ts'
import { findingList } from '../matters/false-closing/listed.ts'
import { markRequests } from '../matters/marking/listed.ts'
import { misconductList } from '../matters/misconduct/listed.ts'
import { misuseList } from '../matters/misuse/listed.ts'
import { negativeLists } from '../matters/negative/listed.ts'
import { badRatingList } from '../matters/rating/listed.ts'
import { passedOnList } from '../matters/returning/listed.ts'
import { supervisionList } from '../matters/supervising/listed.ts'
import type { Audience } from '../ticket/confidential.ts'
import type { Name } from '../words/asking.ts'

interface Desk {
  called: Name
  /** the partition of the index in which it stands */
  list: string
  /** where its rows are read */
  at: string
  /** whom alone it is for */
  for?: Audience
}

/** 未告知 — the list of notices that are owed: kept by telling, counted here. */
export const untoldNotices = 'notices untold'

const worklist = (name: string, called: Name): Desk => ({ called, list: name, at: `/v1/tickets?worklist=${name}` })
const authority = (name: string, list: string, called: Name, only?: Audience): Desk => ({
  ...{ called, list, at: `/v1/authority-lists/${name}` },
  ...(only ? { for: only } : {}),
})

/** In the order of a ticket's life. */
export const desks = {
  review: worklist('review', ['待审核', 'to be reviewed']),
  supplement: worklist('supplement', ['待补正', 'waiting for a supplement']),
  dispatch: worklist('dispatch', ['待派发', 'to be dispatched']),
  'return-decision': worklist('return-decision', ['待审定退件', 'returns to be decided']),
  handling: worklist('handling', ['办理中', 'in handling']),
  check: worklist('check', ['待把关', 'replies to be checked']),
  merged: worklist('merged', ['已合并', 'merged into another']),
  closing: worklist('closing', ['待办结', 'to be closed']),
  callback: worklist('callback', ['待回访', 'to be called back']),
  emergencies: {
    ...{
      called: ['未签收的突发事项', 'emergencies nobody has acknowledged'],
      at: '/v1/emergencies?list=unacknowledged',
    },
    list: emergencyLists.unacknowledged,
  },
  'emergencies-to-review': {
    ...{ called: ['待核定的突发事项', 'emergencies to be looked at'], at: '/v1/emergencies?list=to-review' },
    list: emergencyLists['to-review'],
  },
  'extension-requests': {
    ...{ called: ['待审批的延期', 'extensions to be decided'], at: '/v1/extension-requests?authority=platform' },
    list: extensionList('platform'),
  },
  'enterprise-extension-requests': {
    called: ['待审批的涉企延期', 'extensions of enterprise matters to be decided'],
    ...{ list: extensionList('business-environment'), at: '/v1/extension-requests?authority=business-environment' },
  },
  supervisions: { called: ['督办', 'supervisions'], list: supervisionList(undefined), at: '/v1/supervisions' },
  'passed-on': { called: ['退转推诿', 'returned and passed on'], list: passedOnList, at: '/v1/morning-list' },
  unsettled: { called: ['久拖不决', 'long unsettled'], list: unsettledList, at: '/v1/long-unsettled' },
  'enterprise-to-review': {
    ...{
      called: ['待审定的涉企诉求', 'enterprise matters to be reviewed'],
      at: '/v1/enterprise-matters?list=to-review',
    },
    list: enterpriseLists['to-review'],
  },
  'negative-outcomes': {
    ...{ called: ['待核查的否定结果', 'negative outcomes to be examined'], at: '/v1/negative-outcomes' },
    ...{ list: negativeLists['to-examine'], for: 'authorities' },
  },
  untold: {
    ...{ called: ['逾期或者尚未告知', 'appellants who are not told yet'], at: '/v1/notices?list=untold' },
    list: untoldNotices,
  },
  'mark-requests': authority('mark-requests', markRequests, ['待审定的特殊标记', 'marks to be decided']),
  'bad-ratings': authority('bad-ratings', badRatingList, ['待核查的差评', 'bad ratings to be examined']),
  'callbacks-given-up': authority('callbacks-given-up', callbacksGivenUp, ['未能回访', 'callbacks given up']),
  findings: authority('findings', findingList, ['待核实的问题线索', 'findings to be verified']),
  misuse: authority('misuse', misuseList, ['不当行为', 'misuse'], 'authorities'),
  misconduct: authority('misconduct', misconductList, ['违规', 'misconduct'], 'authorities'),
  clues: authority('clues', clueLists.open, ['线索', 'clues'], 'business-environment'),
} as const satisfies Record<string, Desk>

export type DeskName = keyof typeof desks
export const deskNames = Object.keys(desks) as [DeskName, ...DeskName[]]
export const deskOf = (name: DeskName): Desk => desks[name]
