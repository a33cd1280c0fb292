/** 辽宁省群众诉求办理规定（草案） — the rules of the draft published on 2021-09-30. */

import type { Rules } from '../rules.ts'
import { changes } from './changes.ts'
import { closing } from './closing.ts'
import { commands } from './commands.ts'
import { confidentiality } from './confidentiality.ts'
import { consultation } from './consultation.ts'
import { callback, evaluation, inspection, missedCalls, rating } from './evaluation.ts'
import { filing } from './filing.ts'
import { extending, returning } from './handling.ts'
import { jurisdiction } from './jurisdiction.ts'
import { limits } from './limits.ts'
import { clues, misconduct, misuse } from './misconduct.ts'
import { provisions } from './provisions.ts'
import { acceptance, emergency, externalLines, types } from './receiving.ts'
import { rejection } from './rejection.ts'
import { repeating } from './repeating.ts'
import { repeats } from './repeats.ts'
import { retention } from './retention.ts'
import { retiring } from './retiring.ts'
import { scoring } from './scoring.ts'
import { statutes } from './statutes.ts'
import { supervision } from './supervision.ts'
import { supplementing } from './supplementing.ts'

export const liaoningDraft2021 = {
  id: 'liaoning-draft-2021',
  title: '辽宁省群众诉求办理规定（草案）（征求意见稿）',
  version: '1',
  effectiveFrom: '2021-11-01',
  timezone: 'Asia/Shanghai',
  readings: [
    {
      article: '第四十条',
      reading: {
        zh: '草案未填施行日期，暂以征求意见结束次日（2021年11月1日）为准。',
        en: 'The draft leaves its effective date blank; we take the day after the consultation closed, 2021-11-01.',
      },
    },
    {
      article: '第十九条',
      reading: {
        zh: '期间按《民法典》第二百零一条至第二百零三条计算：开始的当日不计入，最后一日24时截止，按自然日、按月计算的遇非工作日顺延（每周报告和连续30日不予配合除外）；工作日以国务院办公厅放假调休安排为准。',
        en: 'Periods are counted by Civil Code 201–203: the starting day is not counted, the last day runs until 24:00, and one of calendar days or months that falls on no working day moves to the next (not weekly reports, nor the thirty days of non-cooperation); working days follow the State Council’s yearly arrangement.',
      },
    },
  ],
  types,
  limits,
  changes,
  commands,
  provisions,
  acceptance,
  rejection,
  supplementing,
  filing,
  repeats,
  repeating,
  emergency,
  externalLines,
  extending,
  returning,
  supervision,
  statutes,
  closing,
  confidentiality,
  callback,
  missedCalls,
  inspection,
  rating,
  evaluation,
  scoring,
  misuse,
  clues,
  misconduct,
  jurisdiction,
  retiring,
  consultation,
  retention,
} satisfies Rules
