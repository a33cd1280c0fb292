/** 清单目录 — every list that somebody works through, and whom alone it is for. */

import { undeliveredList } from '../../record/deliveries.ts'
import { authorityLists } from '../kind/listed.ts'
import { type Worklist, worklistNames } from '../kind/worklist.ts'
import { callbacksGivenUp } from '../matters/calling-back/listed.ts'
import { unsettledList } from '../matters/closing/listed.ts'
import { clueLists } from '../matters/clues/listed.ts'
import { emergencyLists } from '../matters/emergencies/listed.ts'
import { enterpriseLists } from '../matters/enterprise/listed.ts'
import { extensionList } from '../matters/extending/listed.ts'
import { findingList } from '../matters/false-closing/listed.ts'
import { handOversWaiting } from '../matters/handing-over/listed.ts'
import { markRequests } from '../matters/marking/listed.ts'
import { misconductList } from '../matters/misconduct/listed.ts'
import { misuseList } from '../matters/misuse/listed.ts'
import { negativeLists } from '../matters/negative/listed.ts'
import { badRatingList } from '../matters/rating/listed.ts'
import { passedOnList } from '../matters/returning/listed.ts'
import { supervisionList } from '../matters/supervising/listed.ts'
import type { Audience } from '../ticket/confidential.ts'
import type { Name } from '../words/asking.ts'
import { answersList } from './message-answer.ts'
import { missedCallList } from './missed-call.ts'

interface Desk {
  called: Name
  /** the partition in which it stands, and of which index */
  list: string
  index: 'lists' | 'open'
  /** where its rows are read */
  at: string
  /** whom alone it is for */
  for?: Audience | undefined
}

/** 告知清单 — lists of notices: kept by telling, counted here. */
export const noticeList = (name: string): string => `notices ${name}`

const desk = (at: string, list: string, called: Name, only?: Audience): Desk => ({
  ...{ called, list, at: `/v1/${at}`, for: only },
  index: 'lists',
})
const worklist = (name: Exclude<Worklist, 'ended'>): Desk => desk(`tickets?worklist=${name}`, name, worklistNames[name])
const enterprise = (name: keyof typeof enterpriseLists, called: Name): Desk =>
  desk(`enterprise-matters?list=${name}`, enterpriseLists[name], called)
const authority = (name: keyof typeof authorityLists, list: string, called: Name): Desk =>
  desk(`authority-lists/${name}`, list, called, authorityLists[name])
/** Of a notice two things may be owed: it stands on either list of its own. */
const notices = (name: string, called: Name): Desk => ({
  ...desk(`notices?list=${name}`, noticeList(name), called),
  index: name === 'untold' ? 'lists' : 'open',
})

/** In the order of a ticket's life, then of the platform's own duties. */
export const desks = {
  emergencies: desk('emergencies?list=unacknowledged', emergencyLists.unacknowledged, [
    '未签收的突发事项',
    'emergencies nobody has acknowledged',
  ]),
  'emergencies-to-review': desk('emergencies?list=to-review', emergencyLists['to-review'], [
    '待核定的突发事项',
    'emergencies to be looked at',
  ]),
  'hand-overs': desk('hand-overs', handOversWaiting, ['待签收的移送件', 'hand-overs nobody signed for yet']),
  review: worklist('review'),
  supplement: worklist('supplement'),
  dispatch: worklist('dispatch'),
  'return-decision': worklist('return-decision'),
  handling: worklist('handling'),
  check: worklist('check'),
  merged: worklist('merged'),
  closing: worklist('closing'),
  callback: worklist('callback'),
  'to-call': notices('to-call', ['待电话告知', 'appellants to be telephoned']),
  'to-print': notices('to-print', ['待寄送的告知', 'letters to be printed and posted']),
  untold: notices('untold', ['尚未告知', 'appellants who are not told yet']),
  'missed-calls': desk('missed-calls', missedCallList('open'), ['未接来电', 'missed calls']),
  'sms-answers': desk('sms-answers', answersList, ['待查看的短信答复', 'answers by SMS to be looked at']),
  undelivered: desk(
    'deliveries',
    undeliveredList,
    ['未送达', 'orders and notices that have not arrived'],
    'authorities',
  ),
  'extension-requests': desk('extension-requests?authority=platform', extensionList('platform'), [
    '待审批的延期',
    'extensions to be decided',
  ]),
  'enterprise-extension-requests': desk(
    'extension-requests?authority=business-environment',
    extensionList('business-environment'),
    ['待审批的涉企延期', 'extensions of enterprise matters to be decided'],
  ),
  supervisions: desk('supervisions', supervisionList(undefined), ['督办', 'supervisions']),
  'passed-on': desk('morning-list', passedOnList, ['退转推诿', 'returned and passed on']),
  unsettled: desk('long-unsettled', unsettledList, ['久拖不决', 'long unsettled']),
  'enterprise-to-review': enterprise('to-review', ['待审定的涉企诉求', 'enterprise matters to be reviewed']),
  'enterprise-opinion-given': enterprise('opinion-given', [
    '已有初步意见的涉企诉求',
    'enterprise matters with an opinion',
  ]),
  'enterprise-unreported': enterprise('unreported', [
    '未通报办结的涉企诉求',
    'enterprise closings that are unreported',
  ]),
  'negative-outcomes': desk(
    'negative-outcomes',
    negativeLists['to-examine'],
    ['待核查的否定结果', 'negative outcomes to be examined'],
    'authorities',
  ),
  'mark-requests': authority('mark-requests', markRequests, ['待审定的特殊标记', 'marks to be decided']),
  'bad-ratings': authority('bad-ratings', badRatingList, ['待核查的差评', 'bad ratings to be examined']),
  'callbacks-given-up': authority('callbacks-given-up', callbacksGivenUp, ['未能回访', 'callbacks given up']),
  findings: authority('findings', findingList, ['待核实的问题线索', 'findings to be verified']),
  misuse: authority('misuse', misuseList, ['不当行为', 'misuse']),
  misconduct: authority('misconduct', misconductList, ['违规', 'misconduct']),
  clues: authority('clues', clueLists.open, ['线索', 'clues']),
} as const satisfies Record<string, Desk>

export type DeskName = keyof typeof desks
export const deskNames = Object.keys(desks) as [DeskName, ...DeskName[]]
export const deskOf = (name: DeskName): Desk => desks[name]
