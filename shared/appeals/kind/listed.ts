/** 清单 — the rows that a ticket contributes to named lists. */

import type { Listed } from '../../access/holding.ts'
import { type callbacksGivenUp, listedCallbacks } from '../matters/calling-back/listed.ts'
import { listedReclassifications } from '../matters/classifying/listed.ts'
import { listedUnsettled } from '../matters/closing/listed.ts'
import { type clueLists, listedClues } from '../matters/clues/listed.ts'
import { listedEmergencies } from '../matters/emergencies/listed.ts'
import { listedEnterprise } from '../matters/enterprise/listed.ts'
import { listedExtensions } from '../matters/extending/listed.ts'
import { type findingList, listedFindings } from '../matters/false-closing/listed.ts'
import { listedHandOvers } from '../matters/handing-over/listed.ts'
import { listedMarking, type markList } from '../matters/marking/listed.ts'
import { mergedRows } from '../matters/merging/lists.ts'
import { listedSimilar } from '../matters/merging/similar-list.ts'
import { listedMisconduct, type misconductList } from '../matters/misconduct/listed.ts'
import { listedMisuse, type misuseList } from '../matters/misuse/listed.ts'
import { listedNegatives } from '../matters/negative/listed.ts'
import { listedAssistance } from '../matters/passing-down/listed.ts'
import { type badRatingList, listedMarks, listedRatings, type markedList } from '../matters/rating/listed.ts'
import { listedPassedOn, listedRulings } from '../matters/returning/listed.ts'
import { listedSupervisions } from '../matters/supervising/listed.ts'
import { listedCalls } from '../matters/telephoning/listed.ts'
import type { Audience } from '../ticket/confidential.ts'
import { holdingOf } from '../ticket/holding.ts'
import type { RowOn } from '../ticket/listing.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { listedClaims } from './claimed.ts'

/** What each matter lists of a ticket: all its rows, also those that have left their list. */
const matters: readonly ((ticket: Ticket) => Listed[])[] = [
  listedExtensions,
  listedSupervisions,
  listedRatings,
  listedMarks,
  listedMarking,
  listedCallbacks,
  listedFindings,
  listedMisuse,
  listedMisconduct,
  listedClues,
  listedHandOvers,
  listedEmergencies,
  listedEnterprise,
  listedReclassifications,
  listedUnsettled,
  listedNegatives,
  listedRulings,
  listedPassedOn,
  listedAssistance,
  listedCalls,
  listedClaims,
]

/** Read by way of another ticket, which is theirs: whose these are is not asked. */
const amongTickets: typeof matters = [mergedRows, listedSimilar]

export function listedRows(ticket: Ticket): Listed[] {
  const whose = holdingOf(ticket)
  return [
    ...matters.flatMap((rowsOf) => rowsOf(ticket)).map((listed) => ({ ...listed, whose })),
    ...amongTickets.flatMap((rowsOf) => rowsOf(ticket)),
  ]
}

/** 主管部门清单 — each with whom alone it is for; undefined where the platform's operators may read it too. */
export const authorityLists = {
  'bad-ratings': undefined,
  'marked-after-rating': undefined,
  'callbacks-given-up': undefined,
  findings: undefined,
  'mark-requests': undefined,
  'marks-hard-case': undefined,
  'marks-unreasonable': undefined,
  'marks-beyond-powers': undefined,
  'marks-joint-supervision': undefined,
  misuse: 'authorities',
  misconduct: 'authorities',
  clues: 'business-environment',
  'clues-closed': 'business-environment',
} as const satisfies Record<string, Audience | undefined>

/** What stands on one of them. */
export type AuthorityRow = RowOn<
  | typeof badRatingList
  | typeof markedList
  | ReturnType<typeof markList>
  | typeof callbacksGivenUp
  | typeof findingList
  | typeof misuseList
  | typeof misconductList
  | typeof clueLists.open
>
