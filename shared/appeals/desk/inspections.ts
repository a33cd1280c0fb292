/** 抽检 — a draw of tickets is a record of one decision (第三十条). */
import * as z from 'zod'
import { type Actor, actor, signed } from '../../access/actor.ts'
import { entrySchema } from '../../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../../record/event-shape.ts'
import { textsInTheLog } from '../../record/kept-texts.ts'
import type { Kind } from '../../record/kind.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { refused } from '../ticket/decision.ts'
import { ticketType } from '../words/classification.ts'

/** The draw can be done again from it by anyone who has the stratum. */
const drawing = {
  from: z.string(),
  to: z.string(),
  stratum: z.strictObject({
    area: z.string().optional(),
    unit: z.string().optional(),
    ticketType: ticketType.optional(),
  }),
  size: z.int(),
  seed: z.string(),
  /** how many tickets the stratum held, and the SHA-256 of their sorted numbers */
  population: z.int(),
  populationDigest: z.string(),
  drawn: z.array(z.string()),
}

/** What lists and answers are made of. */
export const inspection = lazily(() =>
  z.strictObject({
    inspection: z.string(),
    at: z.string(),
    drawnBy: z.string(),
    /** of a district's authority: the unit its key is for, whose branch alone was drawn from */
    unit: z.string().optional(),
    ...drawing,
  }),
)
export type Inspection = Parsed<typeof inspection>

const events = [event('inspection-drawn', () => drawing)] as const
export const inspectionEntry = lazily(() => entrySchema(actor, oneOf(events)))
export type InspectionEntry = Parsed<typeof inspectionEntry>
type Draw = { type: 'draw' } & Omit<EventOfShapes<typeof events>, 'type'>
type InspectionKind = Kind<Inspection, InspectionEntry, Draw, Inspection, Actor>

export const inspectionKind = (inspection: string): InspectionKind => ({
  chainOf: (id) => `inspection ${id}`,
  texts: textsInTheLog(),
  replay([first]) {
    const [happened] = first?.events ?? []
    if (!first || !happened) return undefined
    const { type: _, ...drawn } = happened
    const { id: drawnBy, unit } = first.by
    return { inspection, at: first.at, drawnBy, ...(unit ? { unit } : {}), ...drawn }
  },
  signed,
  unseen: () => undefined,
  begins: () => true,
  /** Drawn once; whoever asks again under its number is shown what was drawn. */
  decide: ({ command: { type: _, ...drawn } }, state) =>
    state ? refused('ticket.changed') : { events: [{ type: 'inspection-drawn', ...drawn }] },
  rows: (state) => state,
  says: {
    unknown: (id) => refused('inspection.unknown', { inspection: id }),
    changed: () => refused('ticket.changed'),
    keyReused: () => refused('idempotency.key-reused'),
  },
})
