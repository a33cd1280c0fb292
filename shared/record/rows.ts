/** 清单 — how rows of lists are kept, as types. */

export interface Page<T> {
  items: T[]
  next: string | undefined
  /** numbers of what stands here and cannot be read; the page goes on without it */
  unreadable?: string[]
}

/** One row of a list; its contents are what the list shows. `W`: whose it is, as far as who may see it asks. */
export interface ListRow<W> {
  /** names the row within its record and never another */
  key: string
  /** the list it stands on, `<list> <what it is asked by>`; undefined when it stands on none any more */
  list: string | undefined
  /** an instant; rows of a list are sorted by it */
  since: string
  row: Readonly<Record<string, unknown>>
  /** kept beside it and never shown */
  whose?: W
}

/** By when they came to stand there. */
export type Order = 'oldest' | 'newest'

/** Rows that records put on named lists, written by the followers; an older version never replaces a newer one. */
export interface Lists<W> {
  put(record: string, version: number, rows: readonly ListRow<W>[]): Promise<void>
  /** One page of a list, oldest first or newest first. */
  page(list: string, order: Order, limit: number, after: string | undefined): Promise<Page<ListRow<W>['row']>>
  /** The same page with whose each row is; undefined for rows that no record put there. */
  owned(list: string, order: Order, limit: number, after: string | undefined): Promise<Page<Owned<W>>>
}

export interface Owned<W> {
  row: ListRow<W>['row']
  whose: W | undefined
}
