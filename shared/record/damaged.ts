/** 损坏 — a log of which some decisions cannot be read, named by their numbers. */
import { Unreadable } from '../schema/kept.ts'

/** Decisions by their numbers, both ends included. */
export interface Span {
  from: number
  to: number
}
/** Decisions that cannot be read, and why not: nothing of them is quoted. */
export interface Damage extends Span {
  why: string
}

export class DamagedLog extends Unreadable {
  override name = 'DamagedLog'
  readonly record: string
  readonly damaged: readonly Span[]

  constructor(record: string, damaged: readonly Damage[]) {
    super(`of ${record}, ${damaged.map((one) => `${inWords(one)} cannot be read: ${one.why}`).join('; ')}`)
    this.record = record
    this.damaged = damaged.map(({ from, to }) => ({ from, to }))
  }
}

export const inWords = ({ from, to }: Span): string => (from === to ? `decision ${from}` : `decisions ${from} to ${to}`)
