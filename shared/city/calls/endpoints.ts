/** 接收地址 — where units and channels take their posts, and the secrets these are signed with. */
import { createHmac, randomBytes } from 'node:crypto'
import type { Call, Reply } from '../../door/http.ts'
import { DoorRefusal } from '../../door/input.ts'
import type { Endpoint } from '../../record/deliveries.ts'
import type { Refusal } from '../../record/refusal.ts'
import { overlapEnds, registered, rotated, signingSecrets } from '../../record/signing-secrets.ts'
import { reachOf } from '../../run/settings.ts'
import { faultOf } from '../../storage/addresses.ts'
import type { CallDeps } from '../compose.ts'
import type { Routes } from '../routes/index.ts'
import { cityOf, codeOf, notThere } from './administering.ts'

type Answer = Promise<Reply | Refusal>

/** @param drawn at random; the same again makes the same secret again */
const freshSecret = (drawn = randomBytes(32).toString('hex')): string =>
  `whsec_${createHmac('sha256', drawn).update('signing').digest().subarray(0, 24).toString('base64')}`

/** Put again as it is, nothing changes, and the secret is not told a second time. */
export async function putEndpoint({ params, body, once }: Call<Routes['putEndpoint']>, deps: CallDeps): Answer {
  const receiver = receiverOf(params)
  const fault = faultOf(body.url, reachOf(deps.settings))
  if (fault) throw new DoorRefusal('input.invalid', { errors: [{ pointer: '/url', message: fault.en, zh: fault.zh }] })
  const unknown = notThere({ [params.kind]: params.code }, await cityOf(deps))
  if (unknown) return unknown
  const fresh = freshSecret(once?.drawn)
  const after = await changed(receiver, deps, (before) => registered(before, body.url, fresh, deps.real()))
  return { body: { ...told(after, deps), ...(after.secret === fresh ? { secret: fresh } : { secretStands: true }) } }
}

/** Done again under its Idempotency-Key, because it was cut off before it answered, it changes nothing. */
export async function rotateSecret({ params, body, once }: Call<Routes['rotateSecret']>, deps: CallDeps): Answer {
  const receiver = receiverOf(params)
  const fresh = freshSecret(once?.drawn)
  const after = await changed(receiver, deps, (before) => {
    if (!before) throw new DoorRefusal('thing.unknown', { details: { endpoint: receiver } })
    const isDone = signingSecrets(before, deps.real()).includes(fresh)
    return isDone ? before : rotated(before, fresh, deps.real(), body.overlapHours)
  })
  return { body: { ...told(after, deps), secret: fresh } }
}

export async function deleteEndpoint({ params }: Call<Routes['deleteEndpoint']>, deps: CallDeps): Answer {
  await deps.registry.removeEndpoint(receiverOf(params))
  return {}
}

const tries = 5

/** What two change at once is changed one after the other, so that each secret that was answered with signs. */
async function changed(
  receiver: string,
  { registry, clock }: CallDeps,
  change: (before: Endpoint | undefined) => Endpoint,
): Promise<Endpoint> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const before = await registry.endpoint(receiver)
    const after = change(before)
    if (after === before || (await registry.changeEndpoint(receiver, before, after))) return after
    await clock.sleep(attempt * 20)
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
