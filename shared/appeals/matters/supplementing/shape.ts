/** 补正 — what was asked of the appellant, until when, and what came of it. */

import type { KeptText } from '../../../schema/text.ts'
import type { EventOf } from '../../words/event.ts'
import type { SupplementPart } from './words.ts'

export interface Supplement {
  ask: KeptText
  until: string
  during: SupplementPart
  askedAt: string
  /** 约定 — when, how and with whom the standing last day was agreed */
  agreement?: EventOf<'supplement-requested'>['agreement']
  /** how often it was given a later last day */
  extensions?: number
  /** during handling: the order of whose unit it is */
  order?: string | undefined
  /** it was about a handling that is over: nobody waits for it any more */
  ended?: { at: string; because: EventOf<'supplement-ended'>['because'] }
  suppliedAt?: string
  text?: KeptText
  lapsedAt?: string
  /** why the appellant cannot supply it, and whether that was found a good reason */
  explanation?: { at: string; reason: KeptText; judgedAt?: string; good?: boolean; judgement?: KeptText }
}
