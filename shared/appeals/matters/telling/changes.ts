/** 告知 — its rules by command; its events end clocks and change nothing else. */
import type { Changes } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import type { tellingCommands } from './commands.ts'
import type { tellingEvents } from './events.ts'
import { recordTold, recordUntold } from './record-told.ts'

export const tellingRules: RulesOf<typeof tellingCommands> = { recordTold, recordUntold }

export const tellingChanges: Changes<typeof tellingEvents> = {
  'notice-told': () => ({}),
  'notice-failed': () => ({}),
}
