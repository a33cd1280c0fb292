/** 入口 — what every call shares: route, caller, limits, input, answer, problem. */
import middy from '@middy/core'
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda'
import type { z } from 'zod'
import { network } from '../access/access-code.ts'
import type { Actor } from '../access/actor.ts'
import type { Caller } from '../access/authenticate.ts'
import { callerOf } from '../access/caller.ts'
import { never } from '../access/may.ts'
import { reachOf } from '../access/table.ts'
import { isRefusal, type Refusal } from '../appeals/ticket/decision.ts'
import type { Law } from '../city/law.ts'
import { endedWithUnit } from '../city/retiring.ts'
import type { AccessLimits } from '../law/access-limits.ts'
import { dateOf } from '../law/shanghai-time.ts'
import type { Clock } from '../record/clock.ts'
import { log } from '../run/log.ts'
import { measure } from '../run/metrics.ts'
import type { Lazily, Parsed } from '../schema/lazily.ts'
import { ForeignCursor } from '../storage/cursor.ts'
import { type Asked, answered, failed, refusedAtTheDoor, refusedByRule } from './answers.ts'
import { DoorRefusal, headersOf, parseBody, parseParams, parseQuery } from './input.ts'
import { type Once, type OnceDeps, onlyOnce } from './once.ts'
import type { DoorCode } from './problem.ts'
import type { ParamsOf, Route } from './route.ts'
import type { UnitNames } from './sentence.ts'

/** What a handler is given: parsed, authorised, counted. */
export interface Call<R extends Route> {
  /** by the names that the route's path gives them */
  params: ParamsOf<R['path']>
  query: R['query'] extends Lazily<z.ZodType> ? Parsed<R['query']> : undefined
  body: R['body'] extends Lazily<z.ZodType> ? Parsed<R['body']> : undefined
  actor: Actor
  once: Once | undefined
  ifMatch: number | undefined
  from: { ip: string; request: string }
}

/** What a handler answers: a body, and where the thing it made is found. */
export interface Reply {
  body?: unknown
  version?: number
  location?: string
  /** sent as it is instead of JSON */
  text?: string
}

/** One handler a route. */
export type Handlers<T extends Record<string, Route>, D> = {
  readonly [N in keyof T]: (call: Call<T[N]>, deps: D) => Promise<Reply | Refusal>
}

interface Admitting {
  settings: { city: string }
  counting: {
    /** one more request of this key in this minute; how many that makes */
    count(name: string, window: number, seconds: number): Promise<number>
  }
  limits: Pick<AccessLimits, 'anyonePerMinute'>
  clock: Pick<Clock, 'now'>
  real(): number
}

type AnyHandler<D> = (call: Call<Route>, deps: D) => Promise<Reply | Refusal>

/** A function of the API: its routes, and what answers each. */
export function httpFunction<T extends Record<string, Route>, D extends object>(
  routes: T,
  handlers: Handlers<T, D>,
  deps: D & Admitting & OnceDeps & Naming,
) {
  const answering = new Map(
    Object.entries(routes).map(([name, route]) => [
      `${route.method} ${route.path}`,
      { name, route, handler: handlers[name] as unknown as AnyHandler<D> },
    ]),
  )
  const answer = async (event: APIGatewayProxyEvent, context: Context): Promise<APIGatewayProxyResult> => {
    const asked = askedOf(event, context)
    const isHead = event.httpMethod === 'HEAD'
    const found = answering.get(`${isHead ? 'GET' : event.httpMethod} ${event.resource}`)
    if (!found) return refusedAtTheDoor(new DoorRefusal('route.unknown'), asked)
    const { name, route, handler } = found
    try {
      const caller = await admit(event, name, route, deps)
      const over = await unitIsOver(caller, deps)
      if (over) return refusedByRule(over, asked, await unitNamesOf(deps))
      const call = callOf(event, route, caller, asked.request)
      const reply = answersOnce(route)
        ? await onlyOnce({ ...call, ...caller }, deps, (once) => handler({ ...call, once }, deps))
        : await handler(call, deps)
      if (route.command) logCommand(name, reply, call, asked)
      if (isRefusal(reply)) return refusedByRule(reply, asked, await unitNamesOf(deps))
      const answer = answered(reply, route, asked)
      return isHead ? { ...answer, body: '' } : answer
    } catch (error) {
      if (error instanceof ForeignCursor) return refusedAtTheDoor(new DoorRefusal('cursor.invalid'), asked)
      return error instanceof DoorRefusal ? refusedAtTheDoor(error, asked) : failed(error, name, asked)
    }
  }
  return middy<APIGatewayProxyEvent, APIGatewayProxyResult>().handler(async (event, context) => {
    const result = await answer(event, context)
    // Caught here, Lambda counts no error, and the gateway's share of 5xx hides a few among many.
    if (result.statusCode >= 500) measure(deps.settings.city, { CallsFailed: 1 })
    return result
  })
}

