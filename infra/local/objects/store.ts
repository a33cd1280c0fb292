/** 对象 — bytes in files of a folder, all else in the host's state. */
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import type { State } from '../state/state.ts'
import type { BucketDefinition } from './definition.ts'

const kept = z.object({
  bucket: z.string(),
  key: z.string(),
  /** name of the file that holds its bytes */
  file: z.string(),
  size: z.number(),
  etag: z.string(),
  type: z.string(),
  /** milliseconds */
  modified: z.number(),
})
export type StoredObject = z.infer<typeof kept>

export interface ObjectStore {
  /** A fresh file to write to; it is nobody's until `put`. */
  place(): { file: string; path: string }
  pathOf(object: Pick<StoredObject, 'file'>): string
  read(bucket: string, key: string): StoredObject | undefined
  /** Both belong to the transaction they are called in. @returns the file that is nobody's any more */
  put(object: StoredObject): string | undefined
  remove(bucket: string, key: string): string | undefined
  /** After the commit: nothing reads it any more. */
  forget(file: string | undefined): void
  /** Removes what its bucket keeps no longer. @param now milliseconds */
  expire(now: number): Promise<void>
  close(): void
}

const day = 86_400_000

/** @param folder undefined keeps the bytes for as long as this process runs */
export function openObjects(
  state: State,
  folder: string | undefined,
  buckets: readonly BucketDefinition[],
): ObjectStore {
  state.exec(`CREATE TABLE IF NOT EXISTS objects (bucket TEXT, key TEXT, file TEXT, size INTEGER, etag TEXT, type TEXT,
    modified INTEGER, PRIMARY KEY (bucket, key)) WITHOUT ROWID`)
  const where = folder ? join(folder, 'objects') : mkdtempSync(join(tmpdir(), 'jiesu-objects-'))
  mkdirSync(where, { recursive: true })
  const forget = (file: string | undefined): void => {
    if (file !== undefined) rmSync(join(where, file), { force: true })
  }
  // What was being written when the last run was killed.
  const known = new Set(
    state
      .statement('SELECT file FROM objects')
      .all()
      .map(({ file }) => String(file)),
  )
  for (const file of readdirSync(where)) if (!known.has(file)) forget(file)
  const gone = (): void => rmSync(where, { recursive: true, force: true })
  if (!folder) process.once('exit', gone)

  const read = (bucket: string, key: string): StoredObject | undefined => {
    const row = state.statement('SELECT * FROM objects WHERE bucket = ? AND key = ?').get(bucket, key)
    return row && kept.parse(row)
  }
  const remove = (bucket: string, key: string): string | undefined => {
    const earlier = read(bucket, key)
    state.statement('DELETE FROM objects WHERE bucket = ? AND key = ?').run(bucket, key)
    return earlier?.file
  }
  return {
    place() {
      const file = randomUUID()
      return { file, path: join(where, file) }
    },
    pathOf: ({ file }) => join(where, file),
    read,
    put({ bucket, key, file, size, etag, type, modified }) {
      const earlier = read(bucket, key)
      state
        .statement('INSERT OR REPLACE INTO objects VALUES (?, ?, ?, ?, ?, ?, ?)')
        .run(bucket, key, file, size, etag, type, modified)
      return earlier?.file
    },
    remove,
    forget,
    async expire(now) {
      for (const { name, expiring } of buckets)
        for (const { prefix, days } of expiring) {
          const old = state
            .statement('SELECT key FROM objects WHERE bucket = ? AND substr(key, 1, ?) = ? AND modified < ?')
            // S3 waits for the midnight after.
            .all(name, prefix.length, prefix, Math.floor(now / day) * day - days * day)
          for (const { key } of old) forget(await state.write(() => remove(name, String(key))))
        }
    },
    close() {
      if (folder) return
      process.off('exit', gone)
      gone()
    },
  }
}
