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
/** @param now milliseconds of the clock that nobody moves */
export const isFresh = ({ session }: Pick<Visit, 'session'>, now: number): boolean =>
  now - session.began < minutes * 60_000
