/** The host's state in one SQLite file, committed once per event-loop turn. */
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { StartError } from '../start-error.ts'
import { watchStillThere } from './still-there.ts'

export interface State {
  /** Runs `work` at once, alone and undone if it throws; the promise resolves when what it wrote is committed. */
  write<T>(work: () => T): Promise<T>
  /** Runs `work` at once; resolves when what it may have seen is committed. */
  read<T>(work: () => T): Promise<T>
  statement(sql: string): StatementSync
  exec(sql: string): void
  close(): void
}

const file = 'state.sqlite'

/**
 * A killed process loses nothing acknowledged: WAL frames written are the operating system's.
 * @param folder undefined keeps everything in memory
 * @param fatal told when a commit fails (a full disk) or the file is gone: memory and disk disagree from then on
 * @throws StartError when the folder cannot be written, is in use, or its file is corrupt
 */
export function openState(folder: string | undefined, fatal: (error: unknown) => void): State {
  const database = open(folder)
  const paths = folder ? [join(folder, file), join(folder, `${file}-wal`)] : []
  const stopWatching = watchStillThere(paths, (path) => fatal(new Error(`${path} was removed or replaced`)))
  const statements = new Map<string, StatementSync>()
  const statement = (sql: string): StatementSync => {
    const known = statements.get(sql)
    if (known) return known
    const made = database.prepare(sql)
    statements.set(sql, made)
    return made
  }

  let group: { committed: Promise<void>; resolve(): void; reject(error: unknown): void } | undefined
  const commit = (): void => {
    const done = group
    group = undefined
    if (!done) return
    try {
      statement('COMMIT').run()
      done.resolve()
    } catch (error) {
      done.reject(error)
      fatal(error)
    }
  }
  const joinGroup = (): Promise<void> => {
    if (!group) {
      statement('BEGIN').run()
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      promise.catch(() => {})
      group = { committed: promise, resolve, reject }
      setImmediate(commit)
    }
    return group.committed
  }

  return {
    statement,
    exec: (sql) => database.exec(sql),
    async write(work) {
      const committed = joinGroup()
      statement('SAVEPOINT request').run()
      try {
        const result = work()
        statement('RELEASE request').run()
        await committed
        return result
      } catch (error) {
        if (database.isTransaction) {
          statement('ROLLBACK TO request').run()
          statement('RELEASE request').run()
        }
        // A refusal, too, may rest on what another request of this turn has written.
        await committed
        throw error
      }
    },
    async read(work) {
      const result = work()
      await group?.committed
      return result
    },
    close() {
      stopWatching()
      commit()
      statement("INSERT OR REPLACE INTO host VALUES ('clean', '1')").run()
      statements.clear()
      database.close()
    },
  }
}

function open(folder: string | undefined): DatabaseSync {
  let database: DatabaseSync | undefined
  try {
    if (folder) mkdirSync(folder, { recursive: true })
    if (folder && isEmptied(join(folder, file))) throw new Error('the file is empty: malformed')
    database = new DatabaseSync(folder ? join(folder, file) : ':memory:')
    // Exclusive: the operating system frees the folder when the process dies, however it dies.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
    database.exec('PRAGMA busy_timeout = 0; PRAGMA cache_size = -32000; PRAGMA journal_size_limit = 64000000')
    database.exec('CREATE TABLE IF NOT EXISTS host (name TEXT PRIMARY KEY, value TEXT NOT NULL)')
    check(database, folder && join(folder, file))
    checkShape(database)
    database.exec("INSERT OR REPLACE INTO host VALUES ('clean', '0')")
    return database
  } catch (error) {
    database?.close()
    throw folder ? new StartError(explain(folder, error)) : error
  }
}

/** Counted up whenever a release keeps something in another shape: 2, suggestions and inspections have logs; 3, logs are deflated; 4, missed calls have logs. */
const shape = 4

/** @throws Error when a release wrote it that kept something in another shape */
function checkShape(database: DatabaseSync): void {
  const { user_version: found } = database.prepare('PRAGMA user_version').get() ?? {}
  const isNew = database.prepare("SELECT count(*) AS n FROM sqlite_master WHERE type = 'table'").get()?.n === 1
  if (!isNew && found !== shape) throw new Error(`${otherShape} (${found}, not ${shape})`)
  database.exec(`PRAGMA user_version = ${shape}`)
}
const otherShape = 'what is kept there has the shape of another release'

/** After a clean stop every page is in the file itself. */
function isCutShort(database: DatabaseSync, path: string): boolean {
  const { page_count: pages } = database.prepare('PRAGMA page_count').get() ?? {}
  const { page_size: bytes } = database.prepare('PRAGMA page_size').get() ?? {}
  return statSync(path).size < Number(pages) * Number(bytes)
}

/** Opened, it would be a new city under the old one's name. */
const isEmptied = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.size === 0

/** After a kill the whole file is looked at; after a clean stop that would be wasted time. */
function check(database: DatabaseSync, path: string | undefined): void {
  const clean = database.prepare("SELECT value FROM host WHERE name = 'clean'").get()?.value
  if (clean === '1' && path && isCutShort(database, path)) throw new Error('the file is cut short: malformed')
  if (clean === undefined || clean === '1') return
  const verdict = String(database.prepare('PRAGMA quick_check(1)').get()?.quick_check)
  if (verdict !== 'ok') throw new Error(`file is not a database: ${verdict}`)
}

function explain(folder: string, error: unknown): string {
  const said = error instanceof Error ? error.message : String(error)
  if (/locked|busy/i.test(said)) return `the folder ${folder} is in use by another run`
  if (said.startsWith(otherShape))
    return `the state in ${join(folder, file)} cannot be opened: ${said}; start with another folder, or with the release that wrote it`
  if (/not a database|malformed|corrupt/i.test(said))
    return `the state in ${join(folder, file)} is corrupt (${said}); put the folder aside or restore a copy of it`
  return `the folder ${folder} cannot be written: ${said}`
}
