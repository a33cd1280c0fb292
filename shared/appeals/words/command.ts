/** 命令 — what may be asked of a ticket, each schema also a REST body. */
import type * as z from 'zod'
import type { Reach } from '../../access/table.ts'
import type { Lazily, Parsed } from '../../schema/lazily.ts'
import { clocksCommands } from '../clocks/commands.ts'
import { attachingCommands } from '../matters/attaching/commands.ts'
import { callingBackCommands } from '../matters/calling-back/commands.ts'
import { claimingCommands } from '../matters/claiming/commands.ts'
import { classifyingCommands } from '../matters/classifying/commands.ts'
import { closingCommands } from '../matters/closing/commands.ts'
import { cluesCommands } from '../matters/clues/commands.ts'
import { confidentialityCommands } from '../matters/confidentiality/commands.ts'
import { dispatchingCommands } from '../matters/dispatching/commands.ts'
import { emergenciesCommands } from '../matters/emergencies/commands.ts'
import { enterpriseCommands } from '../matters/enterprise/commands.ts'
import { extendingCommands } from '../matters/extending/commands.ts'
import { falseClosingCommands } from '../matters/false-closing/commands.ts'
import { handingOverCommands } from '../matters/handing-over/commands.ts'
import { handlingCommands } from '../matters/handling/commands.ts'
import { identifyingCommands } from '../matters/identifying/commands.ts'
import { inspectingCommands } from '../matters/inspecting/commands.ts'
import { markingCommands } from '../matters/marking/commands.ts'
import { mergingCommands } from '../matters/merging/commands.ts'
import { misconductCommands } from '../matters/misconduct/commands.ts'
import { misuseCommands } from '../matters/misuse/commands.ts'
import { negativeCommands } from '../matters/negative/commands.ts'
import { notingCommands } from '../matters/noting/commands.ts'
import { passingDownCommands } from '../matters/passing-down/commands.ts'
import { publishingCommands } from '../matters/publishing/commands.ts'
import { ratingCommands } from '../matters/rating/commands.ts'
import { registeringCommands } from '../matters/registering/commands.ts'
import { repeatsCommands } from '../matters/repeats/commands.ts'
import { retainingCommands } from '../matters/retaining/commands.ts'
import { returningCommands } from '../matters/returning/commands.ts'
import { reviewingCommands } from '../matters/reviewing/commands.ts'
import { supervisingCommands } from '../matters/supervising/commands.ts'
import { supplementingCommands } from '../matters/supplementing/commands.ts'
import { telephoningCommands } from '../matters/telephoning/commands.ts'
import { tellingCommands } from '../matters/telling/commands.ts'
import type { Asking } from './asking.ts'

/** Every command by name. One without name, reach, rule or a row in each state table does not compile; a route without one does not either. */
const commands = {
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
  ...publishingCommands,
  ...ratingCommands,
  ...inspectingCommands,
  ...falseClosingCommands,
  ...misuseCommands,
  ...misconductCommands,
  ...cluesCommands,
  ...handingOverCommands,
  ...confidentialityCommands,
  ...identifyingCommands,
  ...retainingCommands,
  ...notingCommands,
  ...markingCommands,
  ...attachingCommands,
  ...telephoningCommands,
  ...claimingCommands,
  ...tellingCommands,
  ...clocksCommands,
}
export const commandBodies = commands satisfies Readonly<Record<string, Lazily<z.ZodObject> & Asking>>
export type CommandName = keyof typeof commandBodies
type CommandBody<N extends CommandName> = Parsed<(typeof commandBodies)[N]>
export type CommandOf<N extends CommandName> = { type: N } & CommandBody<N>
export type Command = { [N in CommandName]: CommandOf<N> }[CommandName]

export const reachOfCommand = (name: CommandName): Reach => commandBodies[name].reach
