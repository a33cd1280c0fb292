/** 位置 — from where to where, in a text. */
export interface Span {
  start: number
  end: number
}
