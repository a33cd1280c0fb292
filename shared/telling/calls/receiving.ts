/** 回执与上行 — what gateways push, at addresses that only they know. */
import type { Identities } from '../../access/identities.ts'
import { isSameSecret } from '../../access/same-secret.ts'
import type { CallDeps as CityDeps } from '../../city/compose.ts'
import type { Gateway } from '../../city/notices/gateway.ts'
import type { Call, Reply } from '../../door/http.ts'
import { DoorRefusal } from '../../door/input.ts'
import { atMost } from '../../record/at-once.ts'
import { signingSecrets } from '../../record/signing-secrets.ts'
import { measure } from '../../run/metrics.ts'
import { answersOf, receiptsOf } from '../gateways/gateway.ts'
import { answersIn, receiptsIn } from '../gateways/pushed.ts'
import type { MessageRoutes } from '../message-routes.ts'
import type { Receiving } from '../receiving.ts'

export type ReceivingDeps = Pick<CityDeps, 'law' | 'registry' | 'real' | 'clock' | 'settings'> & {
  identities: Pick<Identities, 'lineKey'>
  receiving: Receiving
}

/** Whatever it holds, the provider hears what it wants: who forges one learns nothing. What could not be kept is sent again. */
export async function takeReceipts({ params, body }: Call<MessageRoutes['takeReceipts']>, deps: ReceivingDeps) {
  const gateway = await known(params, deps)
  const described = receiptsOf(gateway)
  if (!described) throw nothingHere()
  const pushed = receiptsIn(described, body) ?? { read: [], unread: 1 }
  let stray = pushed.unread
  await each(pushed.read, async ({ number, status, at, ...one }) => {
    // On its way, says the provider.
    if (!status) return
    const numberKey = await deps.identities.lineKey(number)
    const receipt = { ...one, gateway: gateway.code, numberKey, status, at: noLaterThanNow(at, deps) }
    if ((await deps.receiving.recordReceipt(receipt)) === 'stray') stray++
  })
  return heard(described.answer, stray, deps)
}

export async function takeAnswers({ params, body }: Call<MessageRoutes['takeAnswers']>, deps: ReceivingDeps) {
  const gateway = await known(params, deps)
  const described = answersOf(gateway)
  if (!described) throw nothingHere()
  const pushed = answersIn(described, body) ?? { read: [], unread: 1 }
  await each(pushed.read, ({ number, text, messageId, at }) =>
    deps.receiving.recordAnswer({
      gateway: gateway.code,
      sender: number,
      text,
      messageId,
      at: noLaterThanNow(at, deps),
    }),
  )
  return heard(described.answer, pushed.unread, deps)
}

/** The gateway whose secret this is. Of an unknown one, and of a wrong secret, it is said alike that there is nothing. */
async function known(
  { gateway: code, secret }: { gateway: string; secret: string },
  { law, registry, real }: Pick<ReceivingDeps, 'law' | 'registry' | 'real'>,
): Promise<Gateway> {
  const gateway = (await law()).registry.telling.gateways.find((one) => one.code === code)
  const kept = gateway && (await registry.gateway(code))
  const right = kept ? signingSecrets(kept.receipts, real()) : []
  if (!gateway || !right.map((one) => isSameSecret(one, secret)).includes(true)) throw nothingHere()
  return gateway
}

const nothingHere = () => new DoorRefusal('route.unknown')

/** What concerns the same number is kept in its order. One that cannot be kept keeps back no other; the provider is told of it. */
async function each<T extends { number: string }>(all: readonly T[], keep: (one: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = []
  await atMost(numbersAtOnce, Map.groupBy(all, ({ number }) => number).values(), async (theirs) => {
    failures.push(...(await atMost(1, theirs, keep)))
  })
  if (failures.length > 0) throw failures[0]
}

/** A push of a thousand is kept within the time of one request. */
const numbersAtOnce = 16

/** A gateway's clock may be ahead; nothing was told tomorrow. */
function noLaterThanNow(at: string | undefined, { clock }: Pick<ReceivingDeps, 'clock'>): string {
  const now = clock.now().toISOString()
  return at === undefined || at > now ? now : at
}

/** @param stray how many were of nothing of ours, or could not be read: counted for the city alone */
function heard(
  { type, body }: { type: 'json' | 'text'; body: string },
  stray: number,
  { settings }: Pick<ReceivingDeps, 'settings'>,
): Reply<undefined> {
  measure(settings.city, { StrayReceipts: stray })
  return { text: body, media: `${type === 'json' ? 'application/json' : 'text/plain'}; charset=utf-8` }
}
