/** A stage's limit: so many calls a second, and a burst above it. */

/** @returns whether one more call may pass @param now milliseconds, never going back */
export function tokenBucket(rate: number, burst: number, now: () => number): () => boolean {
  let tokens = burst
  let filledAt = now()
  return () => {
    const at = now()
    tokens = Math.min(burst, tokens + ((at - filledAt) / 1000) * rate)
    filledAt = at
    if (tokens < 1) return false
    tokens--
    return true
  }
}
