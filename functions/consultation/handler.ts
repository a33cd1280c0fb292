/** 意见征集 — drafts put to the public, what people say of them, what became of it. */
import { httpFunction } from '../../shared/api/http-function.ts'
import { maskedComment } from '../../shared/api/masked-comment.ts'
import { personalIn } from '../../shared/api/personal-in.ts'
import { toldOfComments } from '../../shared/api/told-of-comments.ts'
import {
  giveVerdicts,
  listCommenterLooks,
  listKeptComments,
  putBackComment,
  readCommenter,
  readKeptComment,
  screenComment,
  takeDownComment,
} from '../../shared/consultation/comments/calls.ts'
import { askCommentQuestion, listPublicComments, makeComment } from '../../shared/consultation/comments/public.ts'
import { readOwnComment } from '../../shared/consultation/comments/reading-own.ts'
import { commentRoutes } from '../../shared/consultation/comments/routes.ts'
import { composeConsultation } from '../../shared/consultation/compose.ts'
import {
  listKeptConsultations,
  openConsultation,
  proposeConsultation,
  readKeptConsultation,
  refuseConsultation,
  withdrawConsultation,
} from '../../shared/consultation/drafts/calls.ts'
import { listConsultations, readConsultation } from '../../shared/consultation/drafts/public.ts'
import { draftRoutes } from '../../shared/consultation/drafts/routes.ts'

import {
  prepareReport,
  publishReport,
  readConsultationReport,
  refuseReport,
} from '../../shared/consultation/report/calls.ts'
import { reportRoutes } from '../../shared/consultation/report/routes.ts'

const composed = composeConsultation()

export const handler = httpFunction(
  { ...draftRoutes, ...commentRoutes, ...reportRoutes },
  {
    ...{ proposeConsultation, openConsultation, refuseConsultation, withdrawConsultation },
    ...{ listKeptConsultations, readKeptConsultation, listConsultations, readConsultation },
    ...{ askCommentQuestion, makeComment, listPublicComments, readOwnComment },
    ...{ listKeptComments, readKeptComment, screenComment, takeDownComment, putBackComment },
    ...{ prepareReport, publishReport, refuseReport, readConsultationReport },
    ...{ giveVerdicts, readCommenter, listCommenterLooks },
  },
  // Texts are masked as those of appeals are.
  { ...composed, ...toldOfComments(composed), masked: maskedComment, personalIn },
)
