/** 状态 — how an appeal stands, and what the regulation in force allows there. */
import { known } from '../../law/known.ts'
import { type Permission, type Role, roles, type State, states } from '../../law/permission.ts'
import type { Rules } from '../../law/rules.ts'
import type { CommandName } from '../words/command.ts'

export { type State, states }

/** Where an appeal has come to its end: no clock runs there. */
export const ended = [
  'closed',
  'answered',
  'rejected',
  'redirected',
  'filed',
  'withdrawn',
] as const satisfies readonly State[]
const ends: ReadonlySet<State> = new Set(ended)
export const isEnded = (state: State): boolean => ends.has(state)

/** Dispatched and not closed: 办理期间. */
export const duringHandling: readonly State[] = ['handling', 'replied']

/** A regulation without a row for every command does not compile. */
const tables = known satisfies readonly { commands: Readonly<Record<CommandName, Permission>> }[]

/** The row of a command in the regulation's state table. */
export const permissionFor = (command: CommandName, { commands }: Pick<Rules, 'commands'>): Permission =>
  commands[command] ?? { from: [], by: roles, article: '' }

/** 可由谁提出 — the roles that any regulation of this release lets give it: whom its route is for. */
export const askedBy = (command: CommandName): readonly Role[] => [
  ...new Set(tables.flatMap(({ commands }) => people(commands[command].by))),
]

/** Nobody asks as the platform itself. */
const people = (by: readonly Role[]): Role[] => by.filter((role) => role !== 'system')

/** A command that a state allows, and who may give it. */
export interface Possible {
  command: CommandName
  by: readonly Role[]
}

/** 现在可以做什么 — by this role and by others; what every state allows is left out. */
export function possibleIn(
  state: State,
  role: Role,
  rules: Pick<Rules, 'commands'>,
): { mine: CommandName[]; others: Possible[] } {
  const here = Object.entries(rules.commands)
    .filter(([, { from, by }]) => from.length < states.length && from.includes(state) && people(by).length > 0)
    .map(([command, { by }]) => ({ command: command as CommandName, by: people(by) }))
  return {
    mine: here.filter(({ by }) => by.includes(role)).map(({ command }) => command),
    others: here.filter(({ by }) => !by.includes(role)),
  }
}
