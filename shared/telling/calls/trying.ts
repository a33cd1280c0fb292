/** 试发 — one message through a gateway, as an appellant would get it. */
import type { CallDeps } from '../../city/compose.ts'
import { say } from '../../city/notices/say.ts'
import { restricted } from '../../city/notices/words.ts'
import type { Call } from '../../door/http.ts'
import { DoorRefusal } from '../../door/input.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { reachOf } from '../../run/settings.ts'
import { smsDeps } from '../compose-sms.ts'
import { sendSms } from '../gateways/gateway.ts'
import type { MessageRoutes } from '../message-routes.ts'

/** No ticket has this number. */
const number = '000000-00000000'

export async function tryGateway({ params, body, from }: Call<MessageRoutes['tryGateway']>, deps: CallDeps) {
  const code = params.gateway
  const { telling } = (await deps.law()).registry
  const gateway = telling.gateways.find((one) => one.code === code)
  const secrets = gateway && (await deps.registry.gateway(code))
  if (!gateway || !secrets) throw new DoorRefusal('thing.unknown', { details: { gateway: code } })
  const day = dateOf(new Date(deps.real()).toISOString())
  const said = say(
    restricted,
    { number, day },
    { way: 'sms', language: 'zh', telling: { ...telling, gateways: [gateway] } },
  )
  if (!said) throw new DoorRefusal('thing.unknown', { details: { template: restricted, gateway: code } })
  const message = { to: body.to, said, outId: `try.${from.request}` }
  const { kind, ...more } = await sendSms(
    gateway,
    secrets.credentials,
    message,
    smsDeps(telling, { reach: reachOf(deps.settings), real: deps.real }),
  )
  const { status, error, providerId } = more as { status?: number; error?: string; providerId?: string }
  return {
    body: {
      outcome: kind,
      ...(status === undefined ? {} : { status }),
      ...(error === undefined ? {} : { error }),
      ...(providerId === undefined ? {} : { providerId }),
    },
  }
}
