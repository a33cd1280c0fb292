/** 突发事项与否 — whether it is an emergency now; worked anew, only if declared again (第十八条第二款). */

import type { Ticket } from '../../ticket/ticket.ts'
import { workedAnewAt } from '../reopening/anew.ts'

type Declared = Pick<Ticket, 'emergency' | 'beforeEmergency' | 'registeredAt' | 'reopenings'>

export const isEmergencyNow = (ticket: Declared): boolean =>
  ticket.emergency !== undefined && workedAnewAt(ticket) <= (ticket.beforeEmergency?.at ?? ticket.registeredAt)
