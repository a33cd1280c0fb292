/** 决定的形式 — the shape of a rule, its context, and its events or refusal. */

import type { Actor } from '../../access/actor.ts'
import type { Registry } from '../../city/registry.ts'
import type { Quote } from '../../knowledge/index.ts'
import type { Calendar } from '../../law/calendar.ts'
import type { Rules } from '../../law/rules.ts'
import { type Refusal as RefusalOf, refusing } from '../../record/refusal.ts'
import type { CommandName, CommandOf } from '../words/command.ts'
import type { EventOf, TicketEvent } from '../words/event.ts'
import type { RefusalCode } from '../words/refusals.ts'
import type { State } from './states.ts'
import type { Ticket } from './ticket.ts'

/** What a decision may look at besides the ticket. `now` is an instant in UTC, `today` its date in Asia/Shanghai. */
export interface Context {
  now: string
  today: string
  actor: Actor
  rules: Rules
  calendar: Calendar
  registry: Registry
  facts?: Facts | undefined
}

/** What the door looked up in other tickets before this command: a rule judges it, and never looks anything up itself. */
export interface Facts {
  earlier?: EarlierTicket | undefined
  /** the ticket to merge into, its texts in full */
  lead?: Ticket | undefined
  /** the number that this message came from is the appellant's own */
  senderIsAppellant?: boolean
  /** 按键评价 — the ticket was spoken of in the call that this key was pressed after */
  spokenOfInCall?: true
  /** this text is a further piece of the message that was registered */
  piece?: true
  /** units that have seen the appellant's data until now */
  seen?: NonNullable<EventOf<'confidentiality-set'>['seenBy']>
  /** applications for extension made in the tickets merged into this one (art. 19(4)) */
  mergedApplications?: number
  /** 引用 — how the article stands that an answer quotes */
  quoted?: Quote
  /** 认领 — whoever is to be handed the ticket works at the desk */
  worksAtDesk?: boolean
  /** 认领 — by whom it stood claimed where it was found */
  claimedBy?: string
}

/** 在先诉求件 — as ground 17(7) and links name it. */
export interface EarlierTicket {
  number: string
  state: State
  registeredAt: string
  sameAppellant: boolean
}

export interface Decided {
  events: TicketEvent[]
}
export type Refusal = RefusalOf<RefusalCode>
export type Decision = Decided | Refusal

export const decided = (...events: TicketEvent[]): Decided => ({ events })
export const refused = refusing<RefusalCode>()
export const isRefusal = (decision: object): decision is Refusal => 'refused' in decision

/** Commands to a ticket that exists already. */
export type LaterCommand = Exclude<CommandName, 'register'>
export type Rule<N extends LaterCommand> = (command: CommandOf<N>, ticket: Ticket, context: Context) => Decision

/** A rule for each command of a matter but the one that a ticket is born with. */
export type RulesOf<C> = { readonly [N in Extract<keyof C, LaterCommand>]: Rule<N> }
