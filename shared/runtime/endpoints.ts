/** 接收地址 — where units and channels take their posts, and the secrets these are signed with. */
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { faultOf } from '../adapters/addresses.ts'
import type { Routes } from '../api/routes.ts'
import type { Endpoint } from '../application/ports.ts'
import { overlapEnds, registered, rotated } from '../application/signing-secrets.ts'
import type { Refusal } from '../ticket/decision.ts'
import { codeOf, notThere } from './administering.ts'
import type { CallDeps } from './compose.ts'
import type { Call, Reply } from './http.ts'
import { DoorRefusal } from './input.ts'
import { reachOf } from './settings.ts'

type Answer = Promise<Reply | Refusal>

const freshSecret = (): string => `whsec_${randomBytes(24).toString('base64')}`

/** Put again as it is, nothing changes, and the secret is not told a second time. */
export async function putEndpoint({ params, body }: Call<Routes['putEndpoint']>, deps: CallDeps): Answer {
  const receiver = receiverOf(params)
  const fault = faultOf(body.url, reachOf(deps.settings))
  if (fault) throw new DoorRefusal('input.invalid', { errors: [{ pointer: '/url', message: fault.en, zh: fault.zh }] })
  const unknown = await notThere({ [params.kind ?? '']: params.code }, deps)
  if (unknown) return unknown
  const fresh = freshSecret()
  const after = await changed(receiver, deps, (before) => registered(before, body.url, fresh, deps.real()))
  return { body: { ...told(after, deps), ...(after.secret === fresh ? { secret: fresh } : { secretStands: true }) } }
}

export async function rotateSecret({ params, body }: Call<Routes['rotateSecret']>, deps: CallDeps): Answer {
  const receiver = receiverOf(params)
  const after = await changed(receiver, deps, (before) => {
    if (!before) throw new DoorRefusal('thing.unknown', { details: { endpoint: receiver } })
    return rotated(before, freshSecret(), deps.real(), body.overlapHours)
  })
  return { body: { ...told(after, deps), secret: after.secret } }
}

export async function deleteEndpoint({ params }: Call<Routes['deleteEndpoint']>, deps: CallDeps): Answer {
  await deps.registry.removeEndpoint(receiverOf(params))
  return {}
}

const tries = 5

/** What two change at once is changed one after the other, so that each secret that was answered with signs. */
async function changed(
  receiver: string,
  { registry }: CallDeps,
  change: (before: Endpoint | undefined) => Endpoint,
): Promise<Endpoint> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const before = await registry.endpoint(receiver)
    const after = change(before)
    if (after === before || (await registry.changeEndpoint(receiver, before, after))) return after
    await sleep(attempt * 20)
  }
  throw new Error(`the endpoint of ${receiver} is changed by somebody else again and again`)
}

function told(endpoint: Endpoint, { real }: CallDeps) {
  const until = overlapEnds(endpoint, real())
  return { url: endpoint.url, ...(until ? { twoSignaturesUntil: until } : {}) }
}

function receiverOf({ kind = '', code = '' }: Record<string, string>): string {
  if (kind !== 'unit' && kind !== 'channel')
    throw new DoorRefusal('thing.unknown', { details: { kind, known: ['unit', 'channel'] } })
  return `${kind}#${codeOf(code)}`
}
