/** 密钥的范围 — what a key of each role must say about whose it is. */

import type { Role } from './actor.ts'

const needs: Partial<Record<Role, 'unit' | 'channel' | 'authority'>> = {
  department: 'unit',
  channel: 'channel',
  supervisor: 'authority',
}

interface Scope {
  role: Role
  unit?: string | undefined
  channel?: string | undefined
  authority?: string | undefined
}

/** What is missing: a department's key names its unit, a channel's its channel, a supervisor's its authority. */
export function missingScope(scope: Scope): 'unit' | 'channel' | 'authority' | undefined {
  const needed = needs[scope.role]
  return needed && scope[needed] ? undefined : needed
}

/** 限定分类和区域 — of operators alone: whose everybody else's are, their unit, channel or authority says. */
export const notAnOperators = ({ role, categories, areas }: Limits & Pick<Scope, 'role'>): keyof Limits | undefined =>
  role === 'operator' ? undefined : categories ? 'categories' : areas && 'areas'

export interface Limits {
  categories?: string[] | undefined
  areas?: string[] | undefined
}
