/** 应答 — schemas of what each call answers, for the reference and the contract tests. */

import * as z from 'zod'
import { authorityRow } from '../appeals/routes/answers/authority-rows.ts'
import { callbackReportAnswer } from '../appeals/routes/answers/callback-report.ts'
import { deadlinesAnswer } from '../appeals/routes/answers/deadlines.ts'
import { inspectionAnswers } from '../appeals/routes/answers/inspections.ts'
import { lettersAnswer } from '../appeals/routes/answers/letters.ts'
import { missedCallAnswers } from '../appeals/routes/answers/missed-calls.ts'
import { assistanceAnswer, workOrderAnswer } from '../appeals/routes/answers/orders.ts'
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
} from '../appeals/routes/answers/reading.ts'
import {
  assistanceRow,
  emergencyRow,
  enterpriseRow,
  extensionRow,
  mergedRow,
  negativeRow,
  orderRow,
  pageOf,
  reclassificationRow,
  rulingAnswer,
  supervisionRow,
  ticketRow,
  unsettledRow,
} from '../appeals/routes/answers/rows.ts'
import { ticketAnswer } from '../appeals/routes/answers/tickets.ts'
import { catalogueEntry, category, channel, city, responsibility, topic, unit } from '../city/city.ts'
import { endpointAnswers } from '../city/routes/answers/endpoints.ts'
import { retiringAnswers } from '../city/routes/answers/retiring.ts'
import { catalogueSuggestion } from '../city/suggestions/suggestion.ts'
import type { Route } from '../door/route.ts'
import { figuresAnswer, figureTicketsAnswer, scoresAnswer } from '../evaluation/answers.ts'
import { words } from '../law/limit.ts'
import { rules } from '../law/rules.ts'
import { problemAnswer } from './problem-answer.ts'
import type { RouteName } from './routes.ts'

const anyAnswer = z.looseObject({})

/** Stands for a ticket, which each reader sees in another way. */
const asTheyReadIt = z.never()

