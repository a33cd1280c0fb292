/** 已经讲述 — tickets of cases that are, or ever were, told by category, district and month. */
import type { Case } from './case.ts'

/** Taken down it is still known to whoever read it. */
export const isToldOf = ({ published }: Pick<Case, 'published'>): boolean => published?.isPlaced === true

export const numbersTold = (cases: readonly Pick<Case, 'published' | 'ticket'>[]): string[] =>
  cases.filter(isToldOf).map(({ ticket }) => ticket)
