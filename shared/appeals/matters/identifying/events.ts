/** 身份信息 — events of its correction (第三十五条). */
import * as z from 'zod'
import { identityFields } from '../../../access/identities.ts'
import { event } from '../../../record/event-shape.ts'

export const identifyingEvents = [
  event('identity-corrected', () => ({ fields: z.array(z.enum(identityFields)).min(1) })),
] as const
