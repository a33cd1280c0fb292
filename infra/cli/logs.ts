/** 办理记录 — the logs of all tickets registered on some days, page by page. */

import type { Stored } from '../../shared/appeals/desk/ports.ts'
import { dynamoLists } from '../../shared/appeals/storage/lists.ts'
import { dynamoTickets } from '../../shared/appeals/storage/tickets.ts'
import type { Damage } from '../../shared/record/damaged.ts'
import { progressOf } from '../demo/progress.ts'
import type { Deployment } from './deployment.ts'

const readAtOnce = 16

/** A ticket as far as it can be read. */
export type KeptLog = { number: string } & Stored & { damaged: readonly Damage[] }

/** A page is used before the next is read; `out` is told how far it is. */
export async function* logsOf(
  days: readonly string[],
  { dynamo, tables }: Pick<Deployment, 'dynamo' | 'tables'>,
  out: Parameters<typeof progressOf>[1],
): AsyncGenerator<KeptLog[]> {
  const lists = dynamoLists(dynamo, tables.tickets)
  const tickets = dynamoTickets(dynamo, tables.tickets)
  const bar = progressOf(days.length, out)
  let count = 0
  for (const [index, day] of days.entries()) {
    let cursor: string | undefined
    do {
      const page = await lists.registeredOn(day, readAtOnce, cursor)
      const logs = await Promise.all(
        page.items.map(async ({ number }) => {
          const stored = await tickets.readable(number)
          return stored ? [{ number, ...stored }] : []
        }),
      )
      yield logs.flat()
      count += logs.length
      cursor = page.next
      bar.to(cursor ? index : index + 1, `${day}: ${count} tickets`)
    } while (cursor)
  }
  bar.end()
}
