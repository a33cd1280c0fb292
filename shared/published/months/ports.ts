/** 端口 — where releases of months lie, and what they are made from. */
import type { SealedObject } from '../../record/sealed.ts'

/** 发布目录 — one row a release. */
export interface ReleaseRow {
  release: string
  month: string
  publishedAt: string
  object: SealedObject
  restates?: { release: string; sha256: string; reason: string } | undefined
}

/** 更正的决定 — who asked for a month to be told anew, and why. */
export interface RestatementAsked {
  month: string
  release: string
  reason: string
  askedAt: string
  askedBy: { id: string; staff?: string | undefined }
}

export interface Releases {
  /** in the order of their names */
  all(): Promise<ReleaseRow[]>
  of(month: string): Promise<ReleaseRow[]>
  /** Once: the first stands. @returns what stands */
  keep(row: ReleaseRow): Promise<ReleaseRow>
  /** @returns false where it was asked for already */
  ask(asked: RestatementAsked): Promise<boolean>
  asked(release: string): Promise<RestatementAsked | undefined>
}

/** Wakes whoever counts a month. */
export interface MonthQueue {
  send(release: { month: string; release: string }, dedup: string): Promise<void>
}
