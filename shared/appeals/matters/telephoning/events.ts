/** 通话 — the event by which a ticket knows a call. */
import * as z from 'zod'
import { event } from '../../../record/event-shape.ts'

/** `call`: channel and id. */
export const telephoningEvents = [event('call-linked', () => ({ call: z.string() }))] as const
