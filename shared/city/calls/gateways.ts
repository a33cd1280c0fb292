/** 短信网关 — its credentials, and the secret that its receipts come with. */
import { createHmac, randomBytes } from 'node:crypto'
import type { Call } from '../../door/http.ts'
import { DoorRefusal } from '../../door/input.ts'
import { isRefusal } from '../../record/refusal.ts'
import { overlapEnds, rotated, signingSecrets } from '../../record/signing-secrets.ts'
import type { CallDeps } from '../compose.ts'
import { credentialsOf, type Gateway } from '../notices/gateway.ts'
import type { GatewaySecrets } from '../records/gateways.ts'
import type { Routes } from '../routes/index.ts'
import { cityOf, codeOf } from './named.ts'

/** @param drawn at random; the same again makes the same secret again */
const drawnFrom = (drawn: string, what: string): string =>
  createHmac('sha256', drawn).update(what).digest().subarray(0, 24).toString('base64url')
const chance = () => randomBytes(32).toString('hex')

/** Once they are entered, nothing of them is told again; the address of receipts stays as it is. */
export async function putGateway({ params, body, once, actor, from }: Call<Routes['putGateway']>, deps: CallDeps) {
  const gateway = await gatewayOf(params.gateway, deps)
  const missing = credentialsOf(gateway).filter((name) => !Object.hasOwn(body.credentials, name))
  if (missing.length > 0)
    throw new DoorRefusal('input.invalid', {
      errors: missing.map((name) => ({
        pointer: `/credentials/${name}`,
        message: 'the gateway needs it',
        zh: '该网关需要此项凭据。',
      })),
    })
  const drawn = once?.drawn ?? chance()
  const [id, secret] = [drawnFrom(drawn, 'credentials'), drawnFrom(drawn, 'receipts')]
  const change = (before: GatewaySecrets | undefined): GatewaySecrets =>
    before?.id === id ? before : { id, credentials: body.credentials, receipts: before?.receipts ?? { secret } }
  const done = await deps.gateways.enter({ id: gateway.code, actor, from }, change, deps)
  if (isRefusal(done)) return done
  const isFirst = done.receipts.secret === secret
  return {
    body: {
      ...told(gateway.code, done, deps),
      ...(isFirst ? addressesOf(gateway.code, secret) : { addressesStand: true as const }),
    },
  }
}

/** Done again under its Idempotency-Key, because it was cut off before it answered, it changes nothing. */
export async function rotateReceiptSecret(
  { params, body, once, actor, from }: Call<Routes['rotateReceiptSecret']>,
  deps: CallDeps,
) {
  const { code } = await gatewayOf(params.gateway, deps)
  const fresh = drawnFrom(once?.drawn ?? chance(), 'receipts')
  const change = (before: GatewaySecrets | undefined): GatewaySecrets => {
    if (!before) throw new DoorRefusal('thing.unknown', { details: { gateway: code } })
    const isDone = signingSecrets(before.receipts, deps.real()).includes(fresh)
    return isDone ? before : { ...before, receipts: rotated(before.receipts, fresh, deps.real(), body.overlapHours) }
  }
  const done = await deps.gateways.enter({ id: code, actor, from }, change, deps)
  return isRefusal(done) ? done : { body: { ...told(code, done, deps), ...addressesOf(code, fresh) } }
}

/** Of a gateway that the city's file no longer has, too. */
export async function deleteGateway({ params, actor, from }: Call<Routes['deleteGateway']>, deps: CallDeps) {
  await deps.gateways.remove({ id: codeOf(params.gateway), actor, from }, deps)
  return {}
}

async function gatewayOf(text: string | undefined, deps: Pick<CallDeps, 'registry'>): Promise<Gateway> {
  const code = codeOf(text)
  const gateway = (await cityOf(deps)).telling?.gateways.find((one) => one.code === code)
  if (!gateway) throw new DoorRefusal('thing.unknown', { details: { gateway: code } })
  return gateway
}

function told(gateway: string, { credentials, receipts }: GatewaySecrets, { real }: Pick<CallDeps, 'real'>) {
  const until = overlapEnds(receipts, real())
  return {
    gateway,
    credentials: Object.keys(credentials).toSorted(),
    ...(until ? { twoAddressesUntil: until } : {}),
  }
}

const addressesOf = (code: string, secret: string) => ({
  receipts: `/v1/message-receipts/${code}/${secret}`,
  answers: `/v1/message-answers/${code}/${secret}`,
})
