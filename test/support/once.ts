/** 只办一次 — what was asked under keys, in memory. */
import type { Claimed, OnceStore } from '../../shared/record/asked-once.ts'

export function memoryOnce(): OnceStore {
  const claims = new Map<string, Claimed & { at: number }>()
  const change = (name: string, changed: Partial<Claimed & { at: number }>): void => {
    const standing = claims.get(name)
    if (standing) claims.set(name, { ...standing, ...changed })
  }
  return {
    async claimOnce(name, claim, at, before) {
      const standing = claims.get(name)
      if (standing && (standing.answer !== undefined || standing.at >= before)) return false
      claims.set(name, { ...claim, at })
      return true
    },
    async standingOnce(name) {
      const standing = claims.get(name)
      return standing && { print: standing.print, salt: standing.salt, answer: standing.answer }
    },
    answerOnce: async (name, answer) => change(name, { answer }),
    async releaseOnce(name) {
      claims.delete(name)
    },
    failOnce: async (name) => change(name, { at: 0 }),
  }
}
