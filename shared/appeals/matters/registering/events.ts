/** 登记 — events: an appeal becomes a ticket (第十五条). */
import * as z from 'zod'
import { emergencyKind } from '../../../city/city.ts'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { appellantKind, classification } from '../../words/classification.ts'
import { tellBy } from '../telling/words.ts'

export const registeringEvents = [
  event('registered', () => ({
    number: z.string(),
    channel: z.string(),
    reference: z.string(),
    ...classification,
    title: keptText,
    text: keptText,
    place: keptText.optional(),
    /** the point as a line: kept beside the log and erased like the words */
    point: keptText.optional(),
    /** what the map says of the point, whatever area was said */
    areaOfPoint: z.string().optional(),
    occurredAt: z.string().optional(),
    appellantKind,
    emergency: emergencyKind.optional(),
    externalLine: z.string().optional(),
    /** 来件 — number and time that another hotline gave it: on record, no limit counts from them */
    original: z
      .strictObject({ number: keptText, registeredAt: z.string().optional(), hotline: keptText.optional() })
      .optional(),
    /** what the appellant said about confidentiality, if anything */
    confidential: z.boolean().optional(),
    /** how the appellant wishes to be told */
    tellBy: tellBy().optional(),
    /** key of the identity item in the appellants' table */
    identity: z.string(),
  })),
  /** The code itself follows from its number and the city's secret: it is not here. */
  event('access-code-issued', () => ({ reasons: keptText })),
] as const
