/** 问题总目 — all problems that the API answers with: the door's and every area's. */

import { accessRefusals } from '../access/refusals.ts'
import { refusals } from '../appeals/words/refusals.ts'
import { batchRefusals } from '../batches/refusals.ts'
import { cityRefusals } from '../city/refusals.ts'
import { commentRefusals } from '../consultation/comments/refusals.ts'
import { draftRefusals } from '../consultation/drafts/refusals.ts'
import { problems } from '../door/problem.ts'
import { sentences } from '../door/sentence.ts'
import { evaluationAppealRefusals } from '../evaluation/appeals/refusals.ts'
import { givenRefusals } from '../evaluation/given/refusals.ts'
import { ladderRefusals } from '../evaluation/ladder/refusals.ts'
import { reportRefusals } from '../evaluation/reports/refusals.ts'
import { resultRefusals } from '../evaluation/results/refusals.ts'
import { fileRefusals } from '../files/refusals.ts'
import { articleQuestionRefusals } from '../knowledge/questions/refusals.ts'
import { articleReportRefusals } from '../knowledge/reports/refusals.ts'
import { articleRowRefusals } from '../knowledge/rows/refusals.ts'
import { articleRefusals } from '../knowledge/versions/refusals.ts'
import { publishedRefusals } from '../published/refusals.ts'
import { recordRefusals } from '../record/refusal.ts'
import { agreementRefusals } from '../sharing/agreements/refusals.ts'
import { open311Refusals } from '../sharing/open311/refusals.ts'
import { sharingRefusals } from '../sharing/refusals.ts'
import { noticeRefusals } from '../telling/refusals.ts'
import { dictionaries } from './dictionaries.ts'

export const sentence = sentences(dictionaries)
export const { problem, codes: problemCodes } = problems(
  {
    ...refusals,
    ...noticeRefusals,
    ...batchRefusals,
    ...fileRefusals,
    ...givenRefusals,
    ...reportRefusals,
    ...resultRefusals,
    ...evaluationAppealRefusals,
    ...articleRefusals,
    ...ladderRefusals,
    ...sharingRefusals,
    ...publishedRefusals,
    ...agreementRefusals,
    ...articleReportRefusals,
    ...articleQuestionRefusals,
    ...articleRowRefusals,
    ...open311Refusals,
    ...draftRefusals,
    ...commentRefusals,
    ...cityRefusals,
    ...accessRefusals,
    ...recordRefusals,
  },
  sentence,
)
