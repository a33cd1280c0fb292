/** 现状 — reads what a running city holds, over its API. */
import type * as z from 'zod'
import { city as citySchema } from '../../../shared/city/city.ts'
import { staff as staffSchema } from '../../../shared/city/staff.ts'
import { pageOf } from '../../../shared/door/pages.ts'
import type { Client } from '../../local/client.ts'
import { bodyOf } from './answers.ts'
import type { Standing } from './kind.ts'

const pageSize = 100

/** @throws CityError where the city refuses */
export async function readStanding(api: Client): Promise<Standing> {
  const city = citySchema().parse(await bodyOf(() => api.call('readCity')))
  const staff: z.infer<ReturnType<typeof staffSchema>>[] = []
  let cursor: string | undefined
  do {
    const query = { limit: pageSize, ...(cursor === undefined ? {} : { cursor }) }
    const page = pageOf(staffSchema()).parse(await bodyOf(() => api.call('listStaff', { query })))
    staff.push(...page.items)
    cursor = page.next
  } while (cursor !== undefined)
  return { city, staff }
}

/** The one of the same code replaced, or a new one behind the others. */
export const amended = <T extends { code: string }>(all: readonly T[], one: T): T[] => amendedBy('code', all, one)

export function amendedBy<K extends string, T extends Record<K, string>>(key: K, all: readonly T[], one: T): T[] {
  const at = all.findIndex((other) => other[key] === one[key])
  return at < 0 ? [...all, one] : all.with(at, one)
}
