/** 权限表 — of every call its subject, how close one stands, which authority (requirements §1, §4, §8). */
import type { Actor } from './actor.ts'

export type About =
  /** a ticket, or one thing of it: not theirs to see is 404 */
  | 'ticket'
  | 'order'
  | 'task'
  | 'supervision'
  | 'extension'
  /** 移送、转接 — a hand-over of a ticket: whoever sees the ticket, and the channel that it went to */
  | 'hand-over'
  /** a list of the city: rows not theirs to see are left out */
  | 'rows'
  /** a list or figure of one unit, their own where none is named: another branch's is 404 */
  | 'unit-list'
  /** a row of the catalogue or its like: everybody inside sees it, an authority keeps that of its area */
  | 'place'
  /** a missed call, which lies in no category and no area: the city's own */
  | 'missed-call'
  /** a call of the telephone system: the city's own, or of the area it was offered for */
  | 'call'
  /** what is or was to be delivered: its receiver’s own, and of the authority of its tree */
  | 'delivery'
  /** a letter that died or was set aside: of the ticket or receiver it names; of none, the city's own */
  | 'letter'
  /** a batch: of whoever sent it, of the channel whose rows they are, and of whoever sees all of the city */
  | 'batch'
  /** a result of the city: for whoever sees all of the city to act on, shown to the others once its list is announced */
  | 'result'
  /** an article of the knowledge base: its unit's own to propose, the platform's to publish; what is published everybody sees */
  | 'article'
  /** 排名靠后督办 of a unit: its branch, the city's authority, and the issuers; whose unit is of another branch is 404 */
  | 'ladder'
  /** lines of the feed: of what one sees, and for a receiver what was agreed */
  | 'feed'
  /** a draft put to the public: of the unit that is responsible for it, within its branch */
  | 'consultation'
  /** an agreement of data sharing: its receiver’s own; of the city’s authority to keep */
  | 'agreement'
  /** the city as a whole: not for keys limited to a part of it */
  | 'whole-city'
  /** for everybody whose role is let in */
  | 'open'

export interface Reach {
  about: About
  /** Acting: on what one's own unit or branch holds, or on whatever one sees; reading where left out. */
  acts?: 'on-own' | 'on-seen'
  /** Of the authorities this kind alone; both where left out. */
  authority?: NonNullable<Actor['authority']>
  /** How the other kind is told. */
  says?: 'catalogue.platform-authority' | 'clue.authority-alone'
  /** How an authority of the city is told whose role it never is. */
  saysRole?: 'ladder.never-by-the-city'
  /** How everybody is told whose role it never is. */
  saysAnybody?: 'clue.authority-alone'
}

export const reads = (about: About, more: Omit<Reach, 'about'> = {}): Reach => ({ about, ...more })
export const acts = (about: About, more: Omit<Reach, 'about' | 'acts'> = {}): Reach => ({
  about,
  acts: 'on-own',
  ...more,
})
export const whoSees = (about: About, more: Omit<Reach, 'about' | 'acts'> = {}): Reach => ({
  about,
  acts: 'on-seen',
  ...more,
})

export const platform = { authority: 'platform' } as const
/** 线索 — theirs alone: whoever else asks is told so with the article. */
export const clueAuthority = {
  authority: 'business-environment',
  says: 'clue.authority-alone',
  saysAnybody: 'clue.authority-alone',
} as const
export const businessEnvironment = { authority: 'business-environment' } as const
/** Steps of the ladder are the province's and the government's: an authority of the city is told so with the article. */
const issuer = { saysRole: 'ladder.never-by-the-city' } as const
const keeper = { authority: 'platform', says: 'catalogue.platform-authority' } as const

