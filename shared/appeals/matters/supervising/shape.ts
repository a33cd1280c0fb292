/** 督办件 — one supervision of an order: cause, steps, demands and answers. */

import type { SupervisionLevel, SupervisionStep, TriggerCode } from '../../../law/supervision.ts'
import type { KeptText } from '../../../schema/text.ts'
import type { EventOf } from '../../words/event.ts'
import type { AnswerWay } from './words.ts'

export interface Supervision {
  /** 1 for the ticket's first */
  n: number
  order: string
  /** what called for it; the first opened it */
  triggers: TriggerCode[]
  /** limits whose passing called for it: each calls once */
  limits: string[]
  step: SupervisionStep
  level: SupervisionLevel
  to: string[]
  /** on whose lists it stands besides the city's */
  branch: string[]
  openedAt: string
  /** every demand in its turn, the standing one last */
  demands: {
    at: string
    step: SupervisionStep
    level: SupervisionLevel
    cause: EventOf<'supervision-raised'>['cause']
    demand: KeptText
    article: string
  }[]
  /** answer to the standing demand; a new demand takes it away, `answers` keeps it */
  answeredAt?: string | undefined
  answers: { at: string; by: AnswerWay; text?: KeptText }[]
  dischargedAt?: string
  note?: KeptText
}
