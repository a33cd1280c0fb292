/** 延期 — events: applications, their decisions, and the weekly reports (第十九条（四）). */

import * as z from 'zod'
import { authorities } from '../../../access/actor.ts'
import { date } from '../../../city/city.ts'
import { keptDays } from '../../../law/kept-days.ts'
import { replyClock } from '../../../law/limit.ts'
import { event } from '../../../record/event-shape.ts'
import { keptText } from '../../../schema/text.ts'
import { moment, order, whyLapsed } from '../../words/event-fields.ts'
import { extensionKinds } from './words.ts'

/** 第几次申请 — applications of a matter are numbered from 1. */
const application = { extension: z.int().positive(), order, clock: replyClock }

export const extendingEvents = [
  event('extension-requested', () => ({
    ...application,
    kind: z.enum(extensionKinds),
    decidedBy: z.enum(authorities),
    /** the last day before any extension: what months are counted from */
    originalLastDay: date,
    /** the last day it asks for, and the months where it was asked in months */
    asksUntil: date,
    months: z.int().optional(),
    reasons: keptText,
  })),
  /** moves the limit: the only event that does */
  event('extension-granted', () => ({
    ...application,
    lastDay: date,
    limit: moment,
    provisional: z.boolean(),
    months: z.int().optional(),
    /** the unusual days between the clock's start and the new last day */
    kept: z.array(keptDays()).optional(),
    authority: z.enum(authorities),
    reasons: keptText,
  })),
  event('extension-refused', () => ({
    ...application,
    authority: z.enum(authorities),
    reasons: keptText,
    /** nothing granted is left: the weekly reports end */
    reportsEnd: z.boolean(),
  })),
  /** it was about a limit that is gone; nothing was decided */
  event('extension-lapsed', () => ({
    ...application,
    because: whyLapsed,
    reportsEnd: z.boolean(),
  })),
  event('progress-reported', () => ({
    order,
    text: keptText,
    /** the limit it fulfils; absent for a further report in the same week */
    due: moment.optional(),
  })),
] as const
