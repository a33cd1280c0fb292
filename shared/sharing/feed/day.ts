/** 封存的一日 — counts and hashes the lines of a sealed day that a reader may have. */
import type { Sealed } from '../../record/sealed.ts'
import { hashOfLine, hashOfLines, linesOf } from './line.ts'
import type { DayManifest } from './ports.ts'
import type { Shown } from './read.ts'
import { entriesIn } from './seal.ts'

/** Hashed as the whole day is: per shard, then the shards. @param only one shard, hashed as such */
export async function shownOfDay(
  { shards }: DayManifest,
  shown: Shown,
  { sealed }: { sealed: Pick<Sealed, 'read'> },
  only?: number,
): Promise<{ count: number; hash: string }> {
  const counted = await Promise.all(
    shards.map(async ({ parts }, shard) => {
      const hashes: string[] = []
      if (only !== undefined && shard !== only) return hashes
      for (const part of parts)
        for (const { line, withheld } of entriesIn(await sealed.read(part), shard).flatMap(linesOf)) {
          const one = shown(line, withheld)
          if (one) hashes.push(hashOfLine(one))
        }
      return hashes
    }),
  )
  return {
    count: counted.reduce((sum, hashes) => sum + hashes.length, 0),
    hash: only === undefined ? hashOfLines(counted.map(hashOfLines)) : hashOfLines(counted[only] ?? []),
  }
}
