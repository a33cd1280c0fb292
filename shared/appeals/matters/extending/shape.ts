/** 延期申请 — one application, and what became of it (第十九条（四）). */

import type { Actor } from '../../../access/actor.ts'
import type { KeptText } from '../../../schema/text.ts'
import type { EventOf } from '../../words/event.ts'
import type { ExtensionDecision } from './words.ts'

type Requested = EventOf<'extension-requested'>

export interface Extension extends Omit<Requested, 'type' | 'extension'> {
  n: number
  at: string
  decidedAt?: string
  decision?: ExtensionDecision
  /** why it lapsed */
  because?: EventOf<'extension-lapsed'>['because']
  decisionReasons?: KeptText
  authority?: NonNullable<Actor['authority']>
  /** the last day granted, and its months where it was granted in months */
  grantedUntil?: string
  grantedMonths?: number | undefined
}
