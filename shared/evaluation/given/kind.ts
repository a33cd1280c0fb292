/** 评定分这一类记录 — what the record machine must know of points given. */
import { type Actor, signed } from '../../access/actor.ts'
import { keyOf } from '../../law/version.ts'
import { textsInTheLog } from '../../record/kept-texts.ts'
import type { Kind } from '../../record/kind.ts'
import { isRefusal } from '../../record/refusal.ts'
import { type Deciding, decideGiving, type GivePoints } from './decide.ts'
import { type Given, type GivenEntry, givenOf } from './given.ts'
import type { GivenRow } from './ports.ts'
import { refused } from './refusals.ts'

export const givenRecord = (id: string): string => `given-points ${id}`

type GivenKind = Kind<Given, GivenEntry, GivePoints, GivenRow, Actor>

/** For one command, with the table of scores and the result of the period. */
export const givenKind = (id: string, standing: Omit<Deciding, 'actor'>): GivenKind => ({
  chainOf: givenRecord,
  // What is said is about units, never about a person.
  texts: textsInTheLog(),
  replay: (log) => givenOf(id, log),
  signed,
  unseen: () => undefined,
  begins: () => true,
  decide({ command, actor }) {
    const events = decideGiving(command, { ...standing, actor })
    return isRefusal(events) ? events : { events, rules: keyOf(standing.rules) }
  },
  rows: rowOf,
  says: {
    unknown: () => refused('points.changed'),
    changed: () => refused('points.changed'),
    keyReused: () => refused('idempotency.key-reused'),
  },
})

export const rowOf = ({ id: _, by, version, ...given }: Given): GivenRow => ({
  ...given,
  times: version,
  by: { id: by.id, staff: by.staff, authority: by.authority },
})
