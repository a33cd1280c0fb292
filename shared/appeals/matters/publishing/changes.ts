/** 公开 — its rules by command, and what its events make of a ticket. */
import type { Changes } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import type { State } from '../../ticket/states.ts'
import type { publishingCommands } from './commands.ts'
import type { publishingEvents } from './events.ts'
import type { Publicity } from './shape.ts'
import { hideFromPublic, showInPublic } from './show-in-public.ts'

export const publishingRules: RulesOf<typeof publishingCommands> = { showInPublic, hideFromPublic }

export const publishingChanges: Changes<typeof publishingEvents> = {
  'shown-in-public': ({ category, publicity }, { at, by, description }) => ({
    publicity: { at, by, category, description, steps: publicity?.steps ?? [] },
  }),
  'hidden-from-public': () => ({ publicity: undefined }),
}

/** A matter that goes on for years keeps its last ones. */
const mostSteps = 50

/** The state it came to; of several in one decision the last. */
export const stepped = (publicity: Publicity | undefined, state: State, at: string): Publicity | undefined =>
  publicity && {
    ...publicity,
    steps: [...publicity.steps.filter((step) => step.at !== at), { at, state }].slice(-mostSteps),
  }
