/** 记录种类 — what the machine must know of a kind of record; it knows no area itself. */
import type { By, Entry, Standing } from './entry.ts'
import type { KeptTexts } from './kept-texts.ts'
import type { Refusal } from './refusal.ts'

/** What is asked of one record. */
export interface Asked<C, B extends By = By> {
  id: string
  command: C
  actor: B
  from?: Entry['from']
  /** Idempotency-Key and the fingerprint of the content it came with */
  once?: { key: string; print: string } | undefined
  /** the version the caller read; another one refuses */
  ifMatch?: number | undefined
}

/**
 * A kind of record, as plain functions. `S` is its state, `E` a decision of its log, `C` its commands, `R` what its table keeps
 * beside the log: the row of its list, what indexes need, and when the sweep must look at it.
 */
export interface Kind<S, E extends Entry, C extends { type: string }, R, B extends By = By> {
  /** what its chain of hashes begins with: no log can be passed off as another's */
  chainOf(id: string): string
  /** its long texts, which lie beside the log */
  texts: KeptTexts<E>
  /** @returns undefined for the empty log */
  replay(log: readonly E[]): S | undefined
  /** what records say of who acted */
  signed(actor: B): B
  /** says no before anything of the state is said, a version too */
  unseen(asked: Asked<C, B>, state: S, now: string): Refusal | undefined
  /** decides; `rules`: the version it is decided under. @param state undefined for what does not exist yet */
  decide(
    asked: Asked<C, B>,
    state: S | undefined,
    standing: Standing<E>,
    now: string,
  ): (Pick<E, 'events'> & { rules?: string }) | Refusal
  /** @param now in UTC */
  rows(state: S, entry: E, now: string): R
  /** 说不 — the machine's own refusals in the words of the kind */
  says: {
    unknown(id: string): Refusal
    /** changed behind the version the caller read, or again and again */
    changed(behind?: { version: number; since: readonly E[]; actor: B }): Refusal
    keyReused(): Refusal
  }
  /** of what changed behind the version that was read, what this caller may know of; all of it where left out */
  mayKnow?(actor: B, entry: E): boolean
  /** whether a command may be the first of a log */
  begins?(command: C): boolean
}
