/** 保密 — what a ticket keeps of it: since when, what units read, who was contacted. */
import type { KeptText } from '../../../schema/text.ts'
import type { EventOf } from '../../words/event.ts'

/** 保密的起止 — each time it was set or given up, and which units had seen the appellant's data until then. */
export interface Confidentiality {
  at: string
  confidential: boolean
  cause: EventOf<'confidentiality-set'>['cause']
  how?: KeptText
  seenBy: NonNullable<EventOf<'confidentiality-set'>['seenBy']>
}

export interface UnitVersion {
  at: string
  title: KeptText
  text: KeptText
  place?: KeptText
}

export type Contacted = { at: string } & Omit<EventOf<'appellant-contacted'>, 'type'>
