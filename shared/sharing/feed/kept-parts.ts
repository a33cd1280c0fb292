/** 已读的封存部分 — parts that were read a moment ago: they never change. */
import type { Sealed } from '../../record/sealed.ts'

/** A page reads one part of each shard, and the next page the same ones. */
const most = 32

export function keptParts({ read }: Pick<Sealed, 'read'>): Pick<Sealed, 'read'> {
  const kept = new Map<string, Promise<unknown>>()
  return {
    read(object) {
      const found = kept.get(object.key) ?? read(object)
      kept.delete(object.key)
      kept.set(object.key, found)
      // What failed is asked for again.
      found.catch(() => kept.delete(object.key))
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
      return found
    },
  }
}