const intake = {
  listTickets: reads('rows'),
  countLists: reads('rows'),
  readMorningList: reads('rows'),
  listSavedLists: reads('open'),
  saveList: reads('open'),
  forgetList: reads('open'),
  readTicket: reads('ticket'),
  readDeadlines: reads('ticket'),
  readTimeline: reads('ticket'),
  readIdentity: reads('ticket'),
  exportIdentities: reads('rows'),
  listLooks: reads('ticket'),
  /** whole or not at all: clues are in it, which are the business-environment authority's alone to see (art. 7) */
  exportLog: reads('ticket', businessEnvironment),
  readClue: reads('ticket', clueAuthority),
  listEarlierTickets: reads('ticket'),
  listSimilarTickets: reads('ticket'),
  readSubmission: reads('ticket'),
  listDeliveries: reads('ticket'),
  listHandOvers: reads('rows'),
  listEmergencies: reads('rows'),
  recordMissedCall: reads('open'),
  listMissedCalls: reads('rows'),
  readMissedCallPhone: reads('missed-call'),
  listMissedCallLooks: reads('missed-call'),
  recordReturn: acts('missed-call'),
  recordCall: reads('open'),
  readCall: reads('call'),
  readCaller: reads('call'),
  listCallerLooks: reads('call'),
  readDraft: reads('call'),
  lookUpCaller: reads('open'),
  listConspicuousLookups: reads('rows'),
  saveDraft: acts('call'),
  endDraft: acts('call'),
  makeLink: reads('ticket'),
  takeAnswer: reads('open'),
  listAnswers: reads('rows'),
  readAnswer: reads('missed-call'),
  listAnswerLooks: reads('missed-call'),
  settleAnswer: acts('missed-call'),
  rateByKey: reads('open'),
  postIntakeBatch: reads('open'),
  listIntakeBatches: reads('rows'),
  readIntakeBatch: reads('batch'),
  listIntakeRows: reads('batch'),
  cancelIntakeBatch: acts('batch'),
  postBulkAct: reads('open'),
  listBulkActs: reads('rows'),
  readBulkAct: reads('batch'),
  listBulkActRows: reads('batch'),
  cancelBulkAct: acts('batch'),
} as const satisfies Record<string, Reach>

const telling = {
  listTicketNotices: reads('ticket'),
  recordTelling: acts('ticket'),
  tellAgain: acts('ticket'),
  recordPosting: acts('ticket'),
  recordFailure: acts('ticket'),
  printNotice: acts('ticket'),
  listNotices: reads('rows'),
} as const satisfies Record<string, Reach>

const files = {
  askUpload: acts('ticket'),
  listFiles: reads('ticket'),
  readFile: reads('ticket'),
  linkFile: reads('ticket'),
} as const satisfies Record<string, Reach>

const handling = {
  findInCatalogue: reads('open'),
  suggestDispatch: reads('open'),
  readSuggestion: reads('ticket'),
  readSuggestionReport: reads('open'),
  listWorkOrders: reads('unit-list'),
  countWorkOrders: reads('unit-list'),
  readWorkOrders: reads('open'),
  readDigest: reads('unit-list'),
  readWorkOrder: reads('order'),
  listLinkedTickets: reads('order'),
  checkReplyDraft: reads('order'),
  readReplyFindings: reads('ticket'),
  listReplyFindings: reads('unit-list'),
  listMergedAppeals: reads('order'),
  listUnsettled: reads('rows'),
  listNegatives: reads('rows'),
  listEnterpriseMatters: reads('rows'),
  listReclassifications: reads('rows'),
  readAssistance: reads('task'),
  listAssistance: reads('unit-list'),
  listRulings: reads('rows'),
  listExtensionRequests: reads('rows'),
  listSupervisions: reads('unit-list'),
  mergeTickets: acts('ticket'),
  listMerged: reads('ticket'),
  listClaims: reads('rows'),
  endShift: reads('open'),
  readStaffFigures: acts('whole-city'),
  listStaffActs: acts('whole-city'),
} as const satisfies Record<string, Reach>

