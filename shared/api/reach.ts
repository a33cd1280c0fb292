/** 权限 — how close one must stand to make a call or give a command. */
import type { Actor } from '../access/actor.ts'
import { type Never, never as neverWithin } from '../access/may.ts'
import { table as calls, type Reach, reads } from '../access/table.ts'
import { type CommandName, commandBodies, reachOfCommand } from '../appeals/words/command.ts'
import type { RouteName, Routes } from './routes.ts'

/** Calls that carry out no command: one without a row in shared/access/table.ts does not compile. */
type Own = { [N in RouteName]: Routes[N] extends { reach: Reach } ? never : N }[RouteName]
const ofCalls: { readonly [N in Own]: Reach } = calls

const ofCommands = Object.fromEntries(
  (Object.keys(commandBodies) as CommandName[]).map((name) => [name, reachOfCommand(name)]),
)

export const table: Readonly<Record<string, Reach>> = { ...ofCalls, ...ofCommands }
export const reachOf = (name: string): Reach => table[name] ?? reads('ticket')

/** Why this caller may never ask this, or undefined. @param who the roles the call is for */
export const never = (name: string, who: readonly Actor['role'][], actor: Actor): Never | undefined =>
  neverWithin(reachOf(name), who, actor)
