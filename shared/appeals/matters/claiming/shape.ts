/** 认领 — what a ticket keeps of who works on it. */

export interface Claim {
  /** 工号, or the id of a key that is nobody's own */
  holder: string
  at: string
}
