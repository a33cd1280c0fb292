/** 端口 — what comments need of tables, as types. */
import type { Proof } from '../../law/telling.ts'
import type { Records, Texts } from '../../record/records.ts'
import type { Page } from '../../record/rows.ts'
import type { noticeStates } from '../../telling/index.ts'
import type { Comment, CommentEntry } from './comment.ts'
import type { CommentState, Verdict } from './words.ts'

/** What lists show of a comment; its words stand in the record, and in public if they are. */
export interface CommentRow {
  comment: string
  consultation: string
  clause?: number | undefined
  at: string
  state: CommentState
  verdict?: Verdict | undefined
  reasons?: string | undefined
}

/** What anyone is shown of a comment. */
export interface PublicComment {
  comment: string
  clause?: number | undefined
  at: string
  title: string
  text: string
  verdict?: Verdict | undefined
  reasons?: string | undefined
}

export interface Comments extends Records<CommentEntry, Comment> {
  texts: Texts
  /** all of a draft, or those that wait for a person: the oldest first */
  list(
    of: { consultation: string; waiting: boolean },
    limit: number,
    after: string | undefined,
  ): Promise<Page<CommentRow>>
  /** what is public, the newest first; of one clause where one is named */
  public(
    of: { consultation: string; clause?: number | undefined },
    limit: number,
    after: string | undefined,
  ): Promise<Page<PublicComment>>
}

/** 采纳情况的告知 — how far it has come. */
export interface Told {
  state: (typeof noticeStates)[number]
  how: Proof | undefined
  at: string | undefined
  readAt: string | undefined
}

/** 提意见人 — who wrote it and their own words, under the identity key. */
export interface Commenter {
  name: string
  idNumber: string
  occupation: string
  phone: string
  email: string
  title: string
  opinion: string
}

export interface Claim {
  comment: string
  consultation: string
  /** of the question that came with it */
  nonce: string
  /** keyed hash of the form, to tell it sent again from another */
  print: string
}

export interface Commenters {
  /** Claims the number; what stands there already is the answer. */
  claim(
    claim: Claim,
    commenter: Commenter,
    now: string,
  ): Promise<{ claimed: true } | { claimed: false; standing: Claim }>
  standing(comment: string): Promise<Claim | undefined>
  /** The comment is written: its claim is no longer an orphan. */
  keep(comment: string): Promise<void>
  read(comment: string): Promise<Commenter | undefined>
  /** Claims made before this moment whose comment was never confirmed. */
  unconfirmed(before: string): Promise<string[]>
  /** Of a claim that is not confirmed. */
  remove(comment: string): Promise<void>
  /** 到期删除 — who it was is forgotten, that the question was used is not; once more does nothing. */
  end(comment: string): Promise<void>
}
