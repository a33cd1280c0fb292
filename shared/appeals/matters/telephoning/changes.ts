/** 通话 — its rule by command, and what its event makes of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import type { telephoningCommands } from './commands.ts'
import type { telephoningEvents } from './events.ts'
import { linkCall } from './link-call.ts'
import { withCall } from './shape.ts'

export const telephoningRules: RulesOf<typeof telephoningCommands> = { linkCall }

export const telephoningChanges: Changes<typeof telephoningEvents> = {
  'call-linked': ({ calls }, { at, call }) => ({ calls: withCall(calls, call, at) }),
}
