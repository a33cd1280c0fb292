/** 退件申请 — one request to give an order back, and what became of it (第二十一条). */

import type { KeptText } from '../../../schema/text.ts'
import type { EventOf } from '../../words/event.ts'
import type { ReturnDecision } from './words.ts'

/** 退回或转办申请 — a unit's request to give an order back, and what became of it. */
export interface ReturnRequest {
  at: string
  ground: EventOf<'return-requested'>['ground']
  articleGround: number | undefined
  form: EventOf<'return-requested'>['form']
  proposes: string | undefined
  reasons: KeptText
  /** a request after a refusal: what it rests on that the refused one did not */
  newGrounds?: KeptText
  decidedAt?: string
  decision?: ReturnDecision
  /** why it lapsed */
  because?: EventOf<'return-lapsed'>['because']
  decisionReasons?: KeptText
  transferredTo?: string
}
