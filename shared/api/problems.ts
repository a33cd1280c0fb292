/** 问题总目 — all problems that the API answers with: the door's and every area's. */

import { accessRefusals } from '../access/refusals.ts'
import { refusals } from '../appeals/words/refusals.ts'
import { batchRefusals } from '../batches/refusals.ts'
import { cityRefusals } from '../city/refusals.ts'
import { problems } from '../door/problem.ts'
import { sentences } from '../door/sentence.ts'
import { evaluationAppealRefusals } from '../evaluation/appeals/refusals.ts'
import { givenRefusals } from '../evaluation/given/refusals.ts'
import { ladderRefusals } from '../evaluation/ladder/refusals.ts'
import { resultRefusals } from '../evaluation/results/refusals.ts'
import { fileRefusals } from '../files/refusals.ts'
import { articleReportRefusals } from '../knowledge/reports/refusals.ts'
import { articleRowRefusals } from '../knowledge/rows/refusals.ts'
import { articleRefusals } from '../knowledge/versions/refusals.ts'
import { recordRefusals } from '../record/refusal.ts'
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
    ...resultRefusals,
    ...evaluationAppealRefusals,
    ...articleRefusals,
    ...ladderRefusals,
    ...articleReportRefusals,
    ...articleRowRefusals,
    ...cityRefusals,
    ...accessRefusals,
    ...recordRefusals,
  },
  sentence,
)
