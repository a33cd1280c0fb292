/** 增加协办 — during handling, by the coordinating lead or the platform (第二十二条). */

import { isInBranch } from '../../../access/sees.ts'
import { cannotTakeOrders } from '../../../city/receivers.ts'
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { workOrderNumber } from '../../ticket/number.ts'
import { leadOrder } from '../../ticket/ticket.ts'
import { isTheirs } from '../handling/orders.ts'
import { gaveItBack, holdsAlready } from './receivers.ts'

export const addCoHandler: Rule<'addCoHandler'> = ({ unit, reason }, ticket, context) => {
  const { actor } = context
  const lead = leadOrder(ticket)
  if (!lead) return refused('work-order.unknown')
  if (actor.role === 'department' && !isTheirs(lead, context)) return refused('co-handler.lead-or-platform')
  const wrong = cannotTakeOrders([unit], context)
  if (wrong) return wrong
  if (holdsAlready(ticket, unit)) return refused('dispatch.unit-twice', { unit })
  if (actor.role !== 'supervisor' && gaveItBack(ticket, unit)) return refused('dispatch.returned-before', { unit })
  if (actor.role === 'supervisor' && !isInBranch(unit, context.actor, context))
    return refused('authority.other-tree', { unit })

  return decided({
    type: 'dispatched',
    by: 'addition',
    reason,
    ...(lead.statutory ? { statutory: lead.statutory } : {}),
    orders: [{ number: workOrderNumber(ticket.number, ticket.orders.length + 1), unit, role: 'co' }],
  })
}
