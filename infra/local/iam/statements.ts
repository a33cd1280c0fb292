/** 策略语句 — the subset of IAM that the template uses, evaluated exactly; anything else stops the start. */
import { StartError } from '../start-error.ts'
import type { Statement } from '../template/resources.ts'

/** What a call needs: one action on one resource, with the context its conditions are compared with. */
export interface Need {
  action: string
  resource: string
  context?: Readonly<Record<string, string>>
}

export interface Rule {
  effect: Statement['Effect']
  actions: readonly string[]
  resources: readonly string[]
  /** condition key → the values it may have, as patterns where `like` */
  equals: readonly { key: string; values: readonly string[]; like?: true }[]
}

/** The partition that is asked for: of the one item, or of the table or index that is queried. */
export const leadingKeys = 'dynamodb:LeadingKeys'

/** Condition keys whose values the host knows; another one could never be compared. */
const knownKeys = ['kms:ViaService', leadingKeys]

/** @throws StartError naming `where` on an operator or key that is not understood */
export function ruleOf({ Effect, Action, Resource, Condition = {} }: Statement, where: string): Rule {
  const {
    StringEquals = {},
    'ForAllValues:StringEquals': ofEach = {},
    'ForAllValues:StringLike': likeEach = {},
    ...others
  } = Condition
  const [operator] = Object.keys(others)
  if (operator) throw new StartError(`${where}: the condition operator ${operator} is not understood here`)
  const [single] = Object.keys({ ...ofEach, ...likeEach }).filter((key) => key !== leadingKeys)
  if (single) throw new StartError(`${where}: ForAllValues with ${single} is not understood here`)
  const equals = Object.entries({ ...StringEquals, ...ofEach }).map(([key, value]) => {
    if (!knownKeys.includes(key)) throw new StartError(`${where}: the condition key ${key} is not understood here`)
    return { key, values: [value].flat().map(String) }
  })
  const likes = Object.entries(likeEach).map(([key, value]) => ({
    key,
    values: [value].flat().map(String),
    like: true as const,
  }))
  const actions = [Action].flat()
  const resources = [Resource].flat()
  for (const pattern of [...actions, ...resources])
    if (pattern.includes('${'))
      throw new StartError(`${where}: the policy variable in ${pattern} is not understood here`)
  return { effect: Effect, actions, resources, equals: [...equals, ...likes] }
}

export type Decision = 'allowed' | 'denied explicitly' | 'allowed by nothing'

/** A matching Deny goes before every Allow; without a matching Allow nothing is allowed. */
export function decisionOn(need: Need, rules: readonly Rule[]): Decision {
  const matching = rules.filter((rule) => applies(rule, need))
  if (matching.some(({ effect }) => effect === 'Deny')) return 'denied explicitly'
  return matching.length > 0 ? 'allowed' : 'allowed by nothing'
}

/** Actions are compared without regard to case, resources and values with. */
export const applies = ({ actions, resources, equals }: Rule, { action, resource, context = {} }: Need): boolean =>
  actions.some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase())) &&
  resources.some((pattern) => matches(pattern, resource)) &&
  equals.every(({ key, values, like }) =>
    values.some((value) => (like ? matches(value, context[key] ?? '') : value === (context[key] ?? ''))),
  )

/** `*` stands for any run of characters, `?` for one. */
export function matches(pattern: string, text: string): boolean {
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${expression}$`, 's').test(text)
}
