/** 登记 — decides on a registration, and starts the first clocks. */
import { type Birth, register as registerAppeal } from '../matters/registering/register.ts'
import { type Context, type Decision, isRefusal } from '../ticket/decision.ts'
import type { CommandOf } from '../words/command.ts'
import { startClocks } from './clocks-started.ts'

export function register(command: CommandOf<'register'>, birth: Birth, context: Context): Decision {
  const decision = registerAppeal(command, birth, context)
  return isRefusal(decision) ? decision : { events: startClocks(decision.events, undefined, context) }
}
