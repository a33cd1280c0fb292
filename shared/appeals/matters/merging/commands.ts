/** 合并办理 — commands: opening, merging, following, undoing; and new facts of who was merged (国办函〔2025〕66号). */
import * as z from 'zod'
import { writtenText } from '../../../schema/text.ts'
import { acts, command, reads } from '../../words/asking.ts'
import { followStep } from './events.ts'

/** 牵头 — others may be merged into this ticket from now on. */
export const openMerging = command(['设为牵头件', 'let it lead'], acts('ticket'), () =>
  z.strictObject({ reasons: writtenText }),
)

/** 解除牵头 — every ticket merged into this one is freed, and this one may be merged itself. */
export const endMerging = command(['解除牵头', 'end its lead'], acts('ticket'), () =>
  z.strictObject({ reasons: writtenText }),
)

/** 合并 — this ticket is handled as one with another appellant's. */
export const merge = command(['合并', 'merge'], acts('ticket'), () =>
  z.strictObject({ into: z.string().max(40), reasons: writtenText }),
)

/** 撤销合并 — handled on its own again. */
export const unmerge = command(['撤销合并', 'undo the merging'], acts('ticket'), () =>
  z.strictObject({ reasons: writtenText }),
)

/** The platform's own: what became of the leading ticket. */
export const followLead = command(['随牵头件推进', 'follow the lead'], reads('ticket'), () =>
  z.strictObject({ into: z.string(), steps: z.array(followStep()).min(1) }),
)

/** 补充情况 — new facts that nobody asked for; the unit that handles the matter is shown them. */
export const addFacts = command(['补充情况', 'add facts'], acts('ticket'), () => z.strictObject({ text: writtenText }))

export const mergingCommands = { openMerging, endMerging, merge, unmerge, followLead, addFacts }
