/** 姓名 — of those who acted with their own key, as their records have it now. */
import type { CallDeps } from '../compose.ts'

interface Acted {
  by: { staff?: string | undefined }
}

/** @returns the rows with the name beside each 工号; of somebody who has no record any more there is none */
export async function withNames<R extends Acted>(
  rows: readonly R[],
  { registry }: Pick<CallDeps, 'registry'>,
): Promise<(R & { by: R['by'] & { name?: string | undefined } })[]> {
  const numbers = [...new Set(rows.flatMap(({ by }) => by.staff ?? []))]
  const names = new Map(
    await Promise.all(numbers.map(async (number) => [number, (await registry.staff(number))?.name] as const)),
  )
  return rows.map((row) => ({
    ...row,
    by: { ...row.by, ...(row.by.staff === undefined ? {} : { name: names.get(row.by.staff) }) },
  }))
}
