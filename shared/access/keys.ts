/** 密钥的范围 — what a key of each role must say about whose it is. */

import type { Role } from './actor.ts'

/** 专用密钥 — kinds of keys that open one protocol and nothing else, and how each begins. */
export const keyKinds = ['open311'] as const
export type KeyKind = (typeof keyKinds)[number]
export const beginningOf = (kind: KeyKind | undefined): string => (kind === undefined ? 'jsk' : 'jso')

/** 遮盖 — a key in whatever is said of it: which one it is, and not its secret. */
export const masked = (text: string): string => text.replace(/(js[ko]_[a-z0-9]{12}_)[\w-]{43}/g, '$1…')

const needs: Partial<Record<Role, 'unit' | 'channel' | 'authority'>> = {
  department: 'unit',
  channel: 'channel',
  supervisor: 'authority',
}

interface Scope {
  role: Role
  for?: KeyKind | undefined
  unit?: string | undefined
  channel?: string | undefined
  authority?: string | undefined
}

/** What is missing: a department's key names its unit, a channel's its channel, a supervisor's its authority. */
export function missingScope(scope: Scope): 'unit' | 'channel' | 'authority' | undefined {
  const needed = needs[scope.role]
  return needed && scope[needed] ? undefined : needed
}

/** Those of Open311 file appeals for one channel of that kind. @param channelKind of the channel that it names */
export const notOfItsKind = (
  scope: Pick<Scope, 'role' | 'for'>,
  channelKind: string | undefined,
): 'role' | 'channel' | undefined => {
  if (scope.for === undefined) return undefined
  if (scope.role !== 'channel') return 'role'
  return channelKind === scope.for ? undefined : 'channel'
}

/** 限定分类和区域 — of operators alone: whose everybody else's are, their unit, channel or authority says. */
export const notAnOperators = ({ role, categories, areas }: Limits & Pick<Scope, 'role'>): keyof Limits | undefined =>
  role === 'operator' ? undefined : categories ? 'categories' : areas && 'areas'

export interface Limits {
  categories?: string[] | undefined
  areas?: string[] | undefined
}
