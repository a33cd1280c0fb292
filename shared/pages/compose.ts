/** 组装 — puts together what pages are made with: sessions, and the calls of the API. */
import { composeAppeals } from '../appeals/compose.ts'
import { reachOf } from '../run/settings.ts'
import { dynamoSessions } from '../storage/dynamo-sessions.ts'
import type { Provider } from '../storage/oidc.ts'
import type { Functions } from './asking.ts'

/** @param functions what answers the calls that these pages ask */
export function composePages(functions: Functions) {
  const appeals = composeAppeals()
  return {
    ...appeals,
    sessions: dynamoSessions(appeals.dynamo, appeals.settings.tables.registry),
    functions,
    provider: providerOnce(appeals),
  }
}

/** 认证平台 — its protocol is loaded by whoever first signs in there. */
function providerOnce({ settings, clock }: Pick<ReturnType<typeof composeAppeals>, 'settings' | 'clock'>) {
  let loaded: Promise<Provider> | undefined
  const load = async (): Promise<Provider> =>
    (await import('../storage/oidc.ts')).oidcProvider({ reach: reachOf(settings), clock })
  return (): Promise<Provider> => {
    loaded ??= load()
    return loaded
  }
}
export type PagesDeps = ReturnType<typeof composePages>