const after = {
  readFigures: reads('unit-list'),
  readEvaluation: reads('unit-list'),
  readScores: reads('unit-list'),
  listFigureTickets: reads('unit-list'),
  readConnection: reads('open'),
  recordCalls: acts('whole-city'),
  beginResult: acts('result'),
  listResults: reads('result'),
  readResult: reads('result'),
  readResultManifest: reads('result'),
  readResultFigures: reads('unit-list'),
  readResultScores: reads('unit-list'),
  listResultTickets: reads('unit-list'),
  withdrawResult: acts('result'),
  reviewResult: acts('result'),
  approveResult: acts('result', businessEnvironment),
  sendResult: acts('result'),
  recordResultReceipt: acts('result'),
  publishResult: acts('result'),
  recomputeResult: acts('result'),
  fileEvaluationAppeal: reads('unit-list'),
  listEvaluationAppeals: reads('unit-list'),
  readEvaluationAppeal: reads('unit-list'),
  ruleEvaluationAppeal: acts('result'),
  listEvaluationRulings: reads('rows'),
  givePoints: acts('result', businessEnvironment),
  makeReport: acts('result'),
  sendReport: acts('result'),
  recordReportReceipt: acts('result'),
  listReports: reads('result'),
  readReport: reads('result'),
  readReportFigures: reads('result'),
  listGivenPoints: reads('unit-list'),
  listLadderCandidates: reads('ladder'),
  proposeLadder: acts('ladder', businessEnvironment),
  listLadders: reads('ladder'),
  readLadder: reads('ladder'),
  declineLadder: acts('ladder', issuer),
  issueLadderStep: acts('ladder', issuer),
  receiveLadderStep: acts('ladder'),
  replyToLadderStep: acts('ladder'),
  reportRectification: acts('ladder'),
  checkRectification: acts('ladder', businessEnvironment),
  endLadder: acts('ladder', issuer),
  withdrawLadder: acts('ladder', issuer),
  listLadderPublications: reads('open'),
  drawInspection: acts('rows', platform),
  listInspections: reads('open'),
  publishInspectionResults: acts('rows', platform),
  readInspection: reads('rows'),
  readAuthorityList: reads('rows'),
  readCallbackReport: reads('rows'),
} as const satisfies Record<string, Reach>

const knowledge = {
  proposeArticle: acts('article', platform),
  publishArticle: acts('article', platform),
  rejectArticle: acts('article', platform),
  withdrawArticle: acts('article', platform),
  listKeptArticles: reads('unit-list', platform),
  listArticleVersions: reads('open'),
  readArticle: reads('open'),
  compareVersions: reads('open'),
  searchArticles: reads('open'),
  searchPublicArticles: reads('open'),
  readPublicArticle: reads('open'),
  listArticleRows: reads('unit-list', platform),
  sendArticleRows: reads('open', platform),
  listStaleArticles: reads('unit-list', platform),
  listUnusedArticles: reads('unit-list', platform),
  listContradictions: reads('unit-list', platform),
  listArticleQuestions: reads('open', platform),
  claimArticleQuestion: reads('open', platform),
  releaseArticleQuestion: reads('open', platform),
  closeArticleQuestion: reads('open', platform),
  reportPublicArticle: reads('open'),
  reportArticle: reads('open'),
  listArticleReports: reads('unit-list', platform),
  readArticleReport: reads('unit-list', platform),
  answerArticleReport: whoSees('unit-list', platform),
  refuseArticleReport: whoSees('unit-list'),
  reviewArticleReport: whoSees('unit-list', platform),
  remindOfArticleReport: whoSees('unit-list', platform),
} as const satisfies Record<string, Reach>

/** Who may is asked of the key that comes with the call. */
const open311 = {
  discoverOpen311: reads('open'),
  listOpen311Services: reads('open'),
  readOpen311Service: reads('open'),
  fileOpen311Request: reads('open'),
  listOpen311Updates: reads('open'),
  updateOpen311Request: reads('open'),
  listOpen311Requests: reads('open'),
  readOpen311Request: reads('open'),
  readOpen311Token: reads('open'),
} as const satisfies Record<string, Reach>

const sharing = {
  /** what of the city as a whole is in it only whoever sees all of it gets */
  listEvents: reads('feed'),
  listEventDays: reads('open'),
  readEventDay: reads('feed'),
  exportEventDay: reads('feed'),
  proposeAgreement: acts('agreement', platform),
  approveAgreement: acts('agreement', platform),
  refuseAgreement: acts('agreement', platform),
  endAgreement: acts('agreement', platform),
  readAgreement: reads('agreement'),
  listAgreements: reads('agreement'),
  beginPush: acts('agreement', platform),
  stopPush: acts('agreement', platform),
  readPush: reads('agreement'),
  askReplay: reads('agreement'),
  readReplay: reads('agreement'),
  listEventTypes: reads('open'),
  readEventType: reads('open'),
} as const satisfies Record<string, Reach>

