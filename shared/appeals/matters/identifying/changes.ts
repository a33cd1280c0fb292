/** 身份信息 — its events change nothing that a ticket shows but the call they came by. */

import type { Changes } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import { withCall } from '../telephoning/shape.ts'
import type { identifyingCommands } from './commands.ts'
import { correctIdentity } from './correct-identity.ts'
import type { identifyingEvents } from './events.ts'

export const identifyingRules: RulesOf<typeof identifyingCommands> = { correctIdentity }

export const identifyingChanges: Changes<typeof identifyingEvents> = {
  'identity-corrected': ({ calls }, { at, call }) => (call === undefined ? {} : { calls: withCall(calls, call, at) }),
}
