/** 只办一次 — where what was asked under an Idempotency-Key is remembered, as a type. */

/** What stands under a key: whoever claimed it, and the answer once there is one. */
export interface Claimed {
  print: string
  /** drawn by whoever claimed it first; what must be random is taken from it, so that it is the same when it is done again */
  salt: string
  answer?: string | undefined
}
export interface OnceStore {
  /** False when somebody holds it: it has an answer, or was claimed after `before`. */
  claimOnce(name: string, claim: Claimed, at: number, before: number, expires: number): Promise<boolean>
  standingOnce(name: string): Promise<Claimed | undefined>
  answerOnce(name: string, answer: string): Promise<void>
  /** Nothing came of it: it may be asked again. */
  releaseOnce(name: string): Promise<void>
  /** It failed: whoever asks again goes on, with the same salt. */
  failOnce(name: string): Promise<void>
}
