/** 状态文件仍在原处 — notices a removed state file, whose later writes would be lost. */
import { statSync } from 'node:fs'

const everyMs = 500

/**
 * Looks at these files until it is stopped.
 * @param gone told once, with the path, when a file that was there is there no more, or is another one
 * @returns what stops it
 */
export function watchStillThere(paths: readonly string[], gone: (path: string) => void): () => void {
  const seen = new Map<string, number>()
  const look = (): void => {
    for (const path of paths) {
      const now = statSync(path, { throwIfNoEntry: false })?.ino
      const before = seen.get(path)
      if (before !== undefined && now !== before) {
        clearInterval(timer)
        gone(path)
        return
      }
      if (now !== undefined) seen.set(path, now)
    }
  }
  const timer = setInterval(look, everyMs).unref()
  look()
  return () => clearInterval(timer)
}
