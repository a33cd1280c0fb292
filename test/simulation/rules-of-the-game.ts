/** The rules of the game: what of the design a test may put something else in the place of. */
import type { WriteDeps } from '../../shared/appeals/desk/execute.ts'
import { type FollowDeps, follow } from '../../shared/appeals/desk/follow.ts'
import { type FollowCityDeps, followRecord } from '../../shared/city/follow.ts'
import type { SuggestingDeps } from '../../shared/city/suggestions/adopting.ts'
import { type Followed, hiddenBetweenLooks, type Received } from '../../shared/record/follow.ts'
import type { Knock, RecordKnock } from '../../shared/record/records.ts'
import { type FollowDeps as FollowNoticeDeps, followNotice, lookAt } from '../../shared/telling/follow.ts'
import { type Receipt, type ReceiptDeps, type Recorded, recordReceipt } from '../../shared/telling/receipts.ts'
import { type TellDeps, type ToTell, tell } from '../../shared/telling/tell.ts'
import type { MemoryCity } from './memory/city.ts'
import type { MemoryTelling } from './memory/telling.ts'
import type { MemoryTickets } from './memory/tickets.ts'
import type { Random } from './random.ts'
import type { Timeline } from './timeline.ts'

/** What a rule of the design looks like from outside; a test may put something else in its place. */
export interface RulesOfTheGame {
  /** The ports a writer sees; one attempt of one process. */
  writer(deps: WriteDeps, tools: Tools): WriteDeps
  follow(knock: Knock, received: Received, deps: FollowDeps, tools: Tools): Promise<Followed>
  /** The ports of whoever decides on the city, likewise. */
  enacter(deps: SuggestingDeps, tools: Tools): SuggestingDeps
  followCity(knock: RecordKnock, received: Received, deps: FollowCityDeps, tools: Tools): Promise<Followed>
  /** telling appellants, likewise */
  tell(asked: ToTell, deps: TellDeps, tools: Tools): Promise<void>
  followNotice(knock: RecordKnock, received: Received, deps: FollowNoticeDeps, tools: Tools): Promise<Followed>
  lookAtNotice(id: string, deps: FollowNoticeDeps): Promise<void>
  recordReceipt(receipt: Receipt, deps: ReceiptDeps, tools: Tools): Promise<Recorded>
  groupOf(knock: AnyKnock): string
  dedupOf(knock: AnyKnock): string
  /** seconds an unfollowed knock hides; undefined leaves it to the visibility of the queue */
  hideFor: number | undefined
  maxReceives: number
}

export type AnyKnock = Knock | RecordKnock
/** What a knock is about: a ticket's number, or what the chain of another record begins with. */
export const subjectOf = (knock: AnyKnock): string => ('ticket' in knock ? knock.ticket : knock.record)

export interface Tools {
  timeline: Timeline
  random: Random
  tickets: MemoryTickets
  city: MemoryCity
  telling: MemoryTelling
}

export const asDesigned: RulesOfTheGame = {
  writer: (deps) => deps,
  follow,
  enacter: (deps) => deps,
  followCity: followRecord,
  tell,
  followNotice,
  lookAtNotice: lookAt,
  recordReceipt,
  groupOf: subjectOf,
  dedupOf: ({ attempt }) => attempt,
  hideFor: hiddenBetweenLooks,
  maxReceives: 20,
}
