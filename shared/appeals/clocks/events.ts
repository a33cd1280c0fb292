/** 时限 — events: clocks that start, and limits that pass (第十八条、第十九条、第二十三条). */
import * as z from 'zod'
import { date } from '../../city/city.ts'
import { keptDays } from '../../law/kept-days.ts'
import { clockKind } from '../../law/limit.ts'
import { supervisionStep } from '../../law/supervision.ts'
import { event } from '../../record/event-shape.ts'
import { moment, order, statutoryLimit, subject } from '../words/event-fields.ts'

export const clocksEvents = [
  event('clock-started', () => ({
    clock: clockKind,
    order: order.optional(),
    subject: subject.optional(),
    /** id and version of the rules it runs under; it keeps them */
    rules: z.string(),
    start: moment,
    limit: moment,
    lastDay: date,
    provisional: z.boolean(),
    statutory: statutoryLimit().optional(),
    /** extended before it was merged: from which last day, and by which months in all */
    extended: z.strictObject({ from: date, months: z.int().optional(), until: date.optional() }).optional(),
    /** its last day was named by people, not counted: no calendar moves it */
    named: z.literal(true).optional(),
    /** the unusual days it was counted by */
    kept: z.array(keptDays()).optional(),
    /** it ends when the appellant was told */
    until: z.literal('told').optional(),
    /** the nth turn of a repeating limit */
    times: z.int().positive().optional(),
    /** the step of supervision that asks */
    step: supervisionStep.optional(),
    /** continues an interrupted clock (a reply sent back): working days the platform's check took */
    checkedFor: z.int().optional(),
  })),
  event('limit-passed', () => ({
    clock: clockKind,
    order: order.optional(),
    subject: subject.optional(),
    limit: moment,
  })),
  /** counted anew, because the calendar changed (or was published) under a limit that runs, or the rules did */
  event('limit-recounted', () => ({
    clock: clockKind,
    order: order.optional(),
    subject: subject.optional(),
    rules: z.string(),
    /** the last day until now */
    before: date,
    limit: moment,
    lastDay: date,
    provisional: z.boolean(),
    /** it would have ended before anybody was told: it ends with the day of telling */
    cutShort: z.literal(true).optional(),
    kept: z.array(keptDays()),
    /** of an extended one, or one for which an extension is applied for: the last day before any extension, and what is asked for by it */
    originalLastDay: date.optional(),
    asks: z.array(z.strictObject({ extension: z.int().positive(), until: date })).optional(),
  })),
  /** `told`: the units this notice went to, more each time; without an order no unit has it, and the city's emergency bureau is told */
  event('emergency-raised', () => ({ order: order.optional(), times: z.int(), told: z.array(z.string()) })),
] as const
