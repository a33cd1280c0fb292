/** What each call answers with, as schemas: for the reference and the contract tests; no function carries them. */
import * as z from 'zod'
import { catalogueEntry, category, channel, responsibility, topic, unit } from '../city/city.ts'
import { catalogueSuggestion } from '../city/suggestion.ts'
import { figuresAnswer, scoresAnswer } from './evaluation-answers.ts'
import { missedCallAnswers } from './missed-call-answers.ts'
import type { RouteName } from './routes.ts'
import { assistanceAnswer, moment, ticketAnswer, workOrderAnswer } from './ticket-answers.ts'

const text = z.string()

/** A registration: the number and the access code are what the appellant keeps. */
const registeredAnswer = z.looseObject({
  number: z.string(),
  accessCode: z.string().describe('查询码 — with the number it opens progress, supplement, withdrawal and rating'),
  state: z.string(),
})

const row = z.looseObject({ number: z.string(), title: text })
const pageAnswer = z.strictObject({
  items: z.array(row),
  next: z.string().optional().describe('cursor of the next page'),
})

const listedAnswer = z.strictObject({
  items: z.array(z.looseObject({ ticket: z.string(), title: text })),
  next: z.string().optional(),
})

const deadlinesAnswer = z.strictObject({
  ticket: z.string(),
  deadlines: z.array(z.looseObject({ clock: z.string(), article: z.string(), days: z.array(z.looseObject({})) })),
})

const timelineAnswer = z.strictObject({
  ticket: z.string(),
  decisions: z.array(z.looseObject({ n: z.int(), at: moment, command: z.string() })),
})

const deliveriesAnswer = z.strictObject({
  items: z.array(z.looseObject({ id: z.string(), state: z.string(), attempts: z.int() })),
})

const identityAnswer = z.strictObject({
  name: z.string(),
  phone: z.string(),
  email: z.string().optional(),
  idNumber: z.string().optional(),
  address: z.string().optional(),
})

const inspectionAnswer = z.looseObject({
  inspection: z.string(),
  seed: z.string().describe('32 hexadecimal digits drawn before the stratum was looked at'),
  population: z.int(),
  populationDigest: z.string().describe('SHA-256 of the sorted ticket numbers of the stratum, a line each'),
  drawn: z.array(z.union([z.string(), z.looseObject({ ticket: z.string() })])),
})
const pageOfAnyAnswer = z.strictObject({ items: z.array(z.looseObject({})), next: z.string().optional() })
const anyAnswer = z.looseObject({})

