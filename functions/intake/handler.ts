/** 受理 — registration, review and the appellant's side of a ticket. */

import { batchCalls } from '../../shared/api/compose-batches.ts'
import { composeTelling } from '../../shared/api/compose-telling.ts'
import { httpFunction } from '../../shared/api/http-function.ts'
import { answerAppeal } from '../../shared/appeals/calls/answering.ts'
import { exportLog, listLooks } from '../../shared/appeals/calls/auditing.ts'
import { rateBySms } from '../../shared/appeals/calls/by-sms.ts'
import { carriedOut } from '../../shared/appeals/calls/carrying-out.ts'
import { setConfidentiality } from '../../shared/appeals/calls/confidentiality.ts'
import { endDraft, readDraft, saveDraft } from '../../shared/appeals/calls/drafts.ts'
import * as handed from '../../shared/appeals/calls/handing-over.ts'
import { exportIdentities, readIdentity } from '../../shared/appeals/calls/identities.ts'
import { makeLink } from '../../shared/appeals/calls/links.ts'
import { countLists, forgetList, listSavedLists, listTickets, saveList } from '../../shared/appeals/calls/lists.ts'
import { listConspicuousLookups, lookUpCaller } from '../../shared/appeals/calls/lookups.ts'
import { listMerged, mergeTickets } from '../../shared/appeals/calls/merging.ts'
import * as answered from '../../shared/appeals/calls/message-answers.ts'
import * as missed from '../../shared/appeals/calls/missed-calls.ts'
import { readMorningList } from '../../shared/appeals/calls/morning-list.ts'
import * as phone from '../../shared/appeals/calls/phone-calls.ts'
import * as reading from '../../shared/appeals/calls/reading.ts'
import { correctAppellant, issueAccessCode, registerAppeal } from '../../shared/appeals/calls/registration.ts'
import {
  linkEarlier,
  listEarlierTickets,
  listSimilarTickets,
  rejectAppeal,
} from '../../shared/appeals/calls/repeats.ts'
import { listStandardReplies, readStandardReply } from '../../shared/appeals/calls/standard-replies.ts'
import { emergencyLists } from '../../shared/appeals/matters/emergencies/listed.ts'
import { draftsRoutes } from '../../shared/appeals/routes/drafts.ts'
import { handingOverRoutes } from '../../shared/appeals/routes/handing-over.ts'
import { intakeRoutes } from '../../shared/appeals/routes/intake.ts'
import { linksRoutes } from '../../shared/appeals/routes/links.ts'
import { listsRoutes } from '../../shared/appeals/routes/lists.ts'
import { lookupsRoutes } from '../../shared/appeals/routes/lookups.ts'
import { mergingRoutes } from '../../shared/appeals/routes/merging.ts'
import { messageAnswersRoutes } from '../../shared/appeals/routes/message-answers.ts'
import { missedCallsRoutes } from '../../shared/appeals/routes/missed-calls.ts'
import { notingRoutes } from '../../shared/appeals/routes/noting.ts'
import { phoneCallsRoutes } from '../../shared/appeals/routes/phone-calls.ts'
import { publishingRoutes } from '../../shared/appeals/routes/publishing.ts'
import { reviewingRoutes } from '../../shared/appeals/routes/reviewing.ts'
import { fillingRoutes } from '../../shared/appeals/routes/standard-replies.ts'
import * as batches from '../../shared/batches/calls.ts'
import { batchesRoutes } from '../../shared/batches/routes.ts'
import { takeAnswers } from '../../shared/telling/calls/receiving.ts'
import { pushedRoutes } from '../../shared/telling/message-routes.ts'
import { toldByReading } from '../../shared/telling/reading.ts'

const { listMergedAppeals: _, ...ofIntake } = mergingRoutes

const routes = {
  ...intakeRoutes,
  ...reviewingRoutes,
  ...ofIntake,
  ...missedCallsRoutes,
  ...phoneCallsRoutes,
  ...draftsRoutes,
  ...linksRoutes,
  ...listsRoutes,
  ...lookupsRoutes,
  ...messageAnswersRoutes,
  ...notingRoutes,
  ...publishingRoutes,
  ...fillingRoutes,
  ...handingOverRoutes,
  takeAnswers: pushedRoutes.takeAnswers,
  ...batchesRoutes,
}

export const handler = httpFunction(
  routes,
  {
    ...carriedOut(routes),
    register: registerAppeal,
    issueAccessCode,
    listTickets,
    countLists,
    readMorningList,
    listSavedLists,
    saveList,
    forgetList,
    readTicket: toldByReading(reading.readOne),
    readDeadlines: reading.readDeadlines,
    readTimeline: reading.readTimeline,
    readIdentity,
    exportIdentities,
    correctIdentity: correctAppellant,
    readSubmission: reading.readSubmission,
    listDeliveries: reading.listDeliveries,
    listHandOvers: handed.listHandOvers,
    recordHandOverReceipt: handed.recordHandOverReceipt,
    handBack: handed.handBack,
    listEmergencies: (call, deps) => reading.listRows(emergencyLists[call.query.list], call, deps),
    answer: answerAppeal,
    reject: rejectAppeal,
    listEarlierTickets,
    linkEarlier,
    listSimilarTickets,
    mergeTickets,
    listMerged,
    listLooks,
    exportLog,
    setConfidentiality,
    rateBySms,
    recordMissedCall: missed.tellMissedCall,
    listMissedCalls: missed.listMissedCalls,
    readMissedCallPhone: missed.readMissedCallPhone,
    listMissedCallLooks: missed.listMissedCallLooks,
    recordReturn: missed.ringBack,
    recordCall: phone.recordCall,
    readCall: phone.showCall,
    readCaller: phone.readCaller,
    listCallerLooks: phone.listCallerLooks,
    linkCall: phone.linkCall,
    lookUpCaller,
    listConspicuousLookups,
    readDraft,
    saveDraft,
    endDraft,
    makeLink,
    takeAnswer: answered.takeAnswer,
    takeAnswers,
    readStandardReply,
    listStandardReplies,
    listAnswers: answered.listAnswers,
    readAnswer: answered.readAnswer,
    listAnswerLooks: answered.listAnswerLooks,
    settleAnswer: answered.settleAnswer,
    rateByKey: answered.rateByKey,
    ...batches,
  },
  batchCalls(composeTelling()),
)
