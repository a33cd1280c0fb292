/** 决定 — a comment is made, screened, taken down, put back, and adopted or not. */
import type { Actor } from '../../access/actor.ts'
import type { Handling } from '../../law/consulting.ts'
import type { Comment, Happened, Words } from './comment.ts'
import { type Refusal, refused } from './refusals.ts'
import type { Screening, Verdict } from './words.ts'

export type CommentCommand =
  /** the words as they were masked */
  | ({ type: 'makeComment'; consultation: string; clause?: number | undefined; handling: Handling } & Words)
  | ({ type: 'screenComment'; outcome: Screening; reasons?: string | undefined } & {
      [F in keyof Words]?: Words[F] | undefined
    })
  | { type: 'takeDownComment'; reasons: string }
  | { type: 'putBackComment'; reasons: string }
  | { type: 'giveVerdict'; verdict: Verdict; reasons: string }
  /** 到期 — of what is not public, with who wrote it */
  | { type: 'endCommentTexts' }

type CommandOf<T extends CommentCommand['type']> = Extract<CommentCommand, { type: T }>

/** What decisions on comments are made with. */
export interface Deciding {
  actor: Actor
  /** 报告已发布 — verdicts are settled then */
  isReported: boolean
}

type Decided = Happened[] | Refusal

export function decideComment(command: CommentCommand, comment: Comment | undefined, deciding: Deciding): Decided {
  if (command.type === 'makeComment') return make(command, comment)
  if (!comment) return refused('comment.unknown')
  switch (command.type) {
    case 'screenComment':
      return screen(command, comment, deciding)
    case 'takeDownComment':
      if (deciding.actor.staff === undefined) return refused('consultation.needs-person')
      if (comment.state !== 'shown' && comment.state !== 'published') return notNow(comment)
      return [{ type: 'comment-taken-down', reasons: command.reasons }]
    case 'putBackComment':
      if (deciding.actor.staff === undefined) return refused('consultation.needs-person')
      if (comment.state !== 'taken-down') return notNow(comment)
      return [{ type: 'comment-put-back', reasons: command.reasons }]
    case 'endCommentTexts':
      return comment.textsEnded ? [] : [{ type: 'comment-texts-ended' }]
    case 'giveVerdict':
      return judge(command, comment, deciding)
  }
}

/** Sent again after its answer was lost: what stands is what was said. */
function make({ type: _, clause, ...made }: CommandOf<'makeComment'>, comment: Comment | undefined): Decided {
  if (comment) return []
  return [{ type: 'comment-made', ...made, ...(clause === undefined ? {} : { clause }) }]
}

/** 阅览筛选、整理编辑、审核把关 — what came stays beside what is published of it; once more until it is reported. */
function screen(command: CommandOf<'screenComment'>, comment: Comment, { actor, isReported }: Deciding): Decided {
  const { outcome, title, text, reasons } = command
  if (actor.staff === undefined) return refused('consultation.needs-person')
  if (isReported) return refused('comment.reported')
  if (comment.state === 'shown' || comment.state === 'taken-down') return notNow(comment)
  // Who is told no is told why.
  if (outcome === 'off-topic' && reasons === undefined) return refused('comment.no-reasons')
  if (outcome !== 'published' && (title !== undefined || text !== undefined)) return refused('comment.not-published')
  return [
    {
      ...{ type: 'comment-screened', outcome },
      ...(title === undefined || title === comment.title ? {} : { title }),
      ...(text === undefined || text === comment.text ? {} : { text }),
      ...(reasons === undefined ? {} : { reasons }),
    },
  ]
}

/** 采纳情况 — of what reached the unit; the last word before the report counts. */
function judge(command: CommandOf<'giveVerdict'>, comment: Comment, { isReported }: Deciding): Decided {
  const { verdict, reasons } = command
  if (isReported) return refused('comment.reported')
  if (comment.state === 'waiting' || comment.state === 'off-topic') return notNow(comment)
  if (comment.verdict?.verdict === verdict && comment.verdict.reasons === reasons) return []
  return [{ type: 'verdict-given', verdict, reasons }]
}

const notNow = ({ state }: Comment): Refusal => refused('comment.not-now', { commentState: state })
