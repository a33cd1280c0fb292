/** 内部备注、标签 — their rules by command, and what their events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import { addNote } from './add-note.ts'
import type { notingCommands } from './commands.ts'
import type { notingEvents } from './events.ts'
import { setTags } from './set-tags.ts'

export const notingRules: RulesOf<typeof notingCommands> = { addNote, setTags }

export const notingChanges: Changes<typeof notingEvents> = {
  noted: ({ notes = [] }, { type: _, ...note }) => ({ notes: [...notes, note] }),
  tagged: (_, { tags }) => ({ tags: tags.length > 0 ? tags : undefined }),
}
