/** What the counting found, as it is kept in counted.data.json. */
import { readFileSync } from 'node:fs'
import * as z from 'zod'

const amount = z.number().nonnegative()

/** One life of a ticket, on average. */
export const life = z.strictObject({
  /** calls of the API: of people, of systems, of pages behind links, and of the provider of messages with its receipts */
  calls: amount,
  bytesOut: amount,
  /** by function: runs, milliseconds of this machine's processor, and calls of tables, queues and the bus */
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
  /** 短信 — handed to the provider, and in how many parts they are paid */
  sms: amount,
  smsParts: amount,
  /** 附件 — put into the bucket, and read from it */
  objectPuts: amount,
  objectGets: amount,
})
export type Life = z.infer<typeof life>

export const emptyLife = (): Life => ({
  calls: 0,
  bytesOut: 0,
  functions: {},
  readUnits: 0,
  writeUnits: 0,
  writes: {},
  messages: 0,
  hidings: 0,
  events: 0,
  logBytes: 0,
  storedBytes: 0,
  sms: 0,
  smsParts: 0,
  objectPuts: 0,
  objectGets: 0,
})

/** By its place in a minute: at the first the gateway asks whose key it is, and it is counted; the second is counted with calls in advance; later ones are not. */
export const pollPlaces = ['first', 'second', 'later'] as const
export type PollPlace = (typeof pollPlaces)[number]

/** What the clock wakes, whether anybody appeals or not. */
const work = life.pick({ functions: true, readUnits: true, writeUnits: true, messages: true })

export const counted = z.strictObject({
  on: z.iso.date(),
  how: z.string(),
  lives: z.strictObject({
    /** told in the call, in which it is registered and answered or accepted, and for the rest by telephone */
    answered: life,
    dispatched: life,
    /** nothing told in a call: a message for each notice, of which the last leads to a page */
    answeredByMessage: life,
    dispatchedByMessage: life,
    /** dispatched, told by message, and replied to after 25 days */
    waited: life,
    /** a call of the telephone system, with what its operator does beside the ticket */
    called: life,
    /** a photograph of a dispatched matter: asked for, sent, scanned, listed and read by its unit */
    filed: life,
    /** 批量登记 — a registration by call in which nothing is told, and the row of a batch of a hundred that stands for one */
    registered: life,
    intakeRow: life,
    /** 批量办理 — a row of a bulk act of a hundred: a ticket handed to a member of the desk */
    actRow: life,
    /** 推送 — a line of the feed to one receiver: what it takes beside the registration that it tells of */
    pushed: life,
  }),
  /** 空取 — a poll that finds nothing */
  polls: z.record(z.enum(pollPlaces), life),
  /** one minute's look at what is due, when nothing is */
  minute: work.extend({ logBytes: amount }),
  /** one night's work in a city with the tickets of the counting, and a day's with nothing due */
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
