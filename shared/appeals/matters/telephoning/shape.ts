/** 通话 — what a ticket keeps of its calls: which, and since when it knows. */

export interface LinkedCall {
  /** channel and id */
  call: string
  at: string
}

/** Each call once, whatever was said in it. */
export const withCall = (calls: readonly LinkedCall[] | undefined, call: string, at: string): LinkedCall[] =>
  calls?.some((linked) => linked.call === call) ? [...calls] : [...(calls ?? []), { call, at }]
