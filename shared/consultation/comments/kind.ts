/** 意见这一类记录 — what the record machine must know of comments. */
import { type Actor, signed } from '../../access/actor.ts'
import type { Kind } from '../../record/kind.ts'
import { isRefusal } from '../../record/refusal.ts'
import { type Comment, type CommentEntry, commentOf, commentTexts } from './comment.ts'
import { type CommentCommand, type Deciding, decideComment } from './decide.ts'
import { refused } from './refusals.ts'

export const commentRecord = (comment: string): string => `comment ${comment}`

type CommentKind = Kind<Comment, CommentEntry, CommentCommand, Comment, Actor>

export const commentKind = (comment: string, known: Omit<Deciding, 'actor'>): CommentKind => ({
  chainOf: commentRecord,
  texts: commentTexts,
  replay: (log) => commentOf(comment, log),
  signed,
  unseen: () => undefined,
  begins: ({ type }) => type === 'makeComment',
  decide({ command, actor }, state) {
    const events = decideComment(command, state, { ...known, actor })
    return isRefusal(events) ? events : { events }
  },
  rows: (state) => state,
  says: {
    unknown: () => refused('comment.unknown'),
    changed: () => refused('comment.changed'),
    keyReused: () => refused('idempotency.key-reused'),
  },
})