/** A decision on a ticket carries its Idempotency-Key in the ticket's log; all else that changes something is remembered here. */
const answersOnce = ({ method, command }: Route): boolean => method !== 'GET' && command === undefined

interface Naming {
  law?(): Promise<Pick<Law, 'registry' | 'rules'> | undefined>
}

/** 机构撤并 — a key goes on for some days after its unit has retired, and then opens nothing. */
async function unitIsOver({ actor }: Admitted, { law, clock }: Naming & Admitting): Promise<Refusal | undefined> {
  const inForce = actor.unit === undefined ? undefined : await law?.()
  return inForce && endedWithUnit(actor, dateOf(clock.now().toISOString()), inForce)
}

/** Units by the names that the city gives them: a sentence says no codes. */
async function unitNamesOf({ law }: Naming): Promise<UnitNames | undefined> {
  const registry = (await law?.())?.registry
  return registry && ((code) => registry.unit(code)?.name)
}

/** One line a command, so that a request leads to its ticket and a ticket to everything that was done to it. */
function logCommand(route: string, reply: Reply | Refusal, { params, actor }: Call<Route>, { request }: Asked): void {
  const refusal = isRefusal(reply)
  const named = refusal ? Object.values(params).join(' ') : `${reply.location} ${Object.values(params).join(' ')}`
  const outcome = refusal ? { refused: reply.refused } : { version: reply.version }
  log('info', { message: 'command', route, request, ticket: ticketNumber.exec(named)?.[0], key: actor.id, ...outcome })
}
const ticketNumber = /\d{6}-\d{8}/

type Admitted = Pick<Caller, 'actor' | 'fingerprintKey'>

/** Who calls, whether role, kind and key ever may, and whether the key, or the address of whoever has none, has not used up its minute. */
async function admit(event: APIGatewayProxyEvent, name: string, route: Route, deps: Admitting): Promise<Admitted> {
  if (route.who === 'anyone') {
    await withinMinute(`address#${addressOf(event)}`, deps.limits.anyonePerMinute, deps)
    return { actor: { role: 'anyone', id: 'anyone' }, fingerprintKey: '' }
  }
  const { actor, perMinute, fingerprintKey } = callerOf(event.requestContext.authorizer, deps.clock.now().getTime())
  const shut = never(name, route.who, actor)
  if (shut === 'role.not-allowed') throw new DoorRefusal(shut, { details: { role: actor.role, may: route.who } })
  if (shut) throw new DoorRefusal(shut, { details: { authority: reachOf(name).authority } })
  await withinMinute(actor.id, perMinute, deps)
  return { actor, fingerprintKey }
}

async function withinMinute(who: string, perMinute: number, { counting, real }: Admitting): Promise<void> {
  const seconds = real() / 1000
  const used = await counting.count(`rate#${who}`, Math.floor(seconds / 60), 60)
  if (used <= perMinute) return
  const wait = Math.max(1, Math.ceil(60 - (seconds % 60)))
  throw new DoorRefusal('rate.exceeded', { details: { perMinute }, headers: { 'Retry-After': String(wait) } })
}

const addressOf = ({ requestContext }: APIGatewayProxyEvent): string => network(requestContext.identity?.sourceIp ?? '')

function callOf(event: APIGatewayProxyEvent, route: Route, caller: Admitted, request: string): Call<Route> {
  const headers = headersOf(event)
  const body = parseBody(event, route, headers, caller.fingerprintKey)
  return {
    params: parseParams(event, route),
    query: parseQuery(event, route) as never,
    body: body.value as never,
    actor: caller.actor,
    once: headers.idempotencyKey ? { key: headers.idempotencyKey, print: body.print } : undefined,
    ifMatch: headers.ifMatch,
    from: { ip: event.requestContext.identity?.sourceIp ?? '', request },
  }
}

const askedOf = (event: APIGatewayProxyEvent, context: Context): Asked => ({
  request: event.requestContext?.requestId ?? context.awsRequestId,
  language: /^\s*en\b/i.test(event.headers?.['accept-language'] ?? event.headers?.['Accept-Language'] ?? '')
    ? 'en'
    : 'zh',
})

export type { DoorCode }
