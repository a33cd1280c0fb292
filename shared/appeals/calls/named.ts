/** 姓名 — of those who acted with their own key, as their records have it now. */
import type { CallDeps } from '../compose.ts'
import { markView } from '../matters/marking/view.ts'
import type { Ticket } from '../ticket/ticket.ts'

interface By {
  staff?: string | undefined
}
interface Acted {
  by: By
}
type Named<B extends By> = B & { name?: string | undefined }
type Registry = Pick<CallDeps, 'registry'>

/** @returns what puts the name beside each of these 工号; of somebody who has no record any more there is none */
async function naming(all: readonly Acted[], { registry }: Registry) {
  const staff = all.flatMap(({ by }) => by.staff ?? [])
  const names = await staffNames(staff, { registry })
  return <B extends By>(by: B): Named<B> => (by.staff === undefined ? by : { ...by, name: names.get(by.staff) })
}

export async function withNames<R extends Acted>(rows: readonly R[], deps: Registry) {
  const named = await naming(rows, deps)
  return rows.map((row) => ({ ...row, by: named<R['by']>(row.by) }))
}

/** 备注、标记 — whose they are, where the ticket itself is read. */
export async function namedOnTicket({ notes, marks }: Pick<Ticket, 'notes' | 'marks'>, deps: Registry) {
  const acted = (marks ?? []).flatMap((mark) => [mark, mark.decided, mark.ended].flatMap((one) => one ?? []))
  const named = await naming([...(notes ?? []), ...acted], deps)
  const signed = <R extends Acted>(one: R) => ({ ...one, by: named<R['by']>(one.by) })
  return {
    ...(notes ? { notes: notes.map(signed) } : {}),
    ...(marks
      ? {
          marks: marks.map(markView).map((mark) => ({
            ...signed(mark),
            decided: mark.decided && signed(mark.decided),
            ended: mark.ended && signed(mark.ended),
          })),
        }
      : {}),
  }
}

/** By 工号; whoever has no record has none. */
export async function staffNames(
  numbers: readonly string[],
  { registry }: Pick<CallDeps, 'registry'>,
): Promise<ReadonlyMap<string, string | undefined>> {
  const each = [...new Set(numbers)]
  return new Map(
    await Promise.all(each.map(async (number) => [number, (await registry.person(number))?.name] as const)),
  )
}
