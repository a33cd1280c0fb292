/** 命令 — what may be asked of a ticket, each schema also a REST body. */
import type { Parsed } from '../schema/lazily.ts'
import { callingBackCommands } from './calling-back/commands.ts'
import { classifyingCommands } from './classifying/commands.ts'
import { clocksCommands } from './clocks/commands.ts'
import { closingCommands } from './closing/commands.ts'
import { cluesCommands } from './clues/commands.ts'
import { confidentialityCommands } from './confidentiality/commands.ts'
import { dispatchingCommands } from './dispatching/commands.ts'
import { emergenciesCommands } from './emergencies/commands.ts'
import { enterpriseCommands } from './enterprise/commands.ts'
import { extendingCommands } from './extending/commands.ts'
import { falseClosingCommands } from './false-closing/commands.ts'
import { handlingCommands } from './handling/commands.ts'
import { identifyingCommands } from './identifying/commands.ts'
import { inspectingCommands } from './inspecting/commands.ts'
import { mergingCommands } from './merging/commands.ts'
import { misconductCommands } from './misconduct/commands.ts'
import { misuseCommands } from './misuse/commands.ts'
import { negativeCommands } from './negative/commands.ts'
import { passingDownCommands } from './passing-down/commands.ts'
import { ratingCommands } from './rating/commands.ts'
import { registeringCommands } from './registering/commands.ts'
import { repeatsCommands } from './repeats/commands.ts'
import { retainingCommands } from './retaining/commands.ts'
import { returningCommands } from './returning/commands.ts'
import { reviewingCommands } from './reviewing/commands.ts'
import { supervisingCommands } from './supervising/commands.ts'
import { supplementingCommands } from './supplementing/commands.ts'

/** Every command by name. One without a rule or a row in the state table does not compile; a route without one does not either. */
export const commandBodies = {
  ...registeringCommands,
  ...reviewingCommands,
  ...supplementingCommands,
  ...emergenciesCommands,
  ...classifyingCommands,
  ...enterpriseCommands,
  ...dispatchingCommands,
  ...handlingCommands,
  ...mergingCommands,
  ...repeatsCommands,
  ...returningCommands,
  ...passingDownCommands,
  ...closingCommands,
  ...negativeCommands,
  ...extendingCommands,
  ...supervisingCommands,
  ...callingBackCommands,
  ...ratingCommands,
  ...inspectingCommands,
  ...falseClosingCommands,
  ...misuseCommands,
  ...misconductCommands,
  ...cluesCommands,
  ...confidentialityCommands,
  ...identifyingCommands,
  ...retainingCommands,
  ...clocksCommands,
}
export type CommandName = keyof typeof commandBodies
type CommandBody<N extends CommandName> = Parsed<(typeof commandBodies)[N]>
export type CommandOf<N extends CommandName> = { type: N } & CommandBody<N>
export type Command = { [N in CommandName]: CommandOf<N> }[CommandName]
