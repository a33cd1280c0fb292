/** 决定的执行 — gives a command to a comment; nothing follows it. */
import type { Actor } from '../../access/actor.ts'
import type { Attempt, Clock, Draw } from '../../record/clock.ts'
import { execute } from '../../record/execute.ts'
import type { Asked } from '../../record/kind.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { Comment } from './comment.ts'
import type { CommentCommand, Deciding } from './decide.ts'
import { commentKind } from './kind.ts'
import type { Comments } from './ports.ts'
import type { Refusal } from './refusals.ts'

export interface DecideDeps {
  comments: Comments
  clock: Clock
  attempt: Attempt
  draw: Draw
}

export async function commentDecided(
  asked: Asked<CommentCommand, Actor>,
  known: Omit<Deciding, 'actor'>,
  { comments: records, clock, attempt, draw }: DecideDeps,
): Promise<Comment | Refusal> {
  const done = await execute(commentKind(asked.id, known), asked, {
    ...{ records, texts: records.texts, clock, attempt, draw },
    knock: async () => {},
  })
  // The kind says no with its own codes.
  return isRefusal(done) ? (done as Refusal) : done.state
}
