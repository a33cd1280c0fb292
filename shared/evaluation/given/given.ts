/** 评定分 — points that an authority gave a unit, as their log leaves them (art. 27, 28). */
import * as z from 'zod'
import { type Actor, actor } from '../../access/actor.ts'
import { hashOfDecision } from '../../record/chain.ts'
import { entrySchema } from '../../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../../record/event-shape.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'

/** What they are given for, and to whom. */
export interface GivenFor {
  /** which of the components that an authority gives, by its name in the table of scores */
  component: string
  unit: string
  /** last day of the period */
  to: string
}

const events = [
  event('points-given', () => ({
    component: z.string(),
    unit: z.string(),
    to: z.string(),
    points: z.number(),
    document: z.string(),
    reason: z.string(),
  })),
] as const

export const givenEntry = lazily(() => entrySchema(actor, oneOf(events)))
export type GivenEntry = Parsed<typeof givenEntry>
export type Happened = EventOfShapes<typeof events>

/** As it stands: what was given last. */
export interface Given extends GivenFor {
  id: string
  version: number
  points: number
  document: string
  reason: string
  at: string
  by: Actor
}

export function givenOf(id: string, log: readonly GivenEntry[]): Given | undefined {
  const last = log.at(-1)
  const happened = last?.events.at(-1)
  if (!last || !happened) return undefined
  const { type: _, ...said } = happened
  return { id, version: last.n, ...said, at: last.at, by: last.by }
}

/** One record a component, unit and period, in the order of periods. */
export function givenId({ component, unit, to }: GivenFor): string {
  const hash = Buffer.from(hashOfDecision([component, unit]), 'base64url')
  return `${to}-${hash.toString('hex').slice(0, 12)}`
}
