/** What the counting found, as it is kept in counted.data.json. */
import { readFileSync } from 'node:fs'
import * as z from 'zod'

const amount = z.number().nonnegative()

/** One life of a ticket, on average. */
export const life = z.strictObject({
  /** calls of the API, and answers of the authorizer that were not cached */
  calls: amount,
  bytesOut: amount,
  /** by function: runs, milliseconds here, and calls of tables, queues and the bus */
  functions: z.record(z.string(), z.strictObject({ runs: amount, milliseconds: amount, asks: amount })),
  readUnits: amount,
  writeUnits: amount,
  /** the same, by what was written: kind of item, and index */
  writes: z.record(z.string(), amount),
  /** messages of queues: each is sent, received and deleted; some are hidden and received again */
  messages: amount,
  hidings: amount,
  events: amount,
  logBytes: amount,
  /** what stays in the tables, indexes included */
  storedBytes: amount,
})
export type Life = z.infer<typeof life>

/** What the clock wakes, whether anybody appeals or not. */
const work = z.strictObject({ functions: life.shape.functions, readUnits: amount, messages: amount })

export const counted = z.strictObject({
  on: z.iso.date(),
  how: z.string(),
  lives: z.strictObject({
    answered: life,
    dispatched: life,
    /** dispatched, and replied to after 25 days */ waited: life,
    /** a call of the telephone system, with what its operator does beside the ticket; none where it was not counted yet */
    called: life.optional(),
  }),
  /** one minute's look at what is due, when nothing is */
  minute: work.extend({ logBytes: amount }),
  /** one night's work in a city with the tickets of the counting */
  night: work,
  /** what the template has that costs by being there */
  standing: z.strictObject({
    alarms: amount,
    metrics: amount,
    dashboards: amount,
    keys: amount,
    firewallRules: amount,
    consumers: amount,
  }),
})
export type Counted = z.infer<typeof counted>

export const countedFile = 'infra/cost/counted.data.json'
export const readCounted = (): Counted => counted.parse(JSON.parse(readFileSync(countedFile, 'utf8')))
