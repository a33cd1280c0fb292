/** 逐级交办 — events: orders passed down, replies that come up, tasks of communities (第二条、第八条、第二十一条). */
import * as z from 'zod'
import { date } from '../../../city/city.ts'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { endCauses } from '../../words/end-causes.ts'
import { moment, order } from '../../words/event-fields.ts'
import { consulted } from '../handling/events.ts'
import { twoTexts } from '../handling/words.ts'

export const passingDownEvents = [
  event('passed-down', () => ({
    /** the order that is passed on, and those it becomes below */
    order,
    orders: z.array(z.strictObject({ number: order, unit: z.string(), until: date })),
    instructions: keptText,
  })),
  event('replied-up', () => ({ order, ...twoTexts(keptText), consultation: consulted().optional() })),
  event('sent-back-down', () => ({ order, reasons: keptText, until: date })),
  event('adopted', () => ({ order, note: keptText.optional() })),
  event('recalled', () => ({ order, reasons: keptText })),
  /** told to the passing unit; a limit among units is no limit of the regulation */
  event('inner-limit-passed', () => ({ order, limit: moment })),
  /** the limit above came earlier: this one ends no later */
  event('inner-limit-capped', () => ({ order, lastDay: date, limit: moment })),
  /** still worked on when something above ended them */
  event('passed-down-ended', () => ({ workOrders: z.array(order), because: z.enum(endCauses) })),
  event('assistance-asked', () => ({ task: z.string(), order, unit: z.string(), text: keptText, until: date })),
  event('assistance-reported', () => ({ task: z.string(), report: keptText, by: z.string() })),
] as const
