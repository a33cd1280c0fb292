/** 办理记录 — a ticket's decisions in order, with who, when, rules and events. */
import * as z from 'zod'
import { actor } from '../../access/actor.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { event } from '../words/event.ts'

export const decisionRecord = lazily(() =>
  z.strictObject({
    /** 1 for the registration; the ticket's version is the number of its last decision */
    n: z.int().positive(),
    at: z.iso.datetime(),
    /** random id of the write attempt that made it: tells a follower whose knock it answers */
    attempt: z.string(),
    by: actor,
    /** 来源 — address and request id, as the gateway saw them; the platform's own commands have none */
    from: z.strictObject({ ip: z.string(), request: z.string() }).optional(),
    command: z.string(),
    /** Idempotency-Key of the request, and the fingerprint of its content */
    key: z.string().optional(),
    print: z.string().optional(),
    rules: z.string(),
    events: z.array(event),
    /** hash of the decision before (shared/record/chain.ts) */
    before: z.string().optional(),
  }),
)
export type DecisionRecord = Parsed<typeof decisionRecord>
export type Log = readonly DecisionRecord[]
