/** 城市文件 — what a city says besides its lists, each loading one decision. */
import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import { actor } from '../../access/actor.ts'
import { entrySchema } from '../../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../../record/event-shape.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { city } from '../city.ts'
import { type RegisterKind, registerKind } from './kind.ts'
import type { SlimRow } from './slim-rows.ts'

/** Areas change by the file alone. */
export const cityBase = lazily(() =>
  city().omit({ units: true, categories: true, catalogue: true, responsibilities: true, channels: true, topics: true }),
)
export type CityBase = Parsed<typeof cityBase>

const events = [
  event('city-loaded', () => ({
    /** SHA-256 of what the file says */
    file: z.string(),
    base: cityBase(),
    /** what it changed, a line each; none where it was the first */
    changes: z.array(z.string()),
    /** what stands otherwise, because it was decided since */
    kept: z.array(z.string()),
  })),
] as const

const entry = lazily(() => entrySchema(actor, oneOf(events)))

export type CityFileCommand = { type: 'loadCity' } & Omit<EventOfShapes<typeof events>, 'type'>

export const cityFileKind: RegisterKind<
  CityBase,
  EventOfShapes<typeof events>,
  CityFileCommand,
  SlimRow[]
> = registerKind({
  name: 'city',
  entry,
  evolve: (_, { base }) => base,
  decide: ({ type: _, ...loaded }, standing) =>
    standing && loaded.changes.length === 0 && isDeepStrictEqual(standing, loaded.base)
      ? []
      : [{ type: 'city-loaded', ...loaded }],
  /** What names the city comes last: a city loaded by half is none. */
  rows: ({ areas, ...value }) => [
    ...areas.map((area) => ({ name: `area ${area.code}`, value: area })),
    { name: 'city', value },
  ],
})
