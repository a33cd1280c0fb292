/** 工单 — what one unit received of a ticket, and what became of it. */

import type { KeptText } from '../../../schema/text.ts'
import type { Ended } from '../../words/end-causes.ts'
import type { EventOf } from '../../words/event.ts'
import type { StatutoryLimit } from '../../words/event-fields.ts'
import type { ReturnRequest } from '../returning/shape.ts'
import type { OrderRole, OrderState, ReceiptWay } from './words.ts'

/** 工单 — a work order: what one department received for this ticket. */
export interface WorkOrder {
  number: string
  unit: string
  role: OrderRole
  /** sub: the order it was passed down from, and what was asked */
  parent?: string
  instructions?: KeptText
  /** sub: the passing unit has taken the reply as a basis of its own */
  adoptedAt?: string
  dispatchedAt: string
  by: EventOf<'dispatched'>['by'] | 'passed-down'
  /** 系统自动派单 — nobody looked at it before it went out */
  byItself?: true
  state: OrderState
  statutory: StatutoryLimit | undefined
  receivedAt?: string
  receivedBy?: ReceiptWay
  acknowledgedAt?: string
  raised: number
  /** who was told at the last raise of an emergency */
  raisedTo?: string[]
  interim?: { at: string; record: KeptText; answer: KeptText }
  reply?: {
    at: string
    record: KeptText
    answer: KeptText
    consultation?: EventOf<'replied'>['consultation']
    /** what it quotes */
    knowledge?: EventOf<'replied'>['knowledge']
    withoutCoHandlers?: KeptText
  }
  /** the last one; those refused before it */
  returnRequest?: ReturnRequest
  earlierReturns: ReturnRequest[]
  sentBack: { at: string; reasons: KeptText }[]
  /** 每周进展报告 — each with the limit it fulfilled, if it did */
  reports?: { at: string; text: KeptText; due?: string }[]
  /** 催办 — how often the unit was urged, and when last */
  urged?: { times: number; lastAt: string }
  endedAt?: string
  /** what ended it before its unit did */
  ended?: Ended
}
