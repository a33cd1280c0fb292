/** 应答 — the schema of what each call about appeals answers, by the name of its route. */

import * as z from 'zod'
import { pageOf } from '../../door/pages.ts'
import { words } from '../../law/limit.ts'
import { moment } from '../../schema/moment.ts'
import { authorityRow } from './answers/authority-rows.ts'
import { callbackReportAnswer } from './answers/callback-report.ts'
import { clueAnswer } from './answers/clues.ts'
import { deadlinesAnswer } from './answers/deadlines.ts'
import { digestAnswer } from './answers/digest.ts'
import { handOverRow } from './answers/hand-overs.ts'
import { inspectionAnswers } from './answers/inspections.ts'
import { lettersAnswer } from './answers/letters.ts'
import { linkAnswer } from './answers/links.ts'
import { listsAnswers } from './answers/lists.ts'
import { lookupAnswers } from './answers/lookups.ts'
import { messageAnswersAnswers } from './answers/message-answers.ts'
import { missedCallAnswers } from './answers/missed-calls.ts'
import { assistanceAnswer } from './answers/order-requests.ts'
import { workOrderAnswer } from './answers/orders.ts'
import { phoneCallAnswers } from './answers/phone-calls.ts'
import {
  accessCodeAnswer,
  actAnswer,
  actsAnswer,
  deliveriesAnswer,
  deliveryAnswer,
  identityAnswer,
  linkedAnswer,
  looksAnswer,
  matchAnswer,
  mergedAppealAnswer,
  misuseInForce,
  registeredAnswer,
  timelineAnswer,
} from './answers/reading.ts'
import { findingsAnswer, unitFindingsAnswer } from './answers/reply-findings.ts'
import {
  assistanceRow,
  emergencyRow,
  enterpriseRow,
  extensionRow,
  mergedRow,
  negativeRow,
  orderCounts,
  orderRow,
  reclassificationRow,
  rulingAnswer,
  shiftEnded,
  supervisionRow,
  ticketRow,
  unsettledRow,
} from './answers/rows.ts'
import { staffFiguresAnswers } from './answers/staff-figures.ts'
import { fillingAnswers } from './answers/standard-replies.ts'
import { suggestingAnswers } from './answers/suggesting.ts'
import { asTheyReadIt } from './answers/tickets.ts'

/** Commands that are carried out as they are asked answer with their ticket or order, as its reader sees it. */
export const appealsAnswers = {
  register: registeredAnswer,
  ...missedCallAnswers,
  ...phoneCallAnswers,
  ...lookupAnswers,
  ...fillingAnswers,
  linkCall: asTheyReadIt,
  makeLink: linkAnswer,
  ...messageAnswersAnswers,
  listTickets: pageOf(ticketRow),
  ...listsAnswers,
  readTicket: asTheyReadIt,
  readClue: clueAnswer,
  checkReplyDraft: findingsAnswer,
  readReplyFindings: findingsAnswer,
  listReplyFindings: unitFindingsAnswer,
  readDeadlines: deadlinesAnswer,
  readTimeline: timelineAnswer,
  readIdentity: identityAnswer,
  correctIdentity: asTheyReadIt,
  listMerged: pageOf(mergedRow),
  claim: asTheyReadIt,
  listClaims: pageOf(ticketRow),
  endShift: shiftEnded,
  ...staffFiguresAnswers,
  listMergedAppeals: pageOf(mergedAppealAnswer),
  listLooks: z.strictObject({
    ticket: z.string(),
    items: looksAnswer,
  }),
  listEarlierTickets: z.strictObject({
    ticket: z.string(),
    items: z.array(ticketRow.extend({ misuse: misuseInForce.optional() })),
  }),
  issueAccessCode: accessCodeAnswer,
  linkEarlier: asTheyReadIt,
  listLinkedTickets: z.strictObject({
    items: z.array(linkedAnswer),
  }),
  listSimilarTickets: z.strictObject({
    ticket: z.string(),
    article: z.string(),
    atLeast: z.number().describe('the score from which a ticket is pointed out'),
    withinDays: z.int().describe('between registrations, for other appellants’ tickets'),
    compared: z.strictObject({ sameAppellant: z.int(), sameCategoryAndArea: z.int(), inFull: z.int() }),
    items: z.array(
      ticketRow.extend({
        mergedInto: z.string().optional(),
        kind: z.enum(['repeat', 'same-matter']),
        score: z.number(),
        says: words,
        reasons: z.array(
          z.strictObject({
            code: z.string(),
            zh: z.string(),
            en: z.string(),
            share: z.number().optional(),
            days: z.int().optional(),
            metres: z.int().optional(),
          }),
        ),
      }),
    ),
  }),
  readSubmission: asTheyReadIt,
  listDeliveries: deliveriesAnswer,
  listHandOvers: pageOf(handOverRow),
  recordHandOverReceipt: handOverRow,
  handBack: handOverRow,
  listUndelivered: pageOf(deliveryAnswer),
  sendAgain: deliveryAnswer,
  discardDelivery: deliveryAnswer,
  listActs: actsAnswer,
  listLetters: lettersAnswer,
  resendLetter: actAnswer,
  discardLetter: actAnswer,
  listEmergencies: pageOf(emergencyRow),
  answer: asTheyReadIt,
  reply: workOrderAnswer,
  reject: asTheyReadIt,
  setConfidentiality: asTheyReadIt,
  rateBySms: asTheyReadIt,
  recordInspection: asTheyReadIt,
  readAuthorityList: pageOf(authorityRow),
  readCallbackReport: callbackReportAnswer,
  ...inspectionAnswers,
  findInCatalogue: matchAnswer,
  ...suggestingAnswers,
  listWorkOrders: pageOf(orderRow).extend({
    since: moment
      .optional()
      .describe(
        '下次作 changedSince；其后的变更不会漏，可能重复，按工单编号和 version 去重 changedSince of the next call: nothing is missed, some may come twice',
      ),
  }),
  countWorkOrders: orderCounts,
  readDigest: digestAnswer,
  readWorkOrder: workOrderAnswer,
  listUnsettled: pageOf(unsettledRow).extend({ longerThan: z.int().describe('working days since acceptance') }),
  listNegatives: pageOf(negativeRow),
  listEnterpriseMatters: pageOf(enterpriseRow),
  listReclassifications: pageOf(reclassificationRow),
  reportAssistance: assistanceAnswer,
  readAssistance: assistanceAnswer,
  listAssistance: pageOf(assistanceRow),
  requestExtension: workOrderAnswer,
  listExtensionRequests: pageOf(extensionRow),
  listSupervisions: pageOf(supervisionRow),
  listRulings: pageOf(rulingAnswer).extend({
    searched: z.int().optional().describe('with `text`: how many rulings were read to find these'),
  }),
}
