/** 意见 — a comment as its log leaves it: masked words, where it stands, what followed. */
import * as z from 'zod'
import { type Actor, actor } from '../../access/actor.ts'
import { handlings } from '../../law/consulting.ts'
import { entrySchema } from '../../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../../record/event-shape.ts'
import { keptTexts } from '../../record/kept-texts.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { asRead, keptText } from '../../schema/text.ts'
import { type CommentState, type Screening, screenings, type Verdict, verdicts } from './words.ts'

/** No word of the writer's stands here unmasked: that lies with who they are. */
const events = [
  event('comment-made', () => ({
    consultation: z.string(),
    /** absent where the whole draft is meant */
    clause: z.int().positive().optional(),
    title: keptText,
    text: keptText,
    handling: z.enum(handlings),
  })),
  event('comment-screened', () => ({
    outcome: z.enum(screenings),
    /** 整理编辑 — as it is published, where that differs */
    title: keptText.optional(),
    text: keptText.optional(),
    reasons: keptText.optional(),
  })),
  event('comment-taken-down', () => ({ reasons: keptText })),
  event('comment-put-back', () => ({ reasons: keptText })),
  event('verdict-given', () => ({ verdict: z.enum(verdicts), reasons: keptText })),
  event('comment-texts-ended', () => ({})),
] as const

export const commentEntry = lazily(() => entrySchema(actor, oneOf(events)))
export type CommentEntry = Parsed<typeof commentEntry>
export type Happened = EventOfShapes<typeof events>

export const commentTexts = keptTexts<CommentEntry>({
  schemaOf: (type) => events.find((one) => one.type === type)?.schema(),
  endsTexts: (entry) => entry.events.some(({ type }) => type === 'comment-texts-ended'),
})

/** Who, and when (UTC). */
interface Act {
  at: string
  by: Actor
}

export interface Words {
  title: string
  text: string
}

export interface Comment extends Words {
  comment: string
  /** of the record: the number of its last decision */
  version: number
  consultation: string
  clause?: number | undefined
  at: string
  state: CommentState
  /** as it is shown, where it was edited */
  edited?: Partial<Words> | undefined
  screened?: Act & { outcome: Screening; reasons?: string | undefined }
  /** every taking down and putting back, oldest first */
  moves: readonly (Act & { down: boolean; reasons: string })[]
  /** what it goes back to */
  before?: CommentState | undefined
  /** the last one counts; earlier ones stand in the log */
  verdict?: Act & { verdict: Verdict; reasons: string }
  textsEnded?: true
}

export function commentOf(comment: string, log: readonly CommentEntry[]): Comment | undefined {
  let state: Comment | undefined
  for (const { at, by, events } of log)
    for (const happened of events) state = after(comment, state, happened, { at, by })
  const version = log.at(-1)?.n
  return state && version !== undefined ? { ...state, version } : undefined
}

function after(comment: string, before: Comment | undefined, happened: Happened, act: Act): Comment {
  if (happened.type === 'comment-made') {
    const { consultation, clause, handling } = happened
    return {
      ...{ comment, version: 0, consultation, clause, at: act.at, moves: [] },
      ...{ title: asRead(happened.title), text: asRead(happened.text) },
      state: handling === 'shown' ? 'shown' : 'waiting',
    }
  }
  if (!before) throw new Error('something became of a comment before it was made')
  switch (happened.type) {
    case 'comment-screened': {
      const { outcome, title, text, reasons } = happened
      const edited = {
        ...(title === undefined ? {} : { title: asRead(title) }),
        ...(text === undefined ? {} : { text: asRead(text) }),
      }
      return { ...before, state: outcome, edited, screened: { ...act, outcome, reasons: reasons && asRead(reasons) } }
    }
    case 'comment-taken-down': {
      const move = { ...act, down: true, reasons: asRead(happened.reasons) }
      return { ...before, state: 'taken-down', before: before.state, moves: [...before.moves, move] }
    }
    case 'comment-put-back': {
      const move = { ...act, down: false, reasons: asRead(happened.reasons) }
      return { ...before, state: before.before ?? 'shown', before: undefined, moves: [...before.moves, move] }
    }
    case 'verdict-given':
      return { ...before, verdict: { ...act, verdict: happened.verdict, reasons: asRead(happened.reasons) } }
    case 'comment-texts-ended':
      return { ...before, textsEnded: true }
  }
}

/** 公开 — whether anyone reads it. */
export const isPublic = ({ state, textsEnded }: Pick<Comment, 'state' | 'textsEnded'>): boolean =>
  (state === 'shown' || state === 'published') && !textsEnded

/** As it is read in public: edited where it was edited. */
export const wordsOf = ({ title, text, edited }: Pick<Comment, 'title' | 'text' | 'edited'>): Words => ({
  title,
  text,
  ...edited,
})
