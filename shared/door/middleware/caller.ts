/** 调用人 — who calls, and whether role, kind and key ever may. */
import type { APIGatewayProxyEvent } from 'aws-lambda'
import type { Caller } from '../../access/authenticate.ts'
import { callerOf } from '../../access/caller.ts'
import { never } from '../../access/may.ts'
import { reachOf } from '../../access/table.ts'
import type { AccessLimits } from '../../law/access-limits.ts'
import type { Clock } from '../../record/clock.ts'
import { isRefusal } from '../../record/refusal.ts'
import { DoorRefusal } from '../input.ts'
import type { HttpRequest } from './underway.ts'

export interface Knowing {
  limits: Pick<AccessLimits, 'anyonePerMinute'>
  clock: Pick<Clock, 'now'>
}

export const caller = ({ limits, clock }: Knowing) => ({
  before({ event, context }: HttpRequest): void {
    const { name, route } = context
    if (route.who === 'anyone') {
      context.caller = {
        actor: { role: 'anyone', id: 'anyone' },
        perMinute: Math.max(limits.anyonePerMinute, route.perMinute ?? 0),
        fingerprintKey: '',
      }
      return
    }
    const found = knownCaller(event, clock)
    const reach = route.reach ?? reachOf(name)
    const shut = never(reach, route.who, found.actor)
    if (shut === 'role.not-allowed')
      throw new DoorRefusal(shut, { details: { role: found.actor.role, may: route.who } })
    if (shut) throw new DoorRefusal(shut, { details: { authority: reach.authority } })
    context.caller = found
  },
})

function knownCaller({ requestContext }: APIGatewayProxyEvent, clock: Pick<Clock, 'now'>): Caller {
  const found = callerOf(requestContext.authorizer, clock.now().getTime())
  if (!isRefusal(found)) return found
  const { refused, details, retryAfter } = found
  throw new DoorRefusal(refused, {
    ...(details ? { details } : {}),
    ...(retryAfter ? { headers: { 'Retry-After': String(retryAfter) } } : {}),
  })
}