export const answers: { readonly [N in RouteName]?: z.ZodType } = {
  register: registeredAnswer,
  ...missedCallAnswers,
  listTickets: pageAnswer,
  readTicket: ticketAnswer,
  readDeadlines: deadlinesAnswer,
  readTimeline: timelineAnswer,
  readIdentity: identityAnswer,
  mergeTickets: z.strictObject({
    ticket: z.string(),
    merged: z.int().describe('how many are merged now'),
    results: z.array(z.looseObject({ ticket: z.string(), merged: z.boolean() })),
  }),
  listMerged: z.strictObject({ items: z.array(z.looseObject({ ticket: z.string() })), next: z.string().optional() }),
  listMergedAppeals: z.strictObject({
    items: z.array(z.looseObject({ ticket: z.string(), title: text })),
    next: z.string().optional(),
  }),
  endMerging: ticketAnswer,
  unmerge: ticketAnswer,
  addFacts: ticketAnswer,
  listLooks: z.strictObject({
    ticket: z.string(),
    items: z.array(z.looseObject({ how: z.enum(['look', 'delivery']), at: moment })),
  }),
  listEarlierTickets: z.strictObject({ ticket: z.string(), items: z.array(row) }),
  linkEarlier: ticketAnswer,
  listLinkedTickets: z.strictObject({
    items: z.array(z.looseObject({ ticket: z.string(), relation: z.enum(['earlier', 'later']), title: text })),
  }),
  listSimilarTickets: z.strictObject({
    ticket: z.string(),
    article: z.string(),
    atLeast: z.number().describe('the score from which a ticket is pointed out'),
    withinDays: z.int().describe('between registrations, for other appellants’ tickets'),
    compared: z.strictObject({ sameAppellant: z.int(), sameCategoryAndArea: z.int(), inFull: z.int() }),
    items: z.array(
      z.looseObject({
        number: z.string(),
        title: text,
        mergedInto: z.string().optional(),
        kind: z.enum(['repeat', 'same-matter']),
        score: z.number(),
        reasons: z.array(z.looseObject({ code: z.string(), zh: z.string(), en: z.string() })),
      }),
    ),
  }),
  readSubmission: ticketAnswer,
  listDeliveries: deliveriesAnswer,
  declareEmergency: ticketAnswer,
  confirmEmergency: ticketAnswer,
  downgradeEmergency: ticketAnswer,
  listEmergencies: pageAnswer,
  answer: ticketAnswer,
  reject: ticketAnswer,
  redirect: ticketAnswer,
  requestSupplement: ticketAnswer,
  supplySupplement: ticketAnswer,
  extendSupplement: ticketAnswer,
  explainSupplement: ticketAnswer,
  judgeExplanation: ticketAnswer,
  accept: ticketAnswer,
  file: ticketAnswer,
  withdraw: ticketAnswer,
  rate: ticketAnswer,
  rateBySms: ticketAnswer,
  examineRating: ticketAnswer,
  markMatter: ticketAnswer,
  recordInspection: ticketAnswer,
  verifyFinding: ticketAnswer,
  recordMisuse: ticketAnswer,
  answerMisuse: ticketAnswer,
  verifyMisuse: ticketAnswer,
  handOverMisuse: ticketAnswer,
  reportMisconduct: ticketAnswer,
  verifyMisconduct: ticketAnswer,
  takeMisconductStep: ticketAnswer,
  transferClue: ticketAnswer,
  recordClueFeedback: ticketAnswer,
  closeClue: ticketAnswer,
  readAuthorityList: z.strictObject({
    items: z.array(z.looseObject({ ticket: z.string() })),
    next: z.string().optional(),
  }),
  readCallbackReport: z.looseObject({
    from: z.iso.date(),
    to: z.iso.date(),
    falseClosings: z.array(z.looseObject({})),
  }),
  drawInspection: inspectionAnswer,
  listInspections: z.looseObject({ items: z.array(z.looseObject({ inspection: z.string(), seed: z.string() })) }),
  readInspection: inspectionAnswer,
  dispatch: ticketAnswer,
  findInCatalogue: anyAnswer,
  listWorkOrders: pageAnswer,
  readWorkOrder: workOrderAnswer,
  acknowledge: workOrderAnswer,
  replyInterim: workOrderAnswer,
  reply: workOrderAnswer,
  sendBack: ticketAnswer,
  passCheck: ticketAnswer,
  close: ticketAnswer,
  listUnsettled: pageAnswer.extend({ longerThan: z.int().describe('working days since acceptance') }),
  listNegatives: pageAnswer,
  examineNegative: ticketAnswer,
  recordNonCooperation: ticketAnswer,
  recordCooperation: ticketAnswer,
  callBack: ticketAnswer,
  reviewEnterprise: ticketAnswer,
  tellAppellant: workOrderAnswer,
  reportClosing: workOrderAnswer,
  listEnterpriseMatters: pageAnswer,
  reclassify: ticketAnswer,
  listReclassifications: pageAnswer,
  passDown: workOrderAnswer,
  sendBackDown: workOrderAnswer,
  adopt: workOrderAnswer,
  recall: workOrderAnswer,
  askAssistance: workOrderAnswer,
  reportAssistance: assistanceAnswer,
  readAssistance: assistanceAnswer,
  listAssistance: pageOfAnyAnswer,
  requestReturn: workOrderAnswer,
  decideReturn: ticketAnswer,
  requestExtension: workOrderAnswer,
  decideExtension: ticketAnswer,
  reportProgress: workOrderAnswer,
  listExtensionRequests: listedAnswer,
  listSupervisions: listedAnswer,
  supervise: ticketAnswer,
  raiseSupervision: ticketAnswer,
  answerSupervision: ticketAnswer,
  dischargeSupervision: ticketAnswer,
  urge: ticketAnswer,
  reassign: ticketAnswer,
  addCoHandler: ticketAnswer,
  removeCoHandler: ticketAnswer,
  readFigures: figuresAnswer,
  readScores: scoresAnswer,
  listFigureTickets: anyAnswer,
  recordCalls: anyAnswer,
  readCity: anyAnswer,
  putUnit: unit(),
  putCategory: category(),
  putChannel: channel(),
  putCatalogueEntry: catalogueEntry(),
  putTopic: topic(),
  readCatalogueHistory: pageOfAnyAnswer,
  suggestCatalogueEntry: catalogueSuggestion(),
  listCatalogueSuggestions: pageOfAnyAnswer,
  decideCatalogueSuggestion: catalogueSuggestion(),
  listResponsibilities: pageOfAnyAnswer,
  putResponsibility: responsibility(),
  listRulings: pageOfAnyAnswer.extend({
    searched: z.int().optional().describe('with `text`: how many rulings were read to find these'),
  }),
  putEndpoint: z.strictObject({ url: z.string(), secret: z.string() }),
  issueKey: z.strictObject({ id: z.string(), key: z.string(), expires: z.string() }),
  openapi: anyAnswer,
  readRegulation: anyAnswer,
  readEmergencyLines: z.looseObject({
    lines: z.array(z.looseObject({ number: z.string(), zh: z.string(), en: z.string() })),
    article: z.string(),
  }),
}
