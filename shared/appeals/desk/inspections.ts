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
  /** which draw it is, and the places in the sorted stratum that it drew; of earlier draws neither */
  nth: z.int().optional(),
  ordinals: z.array(z.int()).optional(),
  /** what came in with it under an Idempotency-Key: the same once more is this draw */
  asked: z.string().optional(),
}

/** 结果汇总 — how many were examined, and what was found of them. */
export const found = {
  examined: z.int(),
  processFaulty: z.int(),
  resultFaulty: z.int(),
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
    results: z.strictObject({ at: z.string(), ...found }).optional(),
  }),
)
export type Inspection = Parsed<typeof inspection>

const events = [event('inspection-drawn', () => drawing), event('results-published', () => found)] as const
export const inspectionEntry = lazily(() => entrySchema(actor, oneOf(events)))
export type InspectionEntry = Parsed<typeof inspectionEntry>
type Happened = EventOfShapes<typeof events>
type Of<T extends Happened['type']> = Omit<Extract<Happened, { type: T }>, 'type'>
type Command = ({ type: 'draw' } & Of<'inspection-drawn'>) | ({ type: 'publishResults' } & Of<'results-published'>)
type InspectionKind = Kind<Inspection, InspectionEntry, Command, Inspection, Actor>

export const inspectionKind = (inspection: string): InspectionKind => ({
  chainOf: (id) => `inspection ${id}`,
  texts: textsInTheLog(),
  replay([first, ...later]) {
    const [happened] = first?.events ?? []
    if (!first || happened?.type !== 'inspection-drawn') return undefined
    const { type: _, ...drawn } = happened
    const { id: drawnBy, unit } = first.by
    const results = later.flatMap(({ at, events }) =>
      events.flatMap((one) => {
        if (one.type !== 'results-published') return []
        const { type: __, ...counted } = one
        return [{ at, ...counted }]
      }),
    )[0]
    return { inspection, at: first.at, drawnBy, ...(unit ? { unit } : {}), ...drawn, ...(results ? { results } : {}) }
  },
  signed,
  unseen: () => undefined,
  begins: ({ type }) => type === 'draw',
  /** Drawn once, by its seed: whoever asks again under its number is shown what was drawn. */
  decide({ command }, state) {
    if (command.type === 'draw') {
      const { type: _, ...drawn } = command
      return state ? refused('ticket.changed') : { events: [{ type: 'inspection-drawn', ...drawn }] }
    }
    const { type: _, ...counted } = command
    return state?.results
      ? refused('inspection.results-published')
      : { events: [{ type: 'results-published', ...counted }] }
  },
  rows: (state) => state,
  says: {
    unknown: (id) => refused('inspection.unknown', { inspection: id }),
    changed: () => refused('ticket.changed'),
    keyReused: () => refused('idempotency.key-reused'),
  },
})
