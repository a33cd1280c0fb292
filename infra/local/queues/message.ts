/** A message in a queue, and how it is kept. */
import type { State } from '../state/state.ts'

export interface MessageAttribute {
  DataType: string
  StringValue?: string
  BinaryValue?: string
}

export interface Message {
  id: string
  /** order of arrival in its queue */
  sequence: number
  body: string
  attributes: Record<string, MessageAttribute>
  /** FIFO group; in a standard queue every message is its own */
  group: string
  dedup: string | undefined
  /** milliseconds of the real clock, never of the movable one */
  sentAt: number
  receives: number
  firstReceivedAt: number | undefined
  /** hidden until then, by the steady clock of its queue; 0 for not hidden */
  hiddenUntil: number
  receipt: string | undefined
}

/** Where a queue keeps its messages; each call belongs to the transaction of the request. */
export interface Kept {
  load(): Message[]
  save(message: Message): void
  remove(message: Message): void
  /** the message sent under this deduplication key, if still remembered */
  sentAs(key: string, now: number): { id: string; sequence: number } | undefined
  remember(key: string, message: Message, now: number): void
}

/** A message sent again within this time is the same one. */
const rememberedFor = 300_000

export function prepareMessages({ exec, statement }: State): void {
  exec(
    'CREATE TABLE IF NOT EXISTS messages (id TEXT PRIMARY KEY, queue TEXT NOT NULL, sequence INTEGER, v TEXT NOT NULL)',
  )
  exec('CREATE INDEX IF NOT EXISTS messages_by_queue ON messages (queue, sequence)')
  exec('CREATE TABLE IF NOT EXISTS sent (key TEXT PRIMARY KEY, id TEXT, sequence INTEGER, until INTEGER) WITHOUT ROWID')
  exec('CREATE INDEX IF NOT EXISTS sent_until ON sent (until)')
  statement('DELETE FROM sent WHERE until < ?').run(Date.now())
}

export function keptIn({ statement }: State, queue: string): Kept {
  const save = statement(
    'INSERT INTO messages VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET queue = excluded.queue, sequence = excluded.sequence, v = excluded.v',
  )
  const keyed = (key: string): string => `${queue} ${key}`
  return {
    load: () =>
      statement('SELECT v FROM messages WHERE queue = ? ORDER BY sequence')
        .all(queue)
        .map(({ v }) => JSON.parse(String(v)) as Message),
    save: (message) => void save.run(message.id, queue, message.sequence, JSON.stringify(message)),
    remove: ({ id }) => void statement('DELETE FROM messages WHERE id = ?').run(id),
    sentAs(key, now) {
      // What is remembered for longer than is possible was written before the clock was set back.
      const row = statement('SELECT id, sequence FROM sent WHERE key = ? AND until > ? AND until <= ?').get(
        keyed(key),
        now,
        now + rememberedFor,
      )
      return row && { id: String(row.id), sequence: Number(row.sequence) }
    },
    remember(key, { id, sequence }, now) {
      statement('INSERT OR REPLACE INTO sent VALUES (?, ?, ?, ?)').run(keyed(key), id, sequence, now + rememberedFor)
      if (sequence % 1000 === 0) statement('DELETE FROM sent WHERE until < ?').run(now)
    },
  }
}