const consultation = {
  proposeConsultation: acts('consultation', platform),
  openConsultation: acts('consultation', platform),
  refuseConsultation: acts('consultation', platform),
  withdrawConsultation: acts('consultation', platform),
  listKeptConsultations: reads('unit-list', platform),
  readKeptConsultation: reads('unit-list', platform),
  listConsultations: reads('open'),
  askCommentQuestion: reads('open'),
  makeComment: reads('open'),
  listPublicComments: reads('open'),
  readOwnComment: reads('open'),
  listKeptComments: reads('unit-list', platform),
  readKeptComment: reads('unit-list', platform),
  screenComment: acts('consultation', platform),
  takeDownComment: acts('consultation', platform),
  putBackComment: acts('consultation', platform),
  giveVerdicts: whoSees('unit-list'),
  readCommenter: acts('consultation', platform),
  listCommenterLooks: reads('unit-list', platform),
  prepareReport: acts('consultation', platform),
  publishReport: acts('consultation', platform),
  refuseReport: acts('consultation', platform),
  readConsultationReport: reads('open'),
  readConsultation: reads('open'),
} as const satisfies Record<string, Reach>

const published = {
  listReleases: reads('open'),
  readRelease: reads('open'),
  listReleaseCounts: reads('open'),
  listReleaseRates: reads('open'),
  readReleaseMap: reads('open'),
  restateMonth: acts('result', platform),
  listOpenResults: reads('open'),
  readOpenResult: reads('open'),
  listOpenResultFigures: reads('open'),
  listOpenStandings: reads('open'),
  listOpenUnits: reads('open'),
  listOpenCatalogue: reads('open'),
  listOpenResponsibilities: reads('open'),
  receiveInquiry: acts('result', platform),
  listKeptInquiries: acts('result', platform),
  answerInquiry: acts('result', platform),
  publishInquiry: acts('result', platform),
  withholdInquiry: acts('result', platform),
  listInquiries: reads('open'),
  proposeCase: acts('result', platform),
  listCases: acts('result', platform),
  readCase: acts('result', platform),
  reviseCase: acts('result', platform),
  decideCaseMarks: acts('result', platform),
  publishCase: acts('result', platform),
  withholdCase: acts('result', platform),
  takeDownCase: acts('result', platform),
  listOpenCases: reads('open'),
} as const satisfies Record<string, Reach>

const city = {
  readCity: reads('open'),
  putUnit: reads('open'),
  retireUnit: reads('open'),
  readRetirement: reads('unit-list'),
  withdrawRetirement: reads('open'),
  putCategory: reads('open'),
  putChannel: reads('open'),
  putEndpoint: reads('open'),
  deleteEndpoint: reads('open'),
  rotateSecret: reads('open'),
  putGateway: reads('open'),
  rotateReceiptSecret: reads('open'),
  deleteGateway: reads('open'),
  tryGateway: reads('open'),
  takeReceipts: reads('open'),
  takeAnswers: reads('open'),
  putStaff: reads('open'),
  readStaff: reads('open'),
  listStaff: reads('open'),
  endStaff: reads('open'),
  putSignOn: reads('open'),
  deleteSignOn: reads('open'),
  putSignOnSecret: reads('open'),
  deleteSignOnSecret: reads('open'),
  readMe: reads('open'),
  issueKey: reads('open'),
  revokeKey: reads('open'),
  listUndelivered: reads('rows'),
  sendAgain: acts('delivery'),
  discardDelivery: acts('delivery'),
  listActs: reads('rows'),
  listLetters: reads('rows'),
  resendLetter: whoSees('letter'),
  discardLetter: whoSees('letter'),
  putTopic: acts('place'),
  putStandardReply: acts('place', keeper),
  readStandardReply: reads('open'),
  listStandardReplies: reads('open'),
  listStandardReplyVersions: reads('open'),
  putCatalogueEntry: acts('place', keeper),
  readCatalogueHistory: reads('open'),
  suggestCatalogueEntry: reads('open'),
  listCatalogueSuggestions: reads('rows'),
  decideCatalogueSuggestion: acts('rows', keeper),
  listResponsibilities: reads('open'),
  putResponsibility: acts('place', keeper),
  openapi: reads('open'),
  docs: reads('open'),
  docsScript: reads('open'),
  readEmergencyLines: reads('open'),
  readRegulation: reads('open'),
} as const satisfies Record<string, Reach>

/** By the name of the call in the route table; a command says it itself, beside its fields. */
export const table = {
  ...intake,
  ...telling,
  ...files,
  ...handling,
  ...after,
  ...knowledge,
  ...sharing,
  ...published,
  ...open311,
  ...consultation,
  ...city,
}
export const reachOf = (name: string): Reach => (table as Record<string, Reach>)[name] ?? reads('ticket')
