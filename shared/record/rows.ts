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
  /** an instant: when it came to stand there */
  since: string
  /** an instant: by when it must be done, where something says so */
  due?: string | undefined
  row: Readonly<Record<string, unknown>>
  /** kept beside it and never shown */
  whose?: W
}

/** What a list is sorted by: those with a limit first, by it; then the others, by when they came. `~` sorts behind every digit. */
export const sortedBy = ({ due, since }: Pick<ListRow<unknown>, 'due' | 'since'>): string => due ?? `~${since}`

/** By limit, or by when they came to stand there; or the other way round. */
export type Order = 'oldest' | 'newest'

/** Rows that records put on named lists, written by the followers; an older version never replaces a newer one. */
export interface Lists<W> {
  put(record: string, version: number, rows: readonly ListRow<W>[]): Promise<void>
  /** One page of a list, the most urgent and oldest first, or the newest first. */
  page(list: string, order: Order, limit: number, after: string | undefined): Promise<Page<ListRow<W>['row']>>
  /** The same page with whose each row is; undefined for rows that no record put there. */
  owned(list: string, order: Order, limit: number, after: string | undefined): Promise<Page<Owned<W>>>
}

export interface Owned<W> {
  row: ListRow<W>['row']
  whose: W | undefined
}
