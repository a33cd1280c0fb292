/** 办理记录 — a ticket's decisions in order, with who, when, rules and events. */
import { actor } from '../../access/actor.ts'
import { entrySchema } from '../../record/entry.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { event } from '../words/event.ts'

/** 1 is the registration; each is decided under a version of the rules. */
export const decisionRecord = lazily(() => entrySchema(actor, event).required({ rules: true }))
export type DecisionRecord = Parsed<typeof decisionRecord>
export type Log = readonly DecisionRecord[]
