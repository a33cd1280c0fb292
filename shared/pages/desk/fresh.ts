/** 重新登录 — what shows a secret asks for a sign-in of these last minutes. */
import type { RouteName } from '../../api/routes.ts'
import type { Named } from './calls.ts'
import type { Visit } from './visit.ts'

const minutes = 5
const secrets: ReadonlySet<RouteName> = new Set([
  'issueKey',
  'putEndpoint',
  'rotateSecret',
  'issueAccessCode',
  'putGateway',
  'putSignOn',
  'putSignOnSecret',
  'rotateReceiptSecret',
] satisfies RouteName[])

export const needsFresh = ({ name }: Pick<Named, 'name'>): boolean => secrets.has(name)
/** By an account it counts when they showed the provider who they are: it may let in whoever came this morning. @param now milliseconds of the clock that nobody moves */
export function isFresh({ session: { who, began } }: Pick<Visit, 'session'>, now: number): boolean {
  const shown = who.by === 'account' ? who.shown : began
  return shown !== undefined && now - shown < minutes * 60_000
}
