/** 辽宁省群众诉求办理规定（草案） — the rules of the draft published on 2021-09-30. */

import type { Rules } from '../rules.ts'
import { changes } from './changes.ts'
import { closing } from './closing.ts'
import { commands } from './commands.ts'
import { confidentiality } from './confidentiality.ts'
import { consultation } from './consultation.ts'
import { callback, evaluation, inspection, missedCalls, rating } from './evaluation.ts'
import { fairness } from './fairness.ts'
import { figures } from './figures.ts'
import { files } from './files.ts'
import { filing } from './filing.ts'
import { handingOver } from './handing-over.ts'
import { extending, returning } from './handling.ts'
import { jurisdiction } from './jurisdiction.ts'
import { knowledge } from './knowledge.ts'
import { limits } from './limits.ts'
import { marking } from './marking.ts'
import { clues, misconduct, misuse } from './misconduct.ts'
import { noting } from './noting.ts'
import { callerLookups, phoneCalls } from './phone-calls.ts'
import { provisions } from './provisions.ts'
import { readings } from './readings.ts'
import { acceptance, emergency, externalLines, types } from './receiving.ts'
import { rejection } from './rejection.ts'
import { repeating } from './repeating.ts'
import { repeats } from './repeats.ts'
import { reporting } from './reporting.ts'
import { retention } from './retention.ts'
import { retiring } from './retiring.ts'
import { scoring } from './scoring.ts'
import { statutes } from './statutes.ts'
import { supervision } from './supervision.ts'
import { supplementing } from './supplementing.ts'
import { telling } from './telling.ts'

export const liaoningDraft2021 = {
  id: 'liaoning-draft-2021',
  title: '辽宁省群众诉求办理规定（草案）（征求意见稿）',
  version: '1',
  effectiveFrom: '2021-11-01',
  timezone: 'Asia/Shanghai',
  readings,
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
  noting,
  knowledge,
  marking,
  files,
  confidentiality,
  callback,
  missedCalls,
  phoneCalls,
  callerLookups,
  inspection,
  rating,
  figures,
  evaluation,
  scoring,
  fairness,
  misuse,
  clues,
  handingOver,
  reporting,
  misconduct,
  jurisdiction,
  retiring,
  telling,
  consultation,
  retention,
} satisfies Rules
