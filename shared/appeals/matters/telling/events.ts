/** 告知 — events: an appellant was told of a decision, or turns out not to have been (第十八条). */
import * as z from 'zod'
import { event } from '../../../record/event-shape.ts'
import { moment } from '../../words/event-fields.ts'
import { proof } from './words.ts'

const about = () => ({
  /** of the decision's event: 'accepted' */
  of: z.string(),
  /** when that was decided */
  decidedAt: moment,
})

export const tellingEvents = [
  event('notice-told', () => ({
    ...about(),
    /** 告知编号; absent for what was told in the call of this very decision */
    notice: z.string().optional(),
    how: proof,
    happenedAt: moment,
    by: z.string().optional(),
    callId: z.string().optional(),
  })),
  event('notice-failed', () => ({ ...about(), notice: z.string(), why: z.string() })),
] as const
