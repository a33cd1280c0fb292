/** 认领 — its rules by command, and what its events make of a ticket. */
import type { Changes } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import { claim } from './claim.ts'
import type { claimingCommands } from './commands.ts'
import type { claimingEvents } from './events.ts'
import { release } from './release.ts'
import { releaseLeft } from './release-left.ts'

export const claimingRules: RulesOf<typeof claimingCommands> = { claim, release, releaseLeft }

export const claimingChanges: Changes<typeof claimingEvents> = {
  claimed: (_, { at, holder }) => ({ claim: { holder, at }, claimedBefore: true }),
  released: () => ({ claim: undefined }),
}
