/** 移送、转接 — events, for the platform's own side (第二条、第七条、第十八条). */
import * as z from 'zod'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { subject } from '../../words/event-fields.ts'
import { handedKinds, handOverCauses, receiptWays } from './words.ts'

export const handingOverEvents = [
  event('handed-over', () => ({
    subject,
    /** the channel, and its kind then */
    to: z.string(),
    kind: z.enum(handedKinds),
    cause: z.enum(handOverCauses),
    reasons: keptText.optional(),
    reference: keptText.optional(),
    /** until when its receipt is to be on record */
    due: z.string(),
  })),
  event('hand-over-received', () => ({
    subject,
    how: z.enum(receiptWays),
    receivedAt: z.string(),
    receiver: keptText.optional(),
    reference: z.string().optional(),
  })),
  event('handed-back', () => ({
    subject,
    reasons: keptText,
    reference: z.string().optional(),
    /** sent away before, it is reviewed again */
    to: z.literal('registered').optional(),
  })),
  /** 再次来件 — under the number of a matter that is here already: nothing new begins */
  event('sent-again', () => ({ channel: z.string(), reference: z.string(), text: keptText })),
] as const