const answers: { readonly [N in RouteName]?: z.ZodType } = {
  register: registeredAnswer,
  ...missedCallAnswers,
  listTickets: pageOf(ticketRow),
  readTicket: asTheyReadIt,
  readDeadlines: deadlinesAnswer,
  readTimeline: timelineAnswer,
  readIdentity: identityAnswer,
  correctIdentity: asTheyReadIt,
  mergeTickets: z.strictObject({
    ticket: z.string(),
    merged: z.int().describe('how many are merged now'),
    results: z.array(z.strictObject({ ticket: z.string(), merged: z.boolean(), problem: problemAnswer.optional() })),
  }),
  listMerged: pageOf(mergedRow),
  listMergedAppeals: pageOf(mergedAppealAnswer),
  endMerging: asTheyReadIt,
  unmerge: asTheyReadIt,
  addFacts: asTheyReadIt,
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
          }),
        ),
      }),
    ),
  }),
  readSubmission: asTheyReadIt,
  listDeliveries: deliveriesAnswer,
  listUndelivered: pageOf(deliveryAnswer),
  sendAgain: deliveryAnswer,
  discardDelivery: deliveryAnswer,
  listActs: actsAnswer,
  listLetters: lettersAnswer,
  resendLetter: actAnswer,
  discardLetter: actAnswer,
  declareEmergency: asTheyReadIt,
  confirmEmergency: asTheyReadIt,
  downgradeEmergency: asTheyReadIt,
  listEmergencies: pageOf(emergencyRow),
  answer: asTheyReadIt,
  reject: asTheyReadIt,
  redirect: asTheyReadIt,
  requestSupplement: asTheyReadIt,
  supplySupplement: asTheyReadIt,
  extendSupplement: asTheyReadIt,
  explainSupplement: asTheyReadIt,
  judgeExplanation: asTheyReadIt,
  accept: asTheyReadIt,
  file: asTheyReadIt,
  setConfidentiality: asTheyReadIt,
  writeForUnits: asTheyReadIt,
  recordContact: asTheyReadIt,
  withdraw: asTheyReadIt,
  contestFiling: asTheyReadIt,
  rate: asTheyReadIt,
  rateBySms: asTheyReadIt,
  examineRating: asTheyReadIt,
  markMatter: asTheyReadIt,
  recordInspection: asTheyReadIt,
  verifyFinding: asTheyReadIt,
  recordMisuse: asTheyReadIt,
  answerMisuse: asTheyReadIt,
  verifyMisuse: asTheyReadIt,
  handOverMisuse: asTheyReadIt,
  reportMisconduct: asTheyReadIt,
  verifyMisconduct: asTheyReadIt,
  takeMisconductStep: asTheyReadIt,
  transferClue: asTheyReadIt,
  recordClueFeedback: asTheyReadIt,
  closeClue: asTheyReadIt,
  readAuthorityList: pageOf(authorityRow),
  readCallbackReport: callbackReportAnswer,
  ...inspectionAnswers,
  dispatch: asTheyReadIt,
  findInCatalogue: matchAnswer,
  listWorkOrders: pageOf(orderRow),
  readWorkOrder: workOrderAnswer,
  acknowledge: workOrderAnswer,
  replyInterim: workOrderAnswer,
  reply: workOrderAnswer,
  sendBack: asTheyReadIt,
  passCheck: asTheyReadIt,
  close: asTheyReadIt,
  listUnsettled: pageOf(unsettledRow).extend({ longerThan: z.int().describe('working days since acceptance') }),
  listNegatives: pageOf(negativeRow),
  examineNegative: asTheyReadIt,
  recordNonCooperation: asTheyReadIt,
  recordCooperation: asTheyReadIt,
  callBack: asTheyReadIt,
  reviewEnterprise: asTheyReadIt,
  tellAppellant: workOrderAnswer,
  reportClosing: workOrderAnswer,
  listEnterpriseMatters: pageOf(enterpriseRow),
  reclassify: asTheyReadIt,
  listReclassifications: pageOf(reclassificationRow),
  passDown: workOrderAnswer,
  sendBackDown: workOrderAnswer,
  adopt: workOrderAnswer,
  recall: workOrderAnswer,
  askAssistance: workOrderAnswer,
  reportAssistance: assistanceAnswer,
  readAssistance: assistanceAnswer,
  listAssistance: pageOf(assistanceRow),
  requestReturn: workOrderAnswer,
  decideReturn: asTheyReadIt,
  requestExtension: workOrderAnswer,
  decideExtension: asTheyReadIt,
  reportProgress: workOrderAnswer,
  listExtensionRequests: pageOf(extensionRow),
  listSupervisions: pageOf(supervisionRow),
  supervise: asTheyReadIt,
  raiseSupervision: asTheyReadIt,
  answerSupervision: asTheyReadIt,
  dischargeSupervision: asTheyReadIt,
  urge: asTheyReadIt,
  reassign: asTheyReadIt,
  addCoHandler: asTheyReadIt,
  removeCoHandler: asTheyReadIt,
  readFigures: figuresAnswer,
  readScores: scoresAnswer,
  listFigureTickets: figureTicketsAnswer,
  recordCalls: z.strictObject({ day: z.iso.date(), offered: z.int(), answered: z.int() }),
  readCity: city()
    .partial()
    .required({ code: true, name: true, nameEn: true, areas: true, categories: true, channels: true })
    .describe('渠道只见提交诉求所需 channels see what they need to file an appeal'),
  putUnit: unit(),
  putCategory: category(),
  putChannel: channel(),
  putCatalogueEntry: catalogueEntry(),
  putTopic: topic(),
  readCatalogueHistory: pageOf(catalogueEntry()),
  suggestCatalogueEntry: catalogueSuggestion(),
  listCatalogueSuggestions: pageOf(catalogueSuggestion()),
  decideCatalogueSuggestion: catalogueSuggestion(),
  listResponsibilities: pageOf(responsibility()),
  putResponsibility: responsibility(),
  listRulings: pageOf(rulingAnswer).extend({
    searched: z.int().optional().describe('with `text`: how many rulings were read to find these'),
  }),
  ...retiringAnswers,
  ...endpointAnswers,
  issueKey: z.strictObject({ id: z.string(), key: z.string(), expires: z.string() }),
  openapi: anyAnswer,
  readRegulation: rules,
  readEmergencyLines: rules.shape.externalLines,
}

/** What a call answers with when all went well, for those who may make it; undefined where that is no JSON. */
export function answerOf({ name, who }: Pick<Route, 'who'> & { name: RouteName }): z.ZodType | undefined {
  const answer = answers[name]
  return answer === asTheyReadIt ? ticketAnswer(who === 'anyone' ? [] : who) : answer
}
