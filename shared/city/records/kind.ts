/** 登记类记录 — what all records that administrators keep of the city have in common. */

import type * as z from 'zod'
import { type Actor, signed } from '../../access/actor.ts'
import type { Entry } from '../../record/entry.ts'
import { textsInTheLog } from '../../record/kept-texts.ts'
import type { Kind } from '../../record/kind.ts'
import { isRefusal, type Refusal } from '../../record/refusal.ts'
import type { Lazily } from '../../schema/lazily.ts'
import { refused } from '../refusals.ts'

interface Happened {
  type: string
}
export type RegisterEntry<H extends Happened> = Omit<Entry, 'by' | 'events'> & { by: Actor; events: readonly H[] }

/** Where and when something was decided, for what is shown of it. */
export type Deciding = Pick<Entry, 'at'> & { by: Actor }

/** No caller names a version of what administrators keep: that others always write first is a fault. */
const againAndAgain = (): never => {
  throw new Error('others change this again and again')
}

interface Described<S, H extends Happened, C extends { type: string }, R> {
  /** with its id it names the record: in exports, in knocks, and where its chain begins */
  name: string
  entry: Lazily<z.ZodType<RegisterEntry<H>>>
  /** the commands that a log may begin with; any, where it says nothing */
  begins?(command: C): boolean
  evolve(state: S | undefined, happened: H, deciding: Deciding): S
  /** No events: it stands as it was asked for, and nothing is written. */
  decide(command: C, state: S | undefined, now: string): readonly H[] | Refusal
  rows(state: S, entry: RegisterEntry<H>): R
  says?: Partial<Kind<S, RegisterEntry<H>, C, R, Actor>['says']>
}

export type RegisterKind<S, H extends Happened, C extends { type: string }, R> = Kind<
  S,
  RegisterEntry<H>,
  C,
  R,
  Actor
> &
  Pick<Described<S, H, C, R>, 'name' | 'entry'>

export const registerKind = <S, H extends Happened, C extends { type: string }, R>({
  name,
  entry,
  begins = () => true,
  evolve,
  decide,
  rows,
  says,
}: Described<S, H, C, R>): RegisterKind<S, H, C, R> => ({
  name,
  entry,
  chainOf: (id) => `${name} ${id}`,
  texts: textsInTheLog(),
  replay(log) {
    let state: S | undefined
    for (const { events, at, by } of log) for (const happened of events) state = evolve(state, happened, { at, by })
    return state
  },
  signed,
  unseen: () => undefined,
  begins,
  decide({ command }, state, _, now) {
    const events = decide(command, state, now)
    return isRefusal(events) ? events : { events }
  },
  rows: (state, entry) => rows(state, entry),
  says: {
    unknown: () => refused('list.unknown'),
    changed: againAndAgain,
    keyReused: () => refused('idempotency.key-reused'),
    ...says,
  },
})
