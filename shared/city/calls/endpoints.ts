/** 接收地址 — where units, channels and agreements take their posts, and the secrets these are signed with. */
import { createHmac, randomBytes } from 'node:crypto'
import type { Call } from '../../door/http.ts'
import { DoorRefusal } from '../../door/input.ts'
import { addressKinds, type Endpoint } from '../../record/deliveries.ts'
import { isRefusal } from '../../record/refusal.ts'
import { overlapEnds, registered, rotated, signingSecrets } from '../../record/signing-secrets.ts'
import { reachOf } from '../../run/settings.ts'
import { faultOf } from '../../storage/addresses.ts'
import type { CallDeps } from '../compose.ts'
import type { Routes } from '../routes/index.ts'
import { notThere } from './keys.ts'
import { cityOf, codeOf } from './named.ts'

/** @param drawn at random; the same again makes the same secret again */
const freshSecret = (drawn = randomBytes(32).toString('hex')): string =>
  `whsec_${createHmac('sha256', drawn).update('signing').digest().subarray(0, 24).toString('base64')}`

/** Put again as it is, nothing changes, and the secret is not told a second time. */
export async function putEndpoint({ params, body, once, actor, from }: Call<Routes['putEndpoint']>, deps: CallDeps) {
  const id = receiverOf(params)
  const fault = faultOf(body.url, reachOf(deps.settings))
  if (fault) throw new DoorRefusal('input.invalid', { errors: [{ pointer: '/url', message: fault.en, zh: fault.zh }] })
  const unknown = notThere({ [params.kind]: params.code }, await cityOf(deps))
  if (unknown) return unknown
  if (params.kind === 'agreement' && !(await deps.registry.hasAgreement(params.code)))
    throw new DoorRefusal('thing.unknown', { details: { agreement: params.code } })
  const fresh = freshSecret(once?.drawn)
  const change = (before: Endpoint | undefined) => registered(before, body.url, fresh, deps.real())
  const done = await deps.endpoints.enter({ id, actor, from }, change, deps)
  if (isRefusal(done)) return done
  return {
    body: { ...told(done, deps), ...(done.secret === fresh ? { secret: fresh } : { secretStands: true as const }) },
  }
}

/** Done again under its Idempotency-Key, because it was cut off before it answered, it changes nothing. */
export async function rotateSecret({ params, body, once, actor, from }: Call<Routes['rotateSecret']>, deps: CallDeps) {
  const id = receiverOf(params)
  const fresh = freshSecret(once?.drawn)
  const change = (before: Endpoint | undefined) => {
    if (!before) throw new DoorRefusal('thing.unknown', { details: { endpoint: id } })
    const isDone = signingSecrets(before, deps.real()).includes(fresh)
    return isDone ? before : rotated(before, fresh, deps.real(), body.overlapHours)
  }
  const done = await deps.endpoints.enter({ id, actor, from }, change, deps)
  return isRefusal(done) ? done : { body: { ...told(done, deps), secret: fresh } }
}

export async function deleteEndpoint({ params, actor, from }: Call<Routes['deleteEndpoint']>, deps: CallDeps) {
  await deps.endpoints.remove({ id: receiverOf(params), actor, from }, deps)
  return {}
}

function told(endpoint: Endpoint, { real }: Pick<CallDeps, 'real'>) {
  const until = overlapEnds(endpoint, real())
  return { url: endpoint.url, ...(until ? { twoSignaturesUntil: until } : {}) }
}

function receiverOf({ kind = '', code = '' }: Record<string, string>): string {
  if (!addressKinds.some((known) => known === kind))
    throw new DoorRefusal('thing.unknown', { details: { kind, known: addressKinds } })
  return `${kind}#${codeOf(code)}`
}
